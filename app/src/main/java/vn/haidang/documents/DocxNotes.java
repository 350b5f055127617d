package vn.haidang.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.haidang.kernel.legaltext.Block;

/** The footnotes and endnotes of a Word document, by the kind and number that call them. */
final class DocxNotes {

  private final Map<String, String> texts = new HashMap<>();
  private int called;

  /**
   * "[1] …", numbered in the order in which the text calls them; empty if there is no such note.
   */
  String call(String kind, String id) {
    String text = texts.getOrDefault(kind + id, "");
    return text.isEmpty() ? "" : "[" + ++called + "] " + text;
  }

  /**
   * Reads the part of one kind, "footnote" or "endnote". The lines between text and notes are kept
   * there as notes too, of a type of their own, and are left out.
   */
  void read(XmlPart xml, String kind, DocxBody.Context context) throws Refusal {
    while (xml.next()) {
      if (xml.starts(kind)) {
        String id = xml.attribute("id", "");
        boolean said = xml.attribute("type", "normal").equals("normal");
        String text = text(new DocxBody(xml, context).read(kind));
        if (said) {
          texts.put(kind + id, text);
        }
      }
    }
  }

  private static String text(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Line.class::isInstance)
        .map(block -> ((Block.Line) block).text().strip())
        .collect(Collectors.joining(" "));
  }
}
