package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Course;
import vn.haidang.kernel.series.Series;
import vn.haidang.kernel.time.Period;

/**
 * What is known of one indicator and one unit at a moment, year by year and step by step: figures
 * of single steps and of the year to date, each derived from the other as the indicator adds over
 * the months (sum, mean, weighted mean, recomputed), and said to be derived.
 */
public final class Year {

  /**
   * A figure with what it rests on.
   *
   * @param derived computed from other figures, not delivered itself
   * @param backCast it, or one it was computed from, was reckoned back on later boundaries by
   *     whoever published it
   */
  public record Known(BigDecimal value, FigureStatus status, boolean derived, boolean backCast) {

    Known(BigDecimal value, FigureStatus status, boolean derived) {
      this(value, status, derived, false);
    }
  }

  /**
   * Books of what an indicator is computed from over the months.
   *
   * @param weight for a weighted mean
   * @param numerator with {@code denominator}, for recomputing
   */
  record Operands(@Nullable Year weight, @Nullable Year numerator, @Nullable Year denominator) {
    static final Operands NONE = new Operands(null, null, null);
  }

  private final Indicator indicator;
  private final Operands operands;
  private final Map<Period, Observation> known = new HashMap<>();
  private int firstYear = Integer.MAX_VALUE;

  Year(Indicator indicator, Collection<Observation> observations) {
    this(indicator, observations, Operands.NONE);
  }

  Year(Indicator indicator, Collection<Observation> observations, Operands operands) {
    this.indicator = indicator;
    this.operands = operands;
    for (Observation observation : observations) {
      known.put(observation.period(), observation);
      firstYear = Math.min(firstYear, observation.period().first().getYear());
    }
  }

  /** Of the step alone. */
  public Optional<Known> alone(int year, int step) {
    Optional<Known> own = delivered(indicator.frequency().step(year, step));
    if (own.isPresent()) {
      return own;
    }
    return switch (indicator.addition().overMonths()) {
      case SUM -> difference(year, step);
      case RECOMPUTED -> recomputed(book -> book.alone(year, step));
      case LAST, AVERAGE, WEIGHTED, NONE -> Optional.empty();
    };
  }

  private Optional<Known> difference(int year, int step) {
    Optional<Known> now = delivered(indicator.frequency().toDate(year, step));
    Optional<Known> before =
        step == 1
            ? Optional.of(new Known(BigDecimal.ZERO, FigureStatus.OFFICIAL, true))
            : toDate(year, step - 1);
    return now.flatMap(end ->
        before.map(start ->
            new Known(
                end.value().subtract(start.value()),
                weakest(List.of(end, start)),
                step > 1,
                end.backCast() || start.backCast())));
  }

  /** Of the year to date; for levels the level at the end of the step. */
  public Optional<Known> toDate(int year, int step) {
    Optional<Known> own = delivered(indicator.frequency().toDate(year, step));
    if (own.isPresent()) {
      return own;
    }
    return switch (indicator.addition().overMonths()) {
      case SUM ->
          steps(year, step)
              .or(() -> afterToDate(year, step))
              .map(parts -> ofParts(parts, sum(parts)));
      case AVERAGE -> steps(year, step).map(parts -> ofParts(parts, mean(parts)));
      case WEIGHTED -> weighed(year, step);
      case RECOMPUTED -> recomputed(book -> book.toDate(year, step));
      case LAST, NONE -> delivered(indicator.frequency().step(year, step));
    };
  }

  /** The steps from the first one on; empty where one of them is not known. */
  private Optional<List<Known>> steps(int year, int step) {
    var parts = new ArrayList<Known>();
    for (int each = 1; each <= step; each++) {
      Optional<Known> part = delivered(indicator.frequency().step(year, each));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts);
  }

  /** Where only the year to date of the step before is known, that and the step alone. */
  private Optional<List<Known>> afterToDate(int year, int step) {
    Optional<Known> own = delivered(indicator.frequency().step(year, step));
    return step == 1 || own.isEmpty()
        ? Optional.empty()
        : toDate(year, step - 1).map(before -> List.of(before, own.get()));
  }

  private static Known ofParts(List<Known> parts, BigDecimal value) {
    return new Known(value, weakest(parts), parts.size() > 1, anyBackCast(parts));
  }

  private static FigureStatus weakest(List<Known> parts) {
    return parts.stream()
        .map(Known::status)
        .min(Comparator.comparingInt(FigureStatus::code))
        .orElse(FigureStatus.ESTIMATE);
  }

  private static boolean anyBackCast(List<Known> parts) {
    return parts.stream().anyMatch(Known::backCast);
  }

  private static BigDecimal sum(List<Known> parts) {
    return parts.stream().map(Known::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A single step stays as it was delivered. */
  private BigDecimal mean(List<Known> parts) {
    return parts.size() == 1
        ? parts.getFirst().value()
        : sum(parts)
            .divide(
                BigDecimal.valueOf(parts.size()), indicator.decimals() + 2, RoundingMode.HALF_UP);
  }

  private Optional<Known> weighed(int year, int step) {
    Year weight = operands.weight();
    Optional<List<Known>> parts = steps(year, step);
    if (step == 1 || weight == null || parts.isEmpty()) {
      return step == 1 ? parts.map(List::getFirst) : Optional.empty();
    }
    BigDecimal top = BigDecimal.ZERO;
    BigDecimal bottom = BigDecimal.ZERO;
    for (int each = 1; each <= step; each++) {
      int at = each;
      Optional<Known> by = weight.alone(year, each).or(() -> weight.toDate(year, at));
      if (by.isEmpty()) {
        return Optional.empty();
      }
      top = top.add(parts.get().get(each - 1).value().multiply(by.get().value()));
      bottom = bottom.add(by.get().value());
    }
    BigDecimal value = Quotient.ofWeighed(indicator).of(top, bottom);
    return Optional.ofNullable(value)
        .map(mean -> new Known(mean, weakest(parts.get()), true, anyBackCast(parts.get())));
  }

  private Optional<Known> recomputed(Function<Year, Optional<Known>> figure) {
    Year numerator = operands.numerator();
    Year denominator = operands.denominator();
    if (numerator == null || denominator == null) {
      return Optional.empty();
    }
    Optional<Known> top = figure.apply(numerator);
    Optional<Known> bottom = figure.apply(denominator);
    if (top.isEmpty() || bottom.isEmpty()) {
      return Optional.empty();
    }
    Quotient quotient = Quotient.of(indicator, numerator.indicator, denominator.indicator);
    return Optional.ofNullable(quotient.of(top.get().value(), bottom.get().value()))
        .map(value -> {
          List<Known> both = List.of(top.get(), bottom.get());
          return new Known(value, weakest(both), true, anyBackCast(both));
        });
  }

  private Optional<Known> delivered(Period period) {
    Observation found = known.get(period);
    return found == null
        ? Optional.empty()
        : Optional.of(
            new Known(found.value(), found.status(), found.isRolledUp(), found.isBackCast()));
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
    return against(toDate(year, step), toDate(year - 1, step));
  }

  /** The step alone against the one before it, across New Year too. */
  public @Nullable BigDecimal againstStepBefore(int year, int step) {
    return step == 1
        ? against(single(year, 1), single(year - 1, steps()))
        : against(single(year, step), single(year, step - 1));
  }

  private Optional<Known> single(int year, int step) {
    return indicator.course() == Course.ADDS_UP ? alone(year, step) : toDate(year, step);
  }

  private @Nullable BigDecimal against(Optional<Known> now, Optional<Known> before) {
    return now.isEmpty() || before.isEmpty()
        ? null
        : indicator.kind().change(now.get().value(), before.get().value());
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
