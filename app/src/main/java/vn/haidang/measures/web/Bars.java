package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Year;

/**
 * Figures beside each other as bars: the steps of a year, each with that of the year before, or
 * whole years. Drawn on the server; the same figures stand in a table.
 *
 * @param zero where the bars stand on
 * @param kind "years" or "steps"
 */
public record Bars(String kind, int width, int height, String zero, List<Bar> bars) {

  private static final int TOP = 24;
  private static final int BOTTOM = 26;
  private static final int SIDE = 8;
  private static final int WIDEST = 90;

  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * A bar, or a place without one.
   *
   * @param figureAt where the figure is written, above the bar
   * @param before top of a mark for the year before, empty where there is none
   * @param present it is of the year that is shown and not yet over
   */
  public record Bar(
      String x,
      String y,
      String width,
      String height,
      String label,
      String figure,
      String figureAt,
      String title,
      String before,
      String middle,
      boolean present) {}

  /** What is drawn at one place. */
  private record Value(
      String label,
      String title,
      @Nullable BigDecimal value,
      @Nullable BigDecimal before,
      boolean present) {}

  static Bars ofSteps(Standing standing, Words words, int width, int height) {
    var values = new ArrayList<Value>();
    Indicator indicator = standing.indicator();
    BigDecimal untilBefore = BigDecimal.ZERO;
    for (Standing.Step step : standing.steps()) {
      BigDecimal before = step.yearBefore();
      BigDecimal alone =
          before == null || untilBefore == null || !indicator.isDerivable()
              ? before
              : before.subtract(untilBefore);
      untilBefore = before;
      Year.Known known = indicator.isDerivable() ? step.alone() : step.toDate();
      String prefix = standing.steps().size() == 12 ? "T" : standing.steps().size() == 4 ? "Q" : "";
      values.add(
          new Value(
              prefix + step.number(),
              words.step(indicator.frequency(), step.number()),
              known == null ? null : known.value(),
              alone,
              step.number() == standing.lastStep()
                  && standing.lastStep() < standing.steps().size()));
    }
    return drawn("steps", values, indicator, words, width, height);
  }

  static Bars ofYears(Standing standing, Words words, int width, int height) {
    var values = new ArrayList<Value>();
    Indicator indicator = standing.indicator();
    standing
        .years()
        .forEach(past ->
            values.add(
                new Value(
                    Integer.toString(past.year()),
                    Integer.toString(past.year()),
                    past.known().value(),
                    null,
                    false)));
    Standing.Step last = standing.last();
    boolean over = standing.lastStep() == standing.steps().size();
    values.add(
        new Value(
            standing.year() + (over ? "" : " *"),
            standing.year()
                + (over || last == null
                    ? ""
                    : ", " + words.toDate(indicator.frequency(), last.number())),
            last == null || last.toDate() == null ? null : last.toDate().value(),
            null,
            !over));
    return drawn("years", values, indicator, words, width, height);
  }

  private static Bars drawn(
      String kind, List<Value> values, Indicator indicator, Words words, int width, int height) {
    double most = 0;
    double least = 0;
    for (Value one : values) {
      for (BigDecimal value : new BigDecimal[] {one.value(), one.before()}) {
        if (value != null) {
          most = Math.max(most, value.doubleValue());
          least = Math.min(least, value.doubleValue());
        }
      }
    }
    double unit = (height - TOP - BOTTOM) / Math.max(most - least, 1e-9);
    double zero = TOP + most * unit;
    double place = (double) (width - 2 * SIDE) / Math.max(1, values.size());
    boolean wide = place > 44;
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < values.size(); i++) {
      Value one = values.get(i);
      double thick = Math.min(place * 0.64, WIDEST);
      double middle = SIDE + (i + 0.5) * place;
      double x = middle - thick / 2;
      double figure = one.value() == null ? 0 : one.value().doubleValue() * unit;
      double top = figure < 0 ? zero : zero - figure;
      String shown = words.figure(indicator, one.value());
      bars.add(
          new Bar(
              at(x),
              at(top),
              at(thick),
              at(Math.abs(figure)),
              one.label(),
              wide && one.value() != null ? shown : "",
              at(top - 6),
              one.title() + ": " + shown,
              one.before() == null ? "" : at(zero - one.before().doubleValue() * unit),
              at(middle),
              one.present()));
    }
    return new Bars(kind, width, height, at(zero), bars);
  }

  private static String at(double place) {
    return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
