package vn.haidang.measures.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table to be taken along, as CSV (RFC 4180) or as a workbook. Figures stay figures; text that a
 * spreadsheet would take for a formula stays text.
 *
 * @param columns heads
 * @param rows cells: {@link BigDecimal}, {@link Integer}, text or null
 */
record Sheet(List<String> columns, List<List<@Nullable Object>> rows) {

  /** With a decimal point, as programs read it. */
  String csv() {
    return line(columns) + rows.stream().map(Sheet::line).collect(Collectors.joining());
  }

  private static String line(List<? extends @Nullable Object> cells) {
    return cells.stream().map(Sheet::written).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String written(@Nullable Object cell) {
    String text =
        switch (cell) {
          case null -> "";
          case BigDecimal figure -> figure.toPlainString();
          default -> safe(cell.toString());
        };
    boolean quoted = text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  byte[] workbook(String name) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet(name);
      fill(sheet.createRow(0), columns);
      for (int i = 0; i < rows.size(); i++) {
        fill(sheet.createRow(i + 1), rows.get(i));
      }
      sheet.createFreezePane(0, 1);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook could not be written", e);
    }
  }

  private static void fill(XSSFRow row, List<? extends @Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      switch (cells.get(i)) {
        case null -> cell.setBlank();
        case BigDecimal figure -> cell.setCellValue(figure.doubleValue());
        case Integer number -> cell.setCellValue(number);
        case Object text -> cell.setCellValue(text.toString());
      }
    }
  }
}
