package vn.haidang.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an .xlsx workbook, forwards. */
final class XlsxSheet {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

  private final SheetCells cells = new SheetCells("XLSX");

  /** What stands behind the text of the cell just read. */
  private SheetCells.@Nullable Held behind;

  /** What all sheets of a workbook share. */
  record Context(XlsxStyles styles, XlsxStrings strings) {}

  static SheetCells read(XmlPart xml, Context context) throws Refusal {
    var sheet = new XlsxSheet();
    int row = 0;
    int column = 0;
    while (xml.next()) {
      if (xml.starts("row")) {
        row = xml.number("r", row + 1);
        column = 0;
      } else if (xml.starts("c")) {
        column = columnOf(xml.attribute("r", ""), column + 1);
        sheet.behind = null;
        String text = sheet.cell(xml, context);
        sheet.cells.put(row, column, text, sheet.behind);
      } else if (xml.starts("mergeCell")) {
        sheet.merge(xml.attribute("ref", ""));
      }
    }
    return sheet.cells;
  }

  private static int columnOf(String address, int otherwise) {
    Matcher parts = ADDRESS.matcher(address);
    return parts.matches() ? column(parts.group(1)) : otherwise;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private String cell(XmlPart xml, Context context) throws Refusal {
    String type = xml.attribute("t", "n");
    int style = xml.number("s", -1);
    String font = context.styles().font(style);
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.allText();
      } else if (xml.starts("is")) {
        return closing(xml, XlsxStrings.inline(xml, font));
      }
    }
    return switch (type) {
      case "s" ->
          value.matches("\\d{1,8}") ? context.strings().text(Integer.parseInt(value), font) : "";
      case "n" -> value.isEmpty() ? "" : shown(context.styles().format(style), value);
      case "str" -> LegacyFont.converted(value, font);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      default -> value;
    };
  }

  private String shown(CellFormat format, String value) {
    behind = format.behind(value);
    return format.shown(value);
  }

  private static String closing(XmlPart xml, String text) throws Refusal {
    while (!xml.ends("c") && xml.next()) {
      // forwards to the end of the cell
    }
    return text;
  }

  private void merge(String reference) throws Refusal {
    String[] corners = reference.split(":", -1);
    Matcher first = ADDRESS.matcher(corners[0]);
    Matcher last = ADDRESS.matcher(corners[corners.length - 1]);
    if (first.matches() && last.matches()) {
      cells.merge(
          new SheetTable.Merged(
              Integer.parseInt(first.group(2)),
              column(first.group(1)),
              Integer.parseInt(last.group(2)),
              column(last.group(1))));
    }
  }
}
