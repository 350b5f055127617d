package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.haidang.kernel.legaltext.Block;

/**
 * A Word document (.docx, ISO/IEC 29500): body, styles, automatic numbers, footnotes and endnotes.
 */
final class DocxFile {

  private DocxFile() {}

  static Content read(PackedParts parts, String main, ReadingLimits limits) throws Refusal {
    Map<String, String> related = OfficeRelations.of(parts, main, limits);
    var context =
        new DocxBody.Context(
            DocxStyles.read(parts, related.getOrDefault("styles", ""), limits),
            DocxNumbering.read(parts, related.getOrDefault("numbering", ""), limits),
            new DocxNotes(),
            new DocxBody.Changes());
    for (String kind : List.of("footnote", "endnote")) {
      String notes = related.getOrDefault(kind + "s", "");
      if (parts.has(notes)) {
        context.notes().read(XmlPart.of(parts, notes, limits), kind, context);
      }
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
}
