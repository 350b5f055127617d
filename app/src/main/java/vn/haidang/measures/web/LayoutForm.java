package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.DecimalSign;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.Layout;
import vn.haidang.measures.PeriodCode;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** A layout as the form sends it; what is wrong is named with its column. */
final class LayoutForm {

  private final Map<String, String> form;
  private final Function<String, @Nullable Integer> units;
  private final Function<String, @Nullable Integer> indicators;

  /**
   * A form.
   *
   * @param units finds a unit by name or number, null where there is none
   * @param indicators finds an indicator by code
   */
  LayoutForm(
      Map<String, String> form,
      Function<String, @Nullable Integer> units,
      Function<String, @Nullable Integer> indicators) {
    this.form = form;
    this.units = units;
    this.indicators = indicators;
  }

  Layout layout() {
    int headFrom = number("headFrom", 1);
    int headTo = Math.max(headFrom, number("headTo", headFrom));
    return new Layout(
        text("sheet"),
        headFrom,
        headTo,
        number("firstRow", headTo + 1),
        text("lastRow").isEmpty() ? 0 : number("lastRow", 0),
        text("rowsAre").equals("UNITS") ? Layout.RowsAre.UNITS : Layout.RowsAre.INDICATORS,
        nameColumns(),
        ForeignSheet.column(text("measureColumn")),
        indicator("indicator"),
        unit("unit"),
        columns());
  }

  private List<Integer> nameColumns() {
    List<Integer> columns =
        Arrays.stream(text("nameColumns").split("[,; ]+"))
            .map(ForeignSheet::column)
            .filter(column -> column > 0)
            .toList();
    if (columns.isEmpty()) {
      throw new RefusedException(Problem.of("measures.name-column-missing"));
    }
    return columns;
  }

  private List<Layout.ValueColumn> columns() {
    var columns = new ArrayList<Layout.ValueColumn>();
    form.keySet().stream()
        .filter(key -> key.matches("when-\\d{1,3}"))
        .map(key -> Integer.parseInt(key.substring(5)))
        .sorted()
        .forEach(column -> column(column, columns));
    return columns;
  }

  private void column(int column, List<Layout.ValueColumn> columns) {
    String when = text("when-" + column);
    if (when.isEmpty()) {
      return;
    }
    String letters = ForeignSheet.letters(column);
    String period = text("period-" + column).toUpperCase(Locale.ROOT);
    Layout.When chosen = Layout.When.valueOf(when);
    if (chosen == Layout.When.FIXED && PeriodCode.parse(period).isEmpty()) {
      throw new RefusedException(Problem.of("measures.column-period", letters, period));
    }
    columns.add(
        new Layout.ValueColumn(
            column,
            chosen,
            chosen == Layout.When.FIXED ? period : "",
            status(text("status-" + column)),
            factor(letters, text("factor-" + column)),
            unit("unit-" + column),
            indicator("indicator-" + column)));
  }

  private static FigureStatus status(String name) {
    return Arrays.stream(FigureStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(FigureStatus.ESTIMATE);
  }

  private static BigDecimal factor(String letters, String typed) {
    if (typed.isEmpty()) {
      return BigDecimal.ONE;
    }
    BigDecimal factor =
        vn.haidang.measures.FigureTexts.read(typed)
            .filter(value -> value.signum() != 0)
            .orElseThrow(
                () -> new RefusedException(Problem.of("measures.column-factor", letters, typed)));
    return factor;
  }

  private @Nullable Integer unit(String field) {
    return found(field, units, "measures.unit-not-known");
  }

  private @Nullable Integer indicator(String field) {
    return found(field, indicators, "measures.indicator-not-known");
  }

  private @Nullable Integer found(
      String field, Function<String, @Nullable Integer> find, String otherwise) {
    String typed = text(field);
    if (typed.isEmpty()) {
      return null;
    }
    Integer number = find.apply(typed);
    if (number == null) {
      throw new RefusedException(Problem.of(otherwise, typed));
    }
    return number;
  }

  private int number(String field, int otherwise) {
    String typed = text(field);
    return typed.matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed) : otherwise;
  }

  private String text(String field) {
    return form.getOrDefault(field, "").strip();
  }

  static DecimalSign sign(String name) {
    return name.equals("POINT") ? DecimalSign.POINT : DecimalSign.COMMA;
  }
}
