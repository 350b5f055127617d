package vn.haidang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.haidang.kernel.legaltext.Block;

/** A Word document (.docx, ISO/IEC 29500): body, styles, automatic numbers and footnotes. */
final class DocxFile {

  private DocxFile() {}

  static Content read(PackedParts parts, String main, ReadingLimits limits) throws Refusal {
    Map<String, String> related = OfficeRelations.of(parts, main, limits);
    var context =
        new DocxBody.Context(
            DocxStyles.read(parts, related.getOrDefault("styles", ""), limits),
            DocxNumbering.read(parts, related.getOrDefault("numbering", ""), limits),
            new HashMap<>(),
            new DocxBody.Changes());
    String notes = related.getOrDefault("footnotes", "");
    if (parts.has(notes)) {
      footnotes(XmlPart.of(parts, notes, limits), context);
    }
    List<Block> blocks = new DocxBody(XmlPart.of(parts, main, limits), context).read("body");
    if (blocks.isEmpty()) {
      throw new Refusal("documents.empty");
    }
    return new Content(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        blocks,
        headers(parts, related, context, limits),
        context.changes().remarks());
  }

  private static List<Block> headers(
      PackedParts parts,
      Map<String, String> related,
      DocxBody.Context context,
      ReadingLimits limits)
      throws Refusal {
    var blocks = new ArrayList<Block>();
    for (String part : new TreeSet<>(related.values())) {
      if (parts.has(part) && part.matches(".*/(header|footer)\\d*\\.xml")) {
        blocks.addAll(new DocxBody(XmlPart.of(parts, part, limits), context).read("hdr"));
      }
    }
    return blocks;
  }

  private static void footnotes(XmlPart xml, DocxBody.Context context) throws Refusal {
    while (xml.next()) {
      if (xml.starts("footnote")) {
        String id = xml.attribute("id", "");
        boolean separator = xml.attribute("type") != null;
        var lines = new ArrayList<String>();
        for (Block block : new DocxBody(xml, context).read("footnote")) {
          if (block instanceof Block.Line line) {
            lines.add(line.text().strip());
          }
        }
        if (!separator) {
          context.footnotes().put(id, String.join(" ", lines).strip());
        }
      }
    }
  }
}
