package vn.haidang.measures.web;

import static vn.haidang.measures.web.TemplateColumn.CODE;
import static vn.haidang.measures.web.TemplateColumn.FIGURE;
import static vn.haidang.measures.web.TemplateColumn.NOTE;
import static vn.haidang.measures.web.TemplateColumn.REASON;
import static vn.haidang.measures.web.TemplateColumn.SEEN;
import static vn.haidang.measures.web.TemplateColumn.STATUS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.haidang.documents.Workbook;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetRow;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Texts;

/** A filled {@link SheetTemplate} as edits of the sheet it was made from. */
final class SheetWorkbook {

  /** More places than this behind those of the indicator come from a formula, not from a person. */
  private static final int MOST_PLACES_TYPED = 6;

  private final Workbook book;
  private final Texts texts;

  SheetWorkbook(Workbook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /**
   * One edit for each row that the sheet still has, and what else was filled in. Rows may have been
   * sorted or inserted, columns inserted, pages put before it.
   *
   * @throws RefusedException if it is no such template, that of another unit or month, or a column
   *     was taken out of it
   */
  FilledTemplate read(Sheet sheet) {
    demandThatOf(sheet);
    TemplatePage page = TemplatePage.of(book, texts);
    Map<String, SheetRow> rows =
        sheet.rows().stream().collect(Collectors.toMap(row -> row.indicator().code(), row -> row));
    Set<String> twice = page.codesOnSeveralLines();
    var edits = new ArrayList<CellEdit>();
    var strays = new ArrayList<FilledTemplate.Stray>();
    for (int line : page.lines()) {
      String code = page.text(line, CODE);
      SheetRow row = rows.get(code);
      Optional<FigureStatus> status = FigureStatus.read(page.text(line, STATUS));
      if (row == null && page.text(line, FIGURE).isEmpty()) {
        continue; // a remark or a signature
      }
      if (row == null) {
        strays.add(page.stray(line, Problem.of("measures.template-row-unknown", line)));
      } else if (twice.contains(code)) {
        strays.add(page.stray(line, Problem.of("measures.template-row-twice", code)));
      } else if (page.isDay(line, FIGURE)) {
        String day = page.text(line, FIGURE);
        strays.add(page.stray(line, Problem.of("measures.template-day", day)));
      } else if (status.isEmpty()) {
        String word = page.text(line, STATUS);
        strays.add(page.stray(line, Problem.of("measures.status-not-known", word)));
      } else {
        edits.add(edit(page, line, row.indicator(), status.get()));
      }
    }
    return new FilledTemplate(edits, strays);
  }

  private void demandThatOf(Sheet sheet) {
    Workbook.Sheet marks =
        book.find(SheetTemplate.HIDDEN)
            .filter(found -> found.text(1, 1).equals(SheetTemplate.MARK))
            .orElseThrow(() -> new RefusedException(Problem.of("measures.no-template")));
    String month = marks.text(3, 1);
    if (!marks.text(2, 1).equals(Integer.toString(sheet.unit()))
        || !month.equals(sheet.month().toString())) {
      String words =
          month.matches("\\d{4}-\\d{2}")
              ? new SheetWords(texts).month(YearMonth.parse(month))
              : month;
      throw new RefusedException(Problem.of("measures.other-template", words));
    }
  }

  private static CellEdit edit(
      TemplatePage page, int line, Indicator indicator, FigureStatus status) {
    return new CellEdit(
        indicator.id(),
        figure(page, line, indicator),
        status,
        page.text(line, NOTE),
        page.text(line, REASON),
        page.number(line, SEEN).map(BigDecimal::intValue).orElse(0));
  }

  /**
   * A number is written out in full, the result of a formula as it is shown; text is taken as
   * typed, and a percentage keeps its sign, so that it is asked about where it has no place.
   */
  private static String figure(TemplatePage page, int line, Indicator indicator) {
    return page.number(line, FIGURE)
        .map(number ->
            number.scale() > indicator.decimals() + MOST_PLACES_TYPED
                ? number.setScale(indicator.decimals(), RoundingMode.HALF_UP)
                : number.setScale(
                    Math.max(number.scale(), indicator.decimals()), RoundingMode.UNNECESSARY))
        .map(FigureTexts::written)
        .map(figure -> page.isPercentage(line, FIGURE) ? figure + "%" : figure)
        .orElse(page.text(line, FIGURE));
  }
}
