package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Standing;

/** What is drawn of an indicator: its year as lines, its steps or its years as bars. */
final class IndicatorCharts {

  private static final List<String> CHARTS = List.of("year", "steps", "years");

  private final Words words;
  private final Standing standing;
  private final Indicator indicator;

  IndicatorCharts(Words words, Standing standing) {
    this.words = words;
    this.standing = standing;
    this.indicator = standing.indicator();
  }

  /** The one that is wanted, if there is such a one. */
  String chosen(String wanted) {
    return CHARTS.contains(wanted) ? wanted : usualChart();
  }

  /** The lines of the year, for a desk. */
  Chart wide() {
    return Chart.of(standing, words, 792, 340);
  }

  /** The same for a telephone. */
  Chart narrow() {
    return Chart.of(standing, words, 348, 270);
  }

  /** The year to date; the steps alone where some are missing, so that there is none. */
  private String usualChart() {
    boolean onlySteps =
        standing.lastStep() == 0
            && standing.steps().stream().anyMatch(step -> step.alone() != null);
    return onlySteps ? "steps" : "year";
  }

  /** Null where lines are drawn. */
  IndicatorPage.@Nullable BothWidths bars(String chart) {
    return switch (chart) {
      case "steps" ->
          new IndicatorPage.BothWidths(
              Bars.ofSteps(standing, words, 792, 300), Bars.ofSteps(standing, words, 348, 240));
      case "years" ->
          new IndicatorPage.BothWidths(
              Bars.ofYears(standing, words, 792, 260), Bars.ofYears(standing, words, 348, 220));
      default -> null;
    };
  }

  /** Whole years and the present one as far as it has come, each against the one before. */
  List<IndicatorPage.YearRow> years() {
    var rows = new ArrayList<IndicatorPage.YearRow>();
    BigDecimal before = null;
    int yearBefore = 0;
    for (Standing.PastYear past : standing.years()) {
      BigDecimal value = past.known().value();
      boolean next = before != null && yearBefore == past.year() - 1;
      rows.add(
          new IndicatorPage.YearRow(
              Integer.toString(past.year()),
              words.figure(indicator, value),
              next
                  ? words.change(
                      indicator, indicator.kind().change(value, Objects.requireNonNull(before)))
                  : "–"));
      before = value;
      yearBefore = past.year();
    }
    Standing.Step last = standing.last();
    if (last != null && last.toDate() != null) {
      String until = words.toDate(indicator.frequency(), last.number());
      rows.add(
          new IndicatorPage.YearRow(
              standing.year()
                  + (last.number() == standing.steps().size() ? "" : " (" + until + ")"),
              words.figure(indicator, last.toDate().value()),
              words.change(indicator, last.growth())));
    }
    return rows.reversed();
  }
}
