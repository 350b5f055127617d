package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Course;
import vn.haidang.kernel.series.Series;
import vn.haidang.kernel.time.Period;

/**
 * What is known of one indicator and one unit at a moment, year by year and step by step: figures
 * of single steps and of the year to date, each derived from the other where the indicator adds up
 * over the months, and said to be derived.
 */
public final class Year {

  /**
   * A figure with what it rests on.
   *
   * @param derived computed from other figures, not delivered itself
   */
  public record Known(BigDecimal value, FigureStatus status, boolean derived) {}

  private final Indicator indicator;
  private final Map<Period, Observation> known = new HashMap<>();
  private int firstYear = Integer.MAX_VALUE;

  Year(Indicator indicator, Collection<Observation> observations) {
    this.indicator = indicator;
    for (Observation observation : observations) {
      known.put(observation.period(), observation);
      firstYear = Math.min(firstYear, observation.period().first().getYear());
    }
  }

  /** Of the step alone. */
  public Optional<Known> alone(int year, int step) {
    Optional<Known> own = delivered(indicator.frequency().step(year, step));
    if (own.isPresent() || !indicator.isDerivable()) {
      return own;
    }
    Optional<Known> now = delivered(indicator.frequency().toDate(year, step));
    Optional<Known> before =
        step == 1
            ? Optional.of(new Known(BigDecimal.ZERO, FigureStatus.OFFICIAL, true))
            : toDate(year, step - 1);
    return now.flatMap(end ->
        before.map(
            start -> new Known(end.value().subtract(start.value()), end.status(), step > 1)));
  }

  /** Of the year to date; for levels the level at the end of the step. */
  public Optional<Known> toDate(int year, int step) {
    Optional<Known> own = delivered(indicator.frequency().toDate(year, step));
    if (own.isPresent()) {
      return own;
    }
    if (!indicator.isDerivable()) {
      return delivered(indicator.frequency().step(year, step));
    }
    BigDecimal sum = BigDecimal.ZERO;
    FigureStatus weakest = FigureStatus.OFFICIAL;
    for (int each = 1; each <= step; each++) {
      Optional<Known> part = delivered(indicator.frequency().step(year, each));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get().value());
      weakest = part.get().status().code() < weakest.code() ? part.get().status() : weakest;
    }
    return Optional.of(new Known(sum, weakest, step > 1));
  }

  private Optional<Known> delivered(Period period) {
    Observation found = known.get(period);
    return found == null
        ? Optional.empty()
        : Optional.of(new Known(found.value(), found.status(), false));
  }

  /** From 1; 0 where the year has no figure yet. */
  public int lastStep(int year) {
    for (int step = steps(); step >= 1; step--) {
      if (toDate(year, step).isPresent()) {
        return step;
      }
    }
    return 0;
  }

  public int steps() {
    return indicator.frequency().stepsPerYear();
  }

  /** The same step a year before in percent, or the difference in points where figures are such. */
  public @Nullable BigDecimal againstYearBefore(int year, int step) {
    Optional<Known> now = toDate(year, step);
    Optional<Known> before = toDate(year - 1, step);
    if (now.isEmpty() || before.isEmpty()) {
      return null;
    }
    BigDecimal earlier = before.get().value();
    if (indicator.kind().isInPoints()) {
      return now.get().value().subtract(earlier);
    }
    return earlier.signum() <= 0
        ? null
        : now.get()
            .value()
            .subtract(earlier)
            .multiply(BigDecimal.valueOf(100))
            .divide(earlier, 1, RoundingMode.HALF_UP);
  }

  /**
   * The longest stretch without a gap that ends with this step; empty where the step itself is not
   * known alone.
   */
  Optional<Series> seriesUntil(int year, int step) {
    var backwards = new ArrayList<BigDecimal>();
    int atYear = year;
    int atStep = step;
    while (atYear >= firstYear) {
      Optional<Known> value =
          indicator.course() == Course.ADDS_UP ? alone(atYear, atStep) : toDate(atYear, atStep);
      if (value.isEmpty()) {
        break;
      }
      backwards.add(value.get().value());
      atStep--;
      if (atStep == 0) {
        atStep = steps();
        atYear--;
      }
    }
    if (backwards.isEmpty()) {
      return Optional.empty();
    }
    int index = year * steps() + step - backwards.size();
    List<BigDecimal> values = backwards.reversed();
    return Optional.of(
        new Series(indicator.course(), steps(), index / steps(), index % steps() + 1, values));
  }
}
