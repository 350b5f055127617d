package vn.haidang.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A list or table as a file for spreadsheets: the way every list here is exported.
 *
 * <p>A cell is a {@link String}, a {@link BigDecimal}, an {@link Integer} or {@link Long}, a {@link
 * LocalDate}, or null for nothing. In a workbook figures and days keep their type; in CSV (RFC
 * 4180) figures have a decimal comma and days are {@code dd/MM/yyyy}, as a Vietnamese spreadsheet
 * reads them. Text that a spreadsheet would run as a formula is kept as text (ASVS 5.0, 1.2.10).
 *
 * @param name the file's name without its ending: {@code van-ban}
 * @param title name of the sheet, at most 31 characters are kept
 * @param head names of the columns
 * @param rows each as wide as the head
 */
public record TableFile(
    String name, String title, List<String> head, List<List<@Nullable Object>> rows) {

  /** The type of a workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST_SHEET_NAME = 31;

  public TableFile {
    head = List.copyOf(head);
    for (List<@Nullable Object> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + head.size() + " columns");
      }
    }
  }

  /** The download as comma-separated values; begins with the mark by which Excel knows UTF-8. */
  public ResponseEntity<byte[]> csvAnswer() {
    return Download.of(
        name + ".csv", "text/csv;charset=UTF-8", csv().getBytes(StandardCharsets.UTF_8));
  }

  /** The download as a workbook of one sheet. */
  public ResponseEntity<byte[]> xlsxAnswer() {
    return Download.of(name + ".xlsx", XLSX, xlsx());
  }

  /** RFC 4180 with a byte order mark. */
  public String csv() {
    return "\uFEFF" + csv(',');
  }

  /** RFC 4180 as programs read it: no byte order mark, figures with a decimal point. */
  public String plainCsv() {
    return csv('.');
  }

  private String csv(char decimal) {
    Stream<String> lines =
        rows.stream()
            .map(row ->
                row.stream().map(cell -> written(cell, decimal)).collect(Collectors.joining(",")));
    String columns = head.stream().map(TableFile::quoted).collect(Collectors.joining(","));
    return Stream.concat(Stream.of(columns), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /**
   * One sheet, its first row bold, fixed and with filters; {@link TableSheet} says how it prints.
   */
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "HaiDang", "1.0")) {
      new TableSheet(this, book.newWorksheet(sheetName())).write();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private String sheetName() {
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    return allowed.length() <= LONGEST_SHEET_NAME
        ? allowed
        : allowed.substring(0, LONGEST_SHEET_NAME).strip();
  }

  /** A cell as CSV shows it. */
  static String written(@Nullable Object cell, char decimal) {
    return switch (cell) {
      case null -> "";
      case LocalDate day -> VietnamTime.written(day);
      case BigDecimal figure -> parted(figure.toPlainString().replace('.', decimal));
      case Number figure -> figure.toString();
      default -> quoted(cell.toString());
    };
  }

  /** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
  public static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }

  private static String quoted(String text) {
    return parted(harmless(text));
  }

  private static String parted(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
