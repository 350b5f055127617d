package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Workbook book;
  private final Texts texts;

  SheetWorkbook(Workbook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /**
   * One edit for each row that the sheet still has.
   *
   * @throws RefusedException if it is no such template, or that of another unit or month
   */
  List<CellEdit> edits(Sheet sheet) {
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
    Workbook.Sheet page = book.sheets().getFirst();
    Map<String, SheetRow> rows =
        sheet.rows().stream().collect(Collectors.toMap(row -> row.indicator().code(), row -> row));
    var edits = new ArrayList<CellEdit>();
    for (int at = SheetTemplate.FIRST_ROW; at <= page.lastRow(); at++) {
      SheetRow row = rows.get(page.text(at, SheetTemplate.CODE));
      if (row != null) {
        edits.add(edit(page, at, row));
      }
    }
    return edits;
  }

  private CellEdit edit(Workbook.Sheet page, int at, SheetRow row) {
    Optional<BigDecimal> seen = page.cell(at, SheetTemplate.SEEN).map(Workbook.Cell::number);
    return new CellEdit(
        row.indicator().id(),
        figure(page, at, row.indicator()),
        status(page.text(at, SheetTemplate.STATUS)),
        page.text(at, SheetTemplate.NOTE),
        page.text(at, SheetTemplate.REASON),
        seen.map(BigDecimal::intValue).orElse(0));
  }

  /** A number is written out in full; text is taken as typed, so that it is asked about. */
  private static String figure(Workbook.Sheet page, int at, Indicator indicator) {
    return page.cell(at, SheetTemplate.FIGURE)
        .map(cell -> {
          BigDecimal number = cell.number();
          return number == null
              ? cell.text()
              : FigureTexts.written(
                  number.setScale(
                      Math.max(number.scale(), indicator.decimals()), RoundingMode.UNNECESSARY));
        })
        .orElse("");
  }

  private FigureStatus status(String word) {
    for (FigureStatus status : FigureStatus.values()) {
      if (texts.get("measures.status." + status.name()).equalsIgnoreCase(word.strip())) {
        return status;
      }
    }
    return FigureStatus.ESTIMATE;
  }
}
