package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Meaning;

/** Layouts of foreign spreadsheets, as programs send and get them; columns by their letters. */
final class LayoutShapes {

  private LayoutShapes() {}

  /**
   * A column with figures.
   *
   * @param column its letters, as the spreadsheet shows them
   * @param period 2018, 2018-Q3, 2018-09, each with /YTD for the year to date; where {@code when}
   *     is FIXED
   * @param factor every figure is multiplied by it; null: 1
   * @param unit number of the unit whose figures stand here; null: the row or layout says
   * @param indicator number; null: the row or layout says
   */
  record LayoutColumnBody(
      String column,
      Layout.When when,
      @Nullable String period,
      FigureStatus status,
      @Nullable BigDecimal factor,
      @Nullable Integer unit,
      @Nullable Integer indicator) {

    static LayoutColumnBody of(Layout.ValueColumn it) {
      return new LayoutColumnBody(
          ForeignSheet.letters(it.column()),
          it.when(),
          it.period().isEmpty() ? null : it.period(),
          it.status(),
          it.factor(),
          it.unit(),
          it.indicator());
    }
  }

  /**
   * How a sheet is read; rows count from 1.
   *
   * @param headFrom with {@code headTo}: the rows in which the columns are named
   * @param lastRow null: to the end
   * @param nameColumns letters of the columns that name a row; the first one with text counts
   * @param measureColumn letters of the column with the unit of measurement; null: there is none
   * @param indicator of all rows, where rows are units
   * @param unit of all rows, where rows are indicators
   */
  record LayoutBody(
      String sheet,
      int headFrom,
      int headTo,
      int firstRow,
      @Nullable Integer lastRow,
      Layout.RowsAre rowsAre,
      List<String> nameColumns,
      @Nullable String measureColumn,
      @Nullable Integer indicator,
      @Nullable Integer unit,
      List<LayoutColumnBody> columns) {

    static LayoutBody of(Layout it) {
      return new LayoutBody(
          it.sheet(),
          it.headFrom(),
          it.headTo(),
          it.firstRow(),
          it.lastRow() == 0 ? null : it.lastRow(),
          it.rowsAre(),
          it.nameColumns().stream().map(ForeignSheet::letters).toList(),
          it.measureColumn() == 0 ? null : ForeignSheet.letters(it.measureColumn()),
          it.indicator(),
          it.unit(),
          it.columns().stream().map(LayoutColumnBody::of).toList());
    }
  }

  /**
   * A layout that is kept.
   *
   * @param version to be sent along with a change or removal
   */
  record LayoutView(
      long id, String name, LayoutBody layout, int version, Instant changedAt, String changedBy) {

    static LayoutView of(Mapping it, String by) {
      return new LayoutView(
          it.id(), it.name(), LayoutBody.of(it.layout()), it.version(), it.changedAt(), by);
    }
  }

  /**
   * A layout to be kept under a name, in place of the one of that name.
   *
   * @param version of the one of that name that was seen; null: none was
   */
  record WantedLayout(String name, LayoutBody layout, @Nullable Integer version) {}

  /**
   * What the name of a row means: a unit, an indicator, or neither: the row is left out.
   *
   * @param words the name with what stands above it
   */
  record RowName(String words, @Nullable Integer unit, @Nullable Integer indicator) {

    static RowName of(String words, Meaning meaning) {
      return switch (meaning) {
        case Meaning.OfUnit(int number) -> new RowName(words, number, null);
        case Meaning.OfIndicator(IndicatorId id) -> new RowName(words, null, id.value());
        case Meaning.LeftOut() -> new RowName(words, null, null);
      };
    }
  }

  /**
   * What names of rows shall mean.
   *
   * @param seen what those names meant when they were read; those that meant nothing are left out
   */
  record WantedRowNames(List<RowName> names, List<RowName> seen) {}
}
