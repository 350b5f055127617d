package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Direction;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Observation;
import vn.haidang.measures.Percent;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Vintage;
import vn.haidang.measures.Year;
import vn.haidang.platform.Texts;

/** The steps of an indicator's year in the table, what was reported of them, and which is next. */
final class IndicatorSteps {

  /** Behind a figure that its publisher reckoned back on later boundaries. */
  static final String BACK_CAST = "°";

  private final Texts texts;
  private final Words words;
  private final Standing standing;
  private final Indicator indicator;

  IndicatorSteps(Texts texts, Standing standing) {
    this.texts = texts;
    this.words = new Words(texts);
    this.standing = standing;
    this.indicator = standing.indicator();
  }

  /** The newest first. */
  List<IndicatorPage.Row> rows() {
    return standing.steps().reversed().stream()
        .filter(step -> step.toDate() != null || step.alone() != null || step.expected() != null)
        .map(this::row)
        .toList();
  }

  private IndicatorPage.Row row(Standing.Step step) {
    BigDecimal distance = null;
    Year.Known reached = step.toDate();
    if (reached != null && step.expected() != null && step.expected().signum() != 0) {
      distance = Percent.of(reached.value().subtract(step.expected()), step.expected().abs());
    }
    boolean less = indicator.direction() == Direction.LESS_IS_BETTER;
    boolean behind = distance != null && (less ? distance.signum() > 0 : distance.signum() < 0);
    return new IndicatorPage.Row(
        words.step(indicator.frequency(), step.number()),
        known(step.alone()),
        known(step.toDate()),
        words.figure(indicator, step.yearBefore()),
        words.change(indicator, step.growth()),
        words.change(indicator, step.previous()),
        words.figure(indicator, step.expected()),
        words.offPath(indicator, reached == null ? null : reached.value(), step.expected()),
        reached == null ? "" : words.status(reached.status()),
        behind);
  }

  private String known(Year.@Nullable Known known) {
    return known == null
        ? "–"
        : words.figure(indicator, known.value())
            + (known.backCast() ? " " + BACK_CAST : known.derived() ? " *" : "");
  }

  /** What became known, and when. */
  IndicatorPage.Change change(Vintage vintage) {
    Observation observation = vintage.observation();
    return new IndicatorPage.Change(
        texts.minute(observation.asOf()),
        words.period(indicator.frequency(), observation.period())
            + ": "
            + words.signed(observation.value())
            + " ("
            + words.status(observation.status())
            + ")"
            + (observation.boundaries() == null
                ? ""
                : " · " + texts.get("measures.back-cast", texts.date(observation.boundaries()))),
        observation.source().equals(observation.by())
            ? observation.by()
            : observation.source() + " · " + observation.by(),
        vintage.note());
  }

  /** For the form: the first step without a figure is chosen. */
  List<IndicatorPage.Choice> choices() {
    int next = Math.min(standing.lastStep() + 1, standing.steps().size());
    return standing.steps().stream()
        .map(step ->
            new IndicatorPage.Choice(
                step.number(),
                words.step(indicator.frequency(), step.number()),
                step.number() == next))
        .toList();
  }
}
