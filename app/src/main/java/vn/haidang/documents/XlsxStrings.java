package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a workbook that its cells share; parts of one may be written in fonts of their own.
 */
final class XlsxStrings {

  /** A stretch in one font; the font is empty where the cell decides. */
  private record Run(String text, String font) {}

  private final List<List<Run>> texts = new ArrayList<>();

  static XlsxStrings read(PackedParts parts, String part, ReadingLimits limits) throws Refusal {
    var read = new XlsxStrings();
    if (parts.has(part)) {
      XmlPart xml = XmlPart.of(parts, part, limits);
      while (xml.next()) {
        if (xml.starts("si")) {
          read.texts.add(runs(xml, "si"));
        }
      }
    }
    return read;
  }

  /** The text written into a cell itself. */
  static String inline(XmlPart xml, String font) throws Refusal {
    return printed(runs(xml, "is"), font);
  }

  String text(int index, String font) {
    return index < 0 || index >= texts.size() ? "" : printed(texts.get(index), font);
  }

  private static String printed(List<Run> runs, String font) {
    var text = new StringBuilder();
    for (Run run : runs) {
      text.append(LegacyFont.converted(run.text(), run.font().isEmpty() ? font : run.font()));
    }
    return text.toString();
  }

  private static List<Run> runs(XmlPart xml, String end) throws Refusal {
    var runs = new ArrayList<Run>();
    String font = "";
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts("r")) {
        font = "";
      } else if (xml.starts("rFont")) {
        font = xml.attribute("val", "");
      } else if (xml.starts("t")) {
        runs.add(new Run(xml.allText(), font));
      } else if (xml.starts("rPh")) {
        xml.skip();
      }
    }
    return List.copyOf(runs);
  }
}
