package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.platform.TableFile;

/**
 * An Excel workbook (.xlsx, ISO/IEC 29500), read forwards: every visible sheet, its cells as they
 * are displayed, results of formulas as last computed.
 */
final class XlsxFile {

  private record Sheet(String name, String part, boolean hidden) {}

  private XlsxFile() {}

  /** The sheets of a workbook, and what they share. */
  private record Opened(List<Sheet> sheets, XlsxSheet.Context context) {}

  static Content read(PackedParts parts, String main, ReadingLimits limits) throws Refusal {
    Opened opened = open(parts, main, limits);
    return content(parts, opened.sheets(), opened.context(), limits);
  }

  /** Every sheet with the values its cells hold, hidden ones too. */
  static List<Workbook.Sheet> values(PackedParts parts, String main, ReadingLimits limits)
      throws Refusal {
    Opened opened = open(parts, main, limits);
    var sheets = new ArrayList<Workbook.Sheet>();
    for (Sheet sheet : opened.sheets()) {
      if (parts.has(sheet.part())) {
        XmlPart xml = XmlPart.of(parts, sheet.part(), limits);
        sheets.add(XlsxSheet.read(xml, opened.context()).values(sheet.name(), sheet.hidden()));
      }
    }
    return sheets;
  }

  private static Opened open(PackedParts parts, String main, ReadingLimits limits) throws Refusal {
    Map<String, String> related = OfficeRelations.of(parts, main, limits);
    var sheets = new ArrayList<Sheet>();
    boolean since1904 = false;
    XmlPart xml = XmlPart.of(parts, main, limits);
    while (xml.next()) {
      if (xml.starts("sheet")) {
        String state = xml.attribute("state", "visible");
        String part = related.getOrDefault(xml.attribute("id", ""), "");
        sheets.add(new Sheet(xml.attribute("name", ""), part, !state.equals("visible")));
      } else if (xml.starts("workbookPr")) {
        String flag = xml.attribute("date1904", "0");
        since1904 = flag.equals("1") || flag.equals("true");
      }
    }
    var styles = XlsxStyles.read(parts, related.getOrDefault("styles", ""), since1904, limits);
    var strings = XlsxStrings.read(parts, related.getOrDefault("sharedStrings", ""), limits);
    return new Opened(sheets, new XlsxSheet.Context(styles, strings));
  }

  private static Content content(
      PackedParts parts, List<Sheet> sheets, XlsxSheet.Context context, ReadingLimits limits)
      throws Refusal {
    var blocks = new ArrayList<Block>();
    var remarks = new ArrayList<Reading.Remark>();
    for (Sheet sheet : sheets) {
      if (sheet.hidden()) {
        remarks.add(Reading.Remark.of("documents.hidden-sheet", sheet.name()));
      } else if (parts.has(sheet.part())) {
        XmlPart xml = XmlPart.of(parts, sheet.part(), limits);
        blocks.addAll(XlsxSheet.read(xml, context).blocks(sheet.name()));
      }
    }
    if (blocks.isEmpty()) {
      throw new Refusal("documents.empty");
    }
    return new Content(TableFile.XLSX, blocks, List.of(), remarks);
  }
}
