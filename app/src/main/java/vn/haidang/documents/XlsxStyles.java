package vn.haidang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show their numbers and in which font. */
final class XlsxStyles {

  /**
   * Number formats that every workbook has without writing them down (ISO/IEC 29500-1, 18.8.30).
   */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(14, "dd/mm/yyyy"),
          Map.entry(15, "dd/mm/yyyy"),
          Map.entry(16, "dd/mm"),
          Map.entry(17, "mm/yyyy"),
          Map.entry(18, "hh:mm"),
          Map.entry(19, "hh:mm"),
          Map.entry(20, "hh:mm"),
          Map.entry(21, "hh:mm"),
          Map.entry(22, "dd/mm/yyyy hh:mm"),
          Map.entry(37, "#,##0;(#,##0)"),
          Map.entry(38, "#,##0;(#,##0)"),
          Map.entry(39, "#,##0.00;(#,##0.00)"),
          Map.entry(40, "#,##0.00;(#,##0.00)"),
          Map.entry(41, "#,##0;(#,##0);\"-\""),
          Map.entry(42, "#,##0;(#,##0);\"-\""),
          Map.entry(43, "#,##0.00;(#,##0.00);\"-\""),
          Map.entry(44, "#,##0.00;(#,##0.00);\"-\""),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"));

  private final List<CellFormat> formats = new ArrayList<>();
  private final List<String> fonts = new ArrayList<>();

  static XlsxStyles read(PackedParts parts, String part, boolean since1904, ReadingLimits limits)
      throws Refusal {
    var read = new XlsxStyles();
    if (parts.has(part)) {
      read.read(XmlPart.of(parts, part, limits), since1904);
    }
    return read;
  }

  private void read(XmlPart xml, boolean since1904) throws Refusal {
    var codes = new HashMap<>(BUILT_IN);
    var names = new ArrayList<String>();
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode", ""));
      } else if (xml.starts("fonts")) {
        fontNames(xml, names);
      } else if (xml.starts("cellXfs")) {
        while (xml.next() && !xml.ends("cellXfs")) {
          if (xml.starts("xf")) {
            int font = xml.number("fontId", 0);
            String code = codes.getOrDefault(xml.number("numFmtId", 0), "General");
            formats.add(CellFormat.of(code, since1904));
            fonts.add(font >= 0 && font < names.size() ? names.get(font) : "");
          }
        }
      }
    }
  }

  private static void fontNames(XmlPart xml, List<String> names) throws Refusal {
    String name = "";
    while (xml.next() && !xml.ends("fonts")) {
      if (xml.starts("name")) {
        name = xml.attribute("val", "");
      } else if (xml.ends("font")) {
        names.add(name);
        name = "";
      }
    }
  }

  CellFormat format(int style) {
    return style < 0 || style >= formats.size() ? CellFormat.GENERAL : formats.get(style);
  }

  String font(int style) {
    return style < 0 || style >= fonts.size() ? "" : fonts.get(style);
  }
}
