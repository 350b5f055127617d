package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Quantity;
import vn.haidang.kernel.series.Direction;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Percent;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Target;
import vn.haidang.platform.Texts;

/**
 * The figures above the chart of an indicator: what is reached, against the plan and the path, what
 * the year will bring.
 */
final class IndicatorTiles {

  private final Texts texts;
  private final Words words;
  private final Standing standing;
  private final Indicator indicator;

  IndicatorTiles(Texts texts, Standing standing) {
    this.texts = texts;
    this.words = new Words(texts);
    this.standing = standing;
    this.indicator = standing.indicator();
  }

  List<IndicatorPage.Tile> all() {
    var tiles = new ArrayList<IndicatorPage.Tile>();
    Standing.Step last = standing.last();
    Target target = standing.target();
    Standing.Step alone =
        standing.steps().reversed().stream()
            .filter(step -> step.alone() != null)
            .findFirst()
            .orElse(null);
    if (last == null && alone != null) {
      tiles.add(
          new IndicatorPage.Tile(
              words.step(indicator.frequency(), alone.number()),
              words.figure(indicator, Objects.requireNonNull(alone.alone()).value()),
              texts.get("measures.not-all-steps"),
              ""));
    } else if (last == null || last.toDate() == null) {
      tiles.add(tile("measures.tile.figure", "–", texts.get("measures.no-figure-yet"), ""));
    } else {
      tiles.add(
          new IndicatorPage.Tile(
              texts.get(
                  "measures.tile.to-date",
                  words.toDate(indicator.frequency(), last.number()),
                  words.status(last.toDate().status())),
              words.figure(indicator, last.toDate().value()),
              last.growth() == null
                  ? texts.get("measures.no-year-before")
                  : texts.get(
                      "measures.against-year-before",
                      words.change(indicator, last.growth()),
                      words.figure(indicator, last.yearBefore())),
              ""));
    }
    if (target != null) {
      tiles.add(againstPlan(target, last));
      tiles.add(againstPath(last));
      addForecast(tiles, target, last);
    }
    return tiles;
  }

  private IndicatorPage.Tile tile(String label, String figure, String note, String kind) {
    return new IndicatorPage.Tile(texts.get(label), figure, note, kind);
  }

  private IndicatorPage.Tile againstPlan(Target target, Standing.@Nullable Step last) {
    String plan =
        texts.get("measures.plan-is", words.target(indicator, target)) + againstBase(target);
    boolean known = last != null && last.toDate() != null;
    if (!known || target.value().signum() == 0) {
      return tile("measures.tile.plan", "–", plan, "");
    }
    BigDecimal figure = Objects.requireNonNull(Objects.requireNonNull(last).toDate()).value();
    if (indicator.kind().isCountedOff()) {
      return tile(
          "measures.tile.plan", words.change(indicator, figure.subtract(target.value())), plan, "");
    }
    String share = words.shareOfPlan(indicator, target, figure);
    return tile("measures.tile.plan", share.isEmpty() ? "–" : share, plan, "");
  }

  /** What the plan asks for against what it starts from; rates are compared in points. */
  private String againstBase(Target target) {
    BigDecimal base = target.base();
    if (base == null || base.signum() <= 0) {
      return "";
    }
    String year = Integer.toString(standing.year() - 1);
    return indicator.kind().isCountedOff()
        ? texts.get(
            "measures.plan-base-points",
            words.change(indicator, target.value().subtract(base)),
            year)
        : texts.get("measures.plan-base", words.signed(Percent.of(target.value(), base)), year);
  }

  private IndicatorPage.Tile againstPath(Standing.@Nullable Step last) {
    Verdict verdict = standing.verdict();
    if (verdict == null || verdict.deviation() == null || last == null) {
      return tile("measures.tile.path", "–", words.path(standing.trajectory()), "");
    }
    boolean behind = verdict.deviation().signum() < 0;
    return tile(
        "measures.tile.path",
        indicator.kind().isCountedOff()
            ? words.offPath(indicator, verdict.figure(), verdict.expected())
            : words.percent(verdict.deviation()),
        texts.get("measures.expected-is", words.figure(indicator, verdict.expected())),
        behind ? "bad" : "ok");
  }

  private void addForecast(
      List<IndicatorPage.Tile> tiles, Target target, Standing.@Nullable Step last) {
    switch (standing.outlook()) {
      case Outlook.Forecast forecast -> {
        tiles.add(
            tile(
                "measures.tile.forecast",
                words.figure(indicator, forecast.expected()),
                texts.get(
                    "measures.interval-is",
                    words.figure(indicator, forecast.low()),
                    words.figure(indicator, forecast.high())),
                ""));
        int chance =
            forecast.probabilityOf(target.quantity(indicator.unit()), indicator.direction());
        tiles.add(
            tile(
                "measures.tile.chance",
                chance + "%",
                needed(target, last),
                chance < 30 ? "bad" : ""));
      }
      case Outlook.Unknown unknown when unknown.reason() == Outlook.Reason.TOO_FEW_YEARS ->
          tiles.add(
              tile(
                  "measures.tile.forecast",
                  "–",
                  texts.get("measures.too-few-years", Outlook.FEWEST_TRIALS),
                  ""));
      case Outlook.Unknown _ -> {}
      case null -> {}
    }
  }

  /** What each step that is left has to bring, or may bring where less is better. */
  private String needed(Target target, Standing.@Nullable Step last) {
    if (!indicator.isDerivable() || last == null || last.toDate() == null) {
      return "";
    }
    BigDecimal figure = last.toDate().value();
    Quantity wanted = target.quantity(indicator.unit());
    boolean met = indicator.direction().isMet(wanted, figure);
    boolean less = indicator.direction() == Direction.LESS_IS_BETTER;
    if (met != less) {
      return texts.get(less ? "measures.limit-passed" : "measures.reached-already");
    }
    int left = standing.steps().size() - last.number();
    BigDecimal rest = indicator.direction().aim(wanted).subtract(figure);
    BigDecimal each =
        rest.divide(BigDecimal.valueOf(left), 1, less ? RoundingMode.FLOOR : RoundingMode.CEILING);
    return texts.get(
        less ? "measures.allowed" : "measures.needed",
        words.signed(each),
        texts.get("measures.each." + indicator.frequency().name()));
  }
}
