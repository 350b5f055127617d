package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Meaning;
import vn.haidang.measures.PeriodCode;
import vn.haidang.measures.web.LayoutShapes.LayoutBody;
import vn.haidang.measures.web.LayoutShapes.LayoutColumnBody;
import vn.haidang.measures.web.LayoutShapes.RowName;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;

/**
 * Reads a layout and names of rows from what a program has sent; what is wrong is told by field.
 */
final class LayoutReading {

  private static final int LONGEST_NAME = 200;

  private final IntPredicate units;
  private final IntPredicate indicators;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /**
   * A reading.
   *
   * @param units whether there is a unit of this number
   * @param indicators whether there is an indicator of this number
   */
  LayoutReading(IntPredicate units, IntPredicate indicators) {
    this.units = units;
    this.indicators = indicators;
  }

  /**
   * The layout.
   *
   * @throws RefusedCall with what is wrong by field
   */
  Layout layout(String name, LayoutBody sent) {
    Integer lastRow = sent.lastRow();
    int last = lastRow == null ? 0 : lastRow;
    check("name", !name.isBlank() && name.length() <= LONGEST_NAME, "measures.mapping-unnamed");
    check("layout.sheet", !sent.sheet().isBlank(), "measures.layout-sheet-missing");
    check("layout.headFrom", sent.headFrom() >= 1, "measures.layout-rows");
    check("layout.headTo", sent.headTo() >= sent.headFrom(), "measures.layout-rows");
    check("layout.firstRow", sent.firstRow() >= 1, "measures.layout-rows");
    check("layout.lastRow", last == 0 || last >= sent.firstRow(), "measures.layout-rows");
    check("layout.nameColumns", !sent.nameColumns().isEmpty(), "measures.name-column-missing");
    check("layout.columns", !sent.columns().isEmpty(), "measures.mapping-without-columns");
    List<Integer> names =
        sent.nameColumns().stream().map(one -> column("layout.nameColumns", one)).toList();
    String measure = sent.measureColumn();
    int measured = measure == null ? 0 : column("layout.measureColumn", measure);
    thing("layout.unit", sent.unit(), units, "measures.unit-not-known");
    thing("layout.indicator", sent.indicator(), indicators, "measures.indicator-not-known");
    List<Layout.ValueColumn> columns = columns(sent.columns());
    refuseIfWrong();
    return new Layout(
        sent.sheet().strip(),
        sent.headFrom(),
        sent.headTo(),
        sent.firstRow(),
        last,
        sent.rowsAre(),
        names,
        measured,
        sent.indicator(),
        sent.unit(),
        columns);
  }

  private List<Layout.ValueColumn> columns(List<LayoutColumnBody> sent) {
    List<Layout.ValueColumn> columns = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      LayoutColumnBody one = sent.get(i);
      String at = "layout.columns[" + i + "].";
      int number = column(at + "column", one.column());
      boolean twice = columns.stream().anyMatch(other -> other.column() == number);
      check(at + "column", number == 0 || !twice, "measures.layout-column-twice", one.column());
      String period = period(at + "period", one);
      BigDecimal given = one.factor();
      BigDecimal factor = given == null ? BigDecimal.ONE : given;
      check(at + "factor", factor.signum() != 0, "measures.column-factor", one.column(), factor);
      thing(at + "unit", one.unit(), units, "measures.unit-not-known");
      thing(at + "indicator", one.indicator(), indicators, "measures.indicator-not-known");
      if (problems.isEmpty()) {
        columns.add(
            new Layout.ValueColumn(
                number, one.when(), period, one.status(), factor, one.unit(), one.indicator()));
      }
    }
    return columns;
  }

  private String period(String field, LayoutColumnBody sent) {
    String given = sent.period();
    if (sent.when() != Layout.When.FIXED) {
      return "";
    }
    String period = given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
    boolean right = PeriodCode.parse(period).isPresent();
    check(field, right, "measures.column-period", sent.column(), period);
    return period;
  }

  /**
   * What names of rows mean, by their words.
   *
   * @param field under which problems are told
   * @throws RefusedCall with what is wrong by field
   */
  Map<String, Meaning> names(String field, List<RowName> sent, Layout.RowsAre rowsAre) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      RowName one = sent.get(i);
      String at = field + "[" + i + "].";
      Integer unit = one.unit();
      Integer indicator = one.indicator();
      boolean ofUnits = rowsAre == Layout.RowsAre.UNITS;
      check(at + "words", !one.words().isBlank(), "measures.row-name-missing");
      check(at + "unit", unit == null || ofUnits, "measures.rows-are-indicators");
      check(at + "indicator", indicator == null || !ofUnits, "measures.rows-are-units");
      thing(at + "unit", unit, units, "measures.unit-not-known");
      thing(at + "indicator", indicator, indicators, "measures.indicator-not-known");
      meanings.put(
          one.words(),
          unit != null
              ? new Meaning.OfUnit(unit)
              : indicator != null
                  ? new Meaning.OfIndicator(new IndicatorId(indicator))
                  : new Meaning.LeftOut());
    }
    refuseIfWrong();
    return meanings;
  }

  private int column(String field, String letters) {
    int column = ForeignSheet.column(letters);
    check(field, column > 0, "measures.layout-column", letters);
    return column;
  }

  private void thing(String field, @Nullable Integer number, IntPredicate known, String otherwise) {
    check(field, number == null || number > 0 && known.test(number), otherwise, "#" + number);
  }

  private void check(String field, boolean right, String code, Object... arguments) {
    if (!right) {
      problems.putIfAbsent(field, Problem.of(code, arguments));
    }
  }

  private void refuseIfWrong() {
    if (!problems.isEmpty()) {
      throw RefusedCall.invalid(problems);
    }
  }
}
