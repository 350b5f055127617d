package vn.haidang.measures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How figures of parts make the figure of the whole, over the months and over the units.
 *
 * @param level of the units whose figures are summed for those above; null: no sums are kept
 * @param weight what a weighted mean weighs by
 * @param numerator with {@code denominator}: what the figure is recomputed from
 */
public record Addition(
    OverMonths overMonths,
    OverUnits overUnits,
    @Nullable Integer level,
    @Nullable IndicatorId weight,
    @Nullable IndicatorId numerator,
    @Nullable IndicatorId denominator,
    Crossing crossing) {

  /** How the months of a quarter or year make its figure. */
  public enum OverMonths {
    SUM,
    LAST,
    AVERAGE,
    /** Mean of the steps, weighed by another indicator. */
    WEIGHTED,
    /** From numerator and denominator of the same time. */
    RECOMPUTED,
    /** Not at all: the figure of the year is a figure of its own. */
    NONE
  }

  /** How the units make the figure of the unit above them. */
  public enum OverUnits {
    SUM,
    AVERAGE,
    WEIGHTED,
    RECOMPUTED,
    NONE
  }

  /** What becomes of the figures of units that are merged. */
  public enum Crossing {
    SUM,
    WEIGHTED,
    RECOMPUTED,
    /** The series ends; nothing is made up. */
    BREAK
  }

  public Addition {
    boolean weighs =
        overUnits == OverUnits.WEIGHTED
            || overMonths == OverMonths.WEIGHTED
            || crossing == Crossing.WEIGHTED;
    boolean recomputes =
        overUnits == OverUnits.RECOMPUTED
            || overMonths == OverMonths.RECOMPUTED
            || crossing == Crossing.RECOMPUTED;
    if (weighs && weight == null) {
      throw new IllegalArgumentException("a weighted mean needs an indicator to weigh by");
    }
    if (recomputes && (numerator == null || denominator == null)) {
      throw new IllegalArgumentException("recomputing needs a numerator and a denominator");
    }
  }

  /** What is usual for a kind of figure reported by units of this level. */
  public static Addition usualFor(Kind kind, @Nullable Integer level) {
    return switch (kind) {
      case FLOW, MILESTONE ->
          new Addition(OverMonths.SUM, OverUnits.SUM, level, null, null, null, Crossing.SUM);
      case STOCK ->
          new Addition(OverMonths.LAST, OverUnits.SUM, level, null, null, null, Crossing.SUM);
      case RATE, GROWTH, INDEX, RATIO, RANK ->
          new Addition(OverMonths.NONE, OverUnits.NONE, null, null, null, null, Crossing.BREAK);
    };
  }

  /** What it is computed from, none twice. */
  public List<IndicatorId> operands() {
    return Stream.of(weight, numerator, denominator).filter(Objects::nonNull).distinct().toList();
  }

  Optional<Integer> summedLevel() {
    boolean summed = overUnits == OverUnits.SUM || overUnits == OverUnits.AVERAGE;
    return summed ? Optional.ofNullable(level) : Optional.empty();
  }
}
