package vn.haidang.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TableFile} in a workbook: the first row bold, fixed and with filters. Printed on A4
 * across, with the first row, the first column and the number of the page on each; a table that
 * would get too small to read goes on to the right on further pages.
 */
public final class TableSheet {

  private static final int WIDEST = 48;
  private static final int NARROWEST_HEAD = 12;
  private static final int ROWS_LOOKED_AT = 200;

  /** Letters in a line of A4 across at which a print can still be read. */
  private static final int READABLE_ON_A4 = 230;

  /** In points. */
  private static final double LINE_HEIGHT = 15.0;

  private static final int MOST_LINES = 20;

  /** Widths are counted in digits, which are wider than most letters. */
  private static final double LETTERS_TO_A_DIGIT = 1.1;

  private static final String HEAD_FILL = "EEF1F5";

  private final TableFile table;
  private final Worksheet sheet;
  private final int[] widths;
  private final boolean[] figures;

  TableSheet(TableFile table, Worksheet sheet) {
    this.table = table;
    this.sheet = sheet;
    this.widths = new int[table.head().size()];
    this.figures = new boolean[widths.length];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(column);
      figures[column] = isOfFigures(column);
    }
  }

  void write() {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
      writeHead(column);
    }
    sheet.rowHeight(0, heightOf(table.head()));
    for (int row = 0; row < table.rows().size(); row++) {
      List<@Nullable Object> cells = table.rows().get(row);
      boolean tall = cells.stream().anyMatch(TableSheet::isLong);
      for (int column = 0; column < widths.length; column++) {
        write(row + 1, column, cells.get(column), tall);
      }
      if (tall) {
        sheet.rowHeight(row + 1, heightOf(cells));
      }
    }
    sheet.freezePane(0, 1);
    print(sheet, 0);
    sheet.fitToWidth((short) Math.ceilDiv(Arrays.stream(widths).sum(), READABLE_ON_A4));
    sheet.repeatCols(0);
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(0, 0, table.rows().size(), widths.length - 1);
    }
  }

  /** Names of columns stand over their figures. */
  private void writeHead(int column) {
    sheet.value(0, column, table.head().get(column));
    var style =
        sheet.style(0, column).bold().wrapText(true).fillColor(HEAD_FILL).verticalAlignment("top");
    (figures[column]
            ? style.horizontalAlignment("right")
            : style.horizontalAlignment("left").indent(standsOff(column) ? 1 : 0))
        .set();
  }

  /** Words right behind a figure would touch it. */
  private boolean standsOff(int column) {
    return column > 0 && figures[column - 1] && !figures[column];
  }

  private boolean isOfFigures(int column) {
    for (List<@Nullable Object> row : table.rows()) {
      Object cell = row.get(column);
      if (cell != null) {
        return cell instanceof Number;
      }
    }
    return false;
  }

  /** {@code tall}: another cell of the row breaks into lines; all begin at the top. */
  private void write(int row, int column, @Nullable Object cell, boolean tall) {
    switch (cell) {
      case null -> {}
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      case BigDecimal figure -> {
        sheet.value(row, column, figure);
        sheet.style(row, column).format(format(figure)).set();
      }
      case Number figure -> sheet.value(row, column, figure);
      default -> sheet.value(row, column, printable(cell.toString()));
    }
    align(row, column, isLong(cell), tall);
  }

  /** All at once: a second alignment of a cell would replace the first. */
  private void align(int row, int column, boolean broken, boolean tall) {
    if (!tall && !standsOff(column)) {
      return;
    }
    var style = sheet.style(row, column).verticalAlignment(tall ? "top" : "bottom");
    if (broken) {
      style = style.wrapText(true);
    }
    if (standsOff(column)) {
      style = style.horizontalAlignment("left").indent(1);
    }
    style.set();
  }

  private static boolean isLong(@Nullable Object cell) {
    return cell instanceof String text && text.length() > WIDEST;
  }

  private double heightOf(List<? extends @Nullable Object> cells) {
    double highest = 0;
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof String text) {
        highest = Math.max(highest, heightOf(text, widths[column]));
      }
    }
    return highest;
  }

  /**
   * How high a row is in which a text breaks; some spreadsheets do not reckon it when they open a
   * file.
   *
   * @param width of its column, in letters
   */
  public static double heightOf(String text, double width) {
    int perLine = Math.max(1, (int) (width * LETTERS_TO_A_DIGIT));
    int lines = text.lines().mapToInt(line -> Math.ceilDiv(line.length(), perLine)).sum();
    return LINE_HEIGHT * Math.clamp(lines, 1, MOST_LINES);
  }

  /** How a table of ours comes out of a printer: A4 across, the row of its head on every page. */
  public static void print(Worksheet sheet, int headRow) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(headRow);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.footer("&P/&N", Position.CENTER);
  }

  /** As many decimals as the figure has; Excel puts the separators of its own language. */
  private static String format(BigDecimal figure) {
    return figure.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(figure.scale());
  }

  /** What XML cannot hold, a workbook cannot either. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  private int width(int column) {
    int longest =
        table.rows().stream()
            .limit(ROWS_LOOKED_AT)
            .mapToInt(row -> TableFile.written(row.get(column), ',').length())
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(longest, headWidth(table.head().get(column))) + 2);
  }

  /** A name of several words may stand in several lines. */
  private static int headWidth(String name) {
    int longestWord = Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
    return Math.min(name.length(), Math.max(NARROWEST_HEAD, longestWord));
  }
}
