package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a foreign workbook is to be read. Rows and columns count from 1.
 *
 * @param sheet its name; another sheet with the same words, whatever its number, counts as well
 * @param headFrom with {@code headTo}: the rows in which the columns are named
 * @param firstRow of the figures
 * @param lastRow 0: to the end
 * @param nameColumns that name a row; the first one with text counts
 * @param measureColumn where the unit of measurement stands; 0: nowhere
 * @param indicator of all rows, where rows are units; null: each column names its own
 * @param unit of all rows, where rows are indicators; null: the home unit, or each column its own
 */
public record Layout(
    String sheet,
    int headFrom,
    int headTo,
    int firstRow,
    int lastRow,
    RowsAre rowsAre,
    List<Integer> nameColumns,
    int measureColumn,
    @Nullable Integer indicator,
    @Nullable Integer unit,
    List<ValueColumn> columns) {

  /** What the name of a row names. */
  public enum RowsAre {
    UNITS,
    INDICATORS
  }

  /** Of which time the figures of a column are, seen from the file's month. */
  public enum When {
    /** A stretch that the mapping names: 2015. */
    FIXED,
    /** The month, or the step that ends with it. */
    THIS,
    /** From New Year to the end of the month. */
    TO_DATE,
    /** The step before. */
    BEFORE,
    /** The same step a year before. */
    YEAR_BEFORE,
    /** The whole year of the file. */
    YEAR
  }

  /**
   * A column with figures.
   *
   * @param period code of {@link PeriodCode}, where {@code when} is FIXED
   * @param factor every figure is multiplied by it
   * @param unit number of the unit whose figures stand here; null: the row or layout says
   * @param indicator number; null: the row or layout says
   */
  public record ValueColumn(
      int column,
      When when,
      String period,
      FigureStatus status,
      BigDecimal factor,
      @Nullable Integer unit,
      @Nullable Integer indicator) {

    public ValueColumn {
      if (column < 1 || factor.signum() == 0) {
        throw new IllegalArgumentException("column " + column + " with factor " + factor);
      }
    }

    /** The same with the unit whose figures stand here. */
    ValueColumn of(@Nullable Integer whose) {
      return new ValueColumn(column, when, period, status, factor, whose, indicator);
    }
  }

  /** The last month of which it reads figures, where every column is of a stretch it names. */
  public Optional<YearMonth> lastMonth() {
    return columns.isEmpty() || columns.stream().anyMatch(column -> column.when() != When.FIXED)
        ? Optional.empty()
        : columns.stream()
            .flatMap(column -> PeriodCode.parse(column.period()).stream())
            .map(period -> YearMonth.from(period.last()))
            .max(Comparator.naturalOrder());
  }

  public Layout {
    nameColumns = List.copyOf(nameColumns);
    columns = List.copyOf(columns);
    if (headFrom < 1 || headTo < headFrom || firstRow < 1) {
      throw new IllegalArgumentException(
          "head " + headFrom + " to " + headTo + ", figures from " + firstRow);
    }
  }
}
