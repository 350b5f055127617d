package vn.haidang.measures.web;

import static vn.haidang.measures.web.TemplateColumn.CODE;
import static vn.haidang.measures.web.TemplateColumn.FIGURE;
import static vn.haidang.measures.web.TemplateColumn.NOTE;
import static vn.haidang.measures.web.TemplateColumn.REASON;
import static vn.haidang.measures.web.TemplateColumn.SEEN;
import static vn.haidang.measures.web.TemplateColumn.STATUS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetRow;
import vn.haidang.measures.Stage;
import vn.haidang.platform.TableSheet;
import vn.haidang.platform.Texts;

/**
 * A sheet as a workbook to fill in without a network: what is known stands in locked cells, figures
 * and words go into yellow ones, a second page holds the definitions. {@link SheetWorkbook} reads
 * it back by the marks on its hidden page and in its hidden row, wherever they were moved.
 */
final class SheetTemplate {

  static final String MARK = "haidang-sheet/2";
  static final String HIDDEN = "haidang";

  /** Of the figures, from 1; the head stands above it, the hidden marks above the head. */
  private static final int FIRST_ROW = 6;

  private static final int HEAD = FIRST_ROW - 2;
  private static final int MARKS = FIRST_ROW - 3;

  /** Against slips, not against people: whoever wants to can open the sheet. */
  private static final String PASSWORD = "haidang";

  private static final String YELLOW = "FFFDF3";
  private static final String GREY = "EEF1F5";
  private static final double[] WIDTHS = {12, 44, 13, 12, 17, 13, 13, 15, 12, 26, 30, 4};

  private final Texts texts;
  private final Words words;
  private final SheetWords sheetWords;

  SheetTemplate(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.sheetWords = new SheetWords(texts);
  }

  byte[] write(Sheet sheet, String unitName) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "HaiDang", "1.0")) {
      Worksheet figures = book.newWorksheet(texts.get("sheets.template.figures"));
      Worksheet definitions = book.newWorksheet(texts.get("sheets.template.definitions"));
      Worksheet hidden = book.newWorksheet(HIDDEN);
      figures(figures, hidden, sheet, unitName);
      definitions(definitions, sheet);
      marks(hidden, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void marks(Worksheet hidden, Sheet sheet) {
    hidden.value(0, 0, MARK);
    hidden.value(1, 0, sheet.unit());
    hidden.value(2, 0, sheet.month().toString());
    for (FigureStatus status : FigureStatus.values()) {
      hidden.value(status.ordinal(), 3, words.status(status));
    }
    hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  private void figures(Worksheet page, Worksheet hidden, Sheet sheet, String unitName) {
    page.value(0, 0, texts.get("sheets.title.of", sheetWords.month(sheet.month())));
    page.style(0, 0).bold().fontSize(14).set();
    page.value(1, 0, unitName);
    page.value(2, 0, texts.get("sheets.template.hint"));
    page.style(2, 0).italic().set();
    List<String> head =
        List.of(
            texts.get("measures.column.code"),
            texts.get("sheets.indicator"),
            texts.get("measures.column.unit"),
            texts.get("measures.column.step"),
            texts.get("measures.column.plan", Integer.toString(sheet.month().getYear())),
            texts.get("sheets.template.before"),
            texts.get("measures.column.year-before"),
            texts.get("sheets.template.figure"),
            texts.get("measures.column.status"),
            texts.get("sheets.note"),
            texts.get("sheets.reason"),
            "");
    for (int column = 0; column < head.size(); column++) {
      page.value(HEAD, column, head.get(column));
      boolean figures = column >= 4 && column < FIGURE.number();
      page.style(HEAD, column)
          .bold()
          .wrapText(true)
          .fillColor(GREY)
          .horizontalAlignment(figures ? "right" : "left")
          .indent(column < FIGURE.number() ? 0 : 1)
          .set();
      page.width(column, WIDTHS[column]);
    }
    for (TemplateColumn column : TemplateColumn.values()) {
      page.value(MARKS, column.number() - 1, column.mark());
    }
    page.hideRow(MARKS);
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(page, FIRST_ROW - 1 + i, sheet.rows().get(i));
    }
    if (!sheet.rows().isEmpty()) {
      validate(page, hidden, FIRST_ROW - 1, FIRST_ROW - 2 + sheet.rows().size());
    }
    page.hideColumn(SEEN.number() - 1);
    page.freezePane(2, FIRST_ROW - 1);
    TableSheet.print(page, HEAD);
    page.protect(PASSWORD);
  }

  private void row(Worksheet page, int at, SheetRow row) {
    Indicator indicator = row.indicator();
    page.value(at, CODE.number() - 1, indicator.code());
    page.value(at, 1, (indicator.parent() == null ? "" : "   ") + indicator.name());
    page.style(at, 1).wrapText(true).verticalAlignment("top").set();
    for (int column : new int[] {CODE.number() - 1, 2, 3}) {
      page.style(at, column).verticalAlignment("top").set();
    }
    page.rowHeight(
        at,
        Stream.of(
                TableSheet.heightOf(indicator.name() + "   ", WIDTHS[1]),
                TableSheet.heightOf(row.cell().note(), WIDTHS[NOTE.number() - 1]),
                TableSheet.heightOf(row.cell().reason(), WIDTHS[REASON.number() - 1]))
            .max(Comparator.naturalOrder())
            .orElseThrow());
    page.value(at, 2, indicator.unit().symbol());
    page.value(at, 3, sheetWords.step(indicator, row.step()));
    text(page, at, 4, row.target() == null ? "" : words.target(indicator, row.target()));
    page.style(at, 4).horizontalAlignment("right").verticalAlignment("top").set();
    number(page, at, 5, row.before(), indicator.decimals());
    number(page, at, 6, row.yearBefore(), indicator.decimals());
    row.value()
        .ifPresentOrElse(
            value -> number(page, at, FIGURE.number() - 1, value, indicator.decimals()),
            () -> text(page, at, FIGURE.number() - 1, row.cell().typed()));
    text(page, at, STATUS.number() - 1, words.status(row.cell().status()));
    text(page, at, NOTE.number() - 1, row.cell().note());
    text(page, at, REASON.number() - 1, row.cell().reason());
    page.value(at, SEEN.number() - 1, row.cell().version());
    toFillIn(page, at, indicator, row.cell().stage() == Stage.OPEN);
  }

  /** Yellow and open, or grey and locked. */
  private static void toFillIn(Worksheet page, int at, Indicator indicator, boolean open) {
    for (TemplateColumn column : List.of(FIGURE, STATUS, NOTE, REASON)) {
      var style = page.style(at, column.number() - 1).fillColor(open ? YELLOW : GREY);
      if (column == FIGURE) {
        style = style.format(TableFormats.of(indicator.decimals())).horizontalAlignment("right");
      } else {
        style = style.wrapText(true).indent(1).horizontalAlignment("left");
      }
      style.verticalAlignment("top").protectionOption(ProtectionOption.LOCKED, !open).set();
    }
  }

  /** An empty text is no cell: a spreadsheet would take it for something that was typed. */
  private static void text(Worksheet page, int at, int column, String text) {
    if (!text.isEmpty()) {
      page.value(at, column, text);
    }
  }

  private static void number(
      Worksheet page, int row, int column, @Nullable BigDecimal value, int decimals) {
    if (value != null) {
      page.value(row, column, value);
      page.style(row, column)
          .format(TableFormats.of(Math.max(decimals, Math.min(value.scale(), 4))))
          .verticalAlignment("top")
          .set();
    }
  }

  private void validate(Worksheet page, Worksheet hidden, int first, int last) {
    int at = FIGURE.number() - 1;
    Range figures = page.range(first, at, last, at);
    figures
        .validateWithFormula("ISNUMBER(H" + (first + 1) + ")")
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(texts.get("sheets.template.figure"))
        .error(texts.get("sheets.template.number-wanted"));
    ListDataValidation statuses =
        page.range(first, STATUS.number() - 1, last, STATUS.number() - 1)
            .validateWithList(hidden.range(0, 3, FigureStatus.values().length - 1, 3));
    statuses
        .allowBlank(false)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(texts.get("measures.column.status"))
        .error(texts.get("sheets.template.status-wanted"));
  }

  private void definitions(Worksheet page, Sheet sheet) {
    List<String> head =
        List.of(
            texts.get("measures.column.code"),
            texts.get("sheets.indicator"),
            texts.get("measures.column.unit"),
            texts.get("measures.fact.definition"),
            texts.get("measures.enter.source"),
            texts.get("sheets.template.kind"),
            texts.get("measures.fact.over-months"),
            texts.get("sheets.template.limits"));
    double[] widths = {12, 44, 13, 60, 30, 22, 22, 24};
    for (int column = 0; column < head.size(); column++) {
      page.value(0, column, head.get(column));
      page.style(0, column).bold().fillColor(GREY).set();
      page.width(column, widths[column]);
    }
    for (int i = 0; i < sheet.rows().size(); i++) {
      Indicator indicator = sheet.rows().get(i).indicator();
      List<String> line =
          List.of(
              indicator.code(),
              indicator.name(),
              indicator.unit().symbol(),
              Objects.requireNonNullElse(indicator.definition(), ""),
              Objects.requireNonNullElse(indicator.source(), ""),
              texts.get("measures.kind." + indicator.kind().name()),
              texts.get("measures.months." + indicator.addition().overMonths().name()),
              limits(indicator));
      double highest = 0;
      for (int column = 0; column < line.size(); column++) {
        page.value(i + 1, column, line.get(column));
        page.style(i + 1, column).wrapText(true).verticalAlignment("top").set();
        highest = Math.max(highest, TableSheet.heightOf(line.get(column), widths[column]));
      }
      page.rowHeight(i + 1, highest);
    }
    page.freezePane(2, 1);
    TableSheet.print(page, 0);
    page.protect(PASSWORD);
  }

  private static String limits(Indicator indicator) {
    BigDecimal least = indicator.limits().least();
    BigDecimal most = indicator.limits().most();
    return (least == null ? "" : "≥ " + FigureTexts.shown(least) + " ")
        + (most == null ? "" : "≤ " + FigureTexts.shown(most));
  }
}
