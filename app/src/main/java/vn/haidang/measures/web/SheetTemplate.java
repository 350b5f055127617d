package vn.haidang.measures.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
import vn.haidang.platform.Texts;

/**
 * A sheet as a workbook to fill in without a network: what is known stands in locked cells, figures
 * and words go into yellow ones, a second page holds the definitions. {@link SheetWorkbook} reads
 * it back by the marks on its hidden page.
 */
final class SheetTemplate {

  static final String MARK = "haidang-sheet/1";
  static final String HIDDEN = "haidang";
  static final int FIRST_ROW = 6;
  static final int CODE = 1;
  static final int FIGURE = 8;
  static final int STATUS = 9;
  static final int NOTE = 10;
  static final int REASON = 11;
  static final int SEEN = 12;

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
      page.value(FIRST_ROW - 2, column, head.get(column));
      page.style(FIRST_ROW - 2, column).bold().wrapText(true).fillColor(GREY).set();
      page.width(column, WIDTHS[column]);
    }
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(page, FIRST_ROW - 1 + i, sheet.rows().get(i));
    }
    if (!sheet.rows().isEmpty()) {
      validate(page, hidden, FIRST_ROW - 1, FIRST_ROW - 2 + sheet.rows().size());
    }
    page.hideColumn(SEEN - 1);
    page.freezePane(2, FIRST_ROW - 1);
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    page.fitToWidth((short) 1);
    page.protect(PASSWORD);
  }

  private void row(Worksheet page, int at, SheetRow row) {
    Indicator indicator = row.indicator();
    page.value(at, CODE - 1, indicator.code());
    page.value(at, 1, (indicator.parent() == null ? "" : "   ") + indicator.name());
    page.style(at, 1).wrapText(true).set();
    page.value(at, 2, indicator.unit().symbol());
    page.value(at, 3, sheetWords.step(indicator, row.step()));
    page.value(at, 4, row.target() == null ? "" : words.target(indicator, row.target()));
    number(page, at, 5, row.before(), indicator.decimals());
    number(page, at, 6, row.yearBefore(), indicator.decimals());
    row.value()
        .ifPresentOrElse(
            value -> number(page, at, FIGURE - 1, value, indicator.decimals()),
            () -> page.value(at, FIGURE - 1, row.cell().typed()));
    page.value(at, STATUS - 1, words.status(row.cell().status()));
    page.value(at, NOTE - 1, row.cell().note());
    page.value(at, REASON - 1, row.cell().reason());
    page.value(at, SEEN - 1, row.cell().version());
    boolean open = row.cell().stage() == Stage.OPEN;
    for (int column = FIGURE; column <= REASON; column++) {
      var style = page.style(at, column - 1).fillColor(open ? YELLOW : GREY);
      if (column == FIGURE) {
        style = style.format(TableFormats.of(indicator.decimals())).horizontalAlignment("right");
      }
      style.protectionOption(ProtectionOption.LOCKED, !open).set();
    }
  }

  private static void number(
      Worksheet page, int row, int column, @Nullable BigDecimal value, int decimals) {
    if (value != null) {
      page.value(row, column, value);
      page.style(row, column)
          .format(TableFormats.of(Math.max(decimals, Math.min(value.scale(), 4))))
          .set();
    }
  }

  private void validate(Worksheet page, Worksheet hidden, int first, int last) {
    Range figures = page.range(first, FIGURE - 1, last, FIGURE - 1);
    figures
        .validateWithFormula("ISNUMBER(H" + (first + 1) + ")")
        .allowBlank(true)
        .showErrorMessage(true)
        .errorTitle(texts.get("sheets.template.figure"))
        .error(texts.get("sheets.template.number-wanted"));
    ListDataValidation statuses =
        page.range(first, STATUS - 1, last, STATUS - 1)
            .validateWithList(hidden.range(0, 3, FigureStatus.values().length - 1, 3));
    statuses.allowBlank(false).showErrorMessage(true);
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
      for (int column = 0; column < line.size(); column++) {
        page.value(i + 1, column, line.get(column));
        page.style(i + 1, column).wrapText(true).set();
      }
    }
    page.freezePane(2, 1);
    page.protect(PASSWORD);
  }

  private static String limits(Indicator indicator) {
    BigDecimal least = indicator.limits().least();
    BigDecimal most = indicator.limits().most();
    return (least == null ? "" : "≥ " + FigureTexts.written(least) + " ")
        + (most == null ? "" : "≤ " + FigureTexts.written(most));
  }
}
