package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Course;

/** What sort of figure an indicator is; decides what may be computed from it. */
public enum Kind {
  /** An amount over a stretch of time: exports, revenue. */
  FLOW,
  /** An amount at a moment: insured people. */
  STOCK,
  /** A share or rate at a moment: unemployment. */
  RATE,
  /** Growth against the same stretch a year before; never divided by another growth. */
  GROWTH,
  /** An index with a base of 100. */
  INDEX,
  /** One figure over another. */
  RATIO,
  RANK,
  /** Reached or not. */
  MILESTONE;

  /** Whether differences are points and never percentages of each other. */
  public boolean isInPoints() {
    return this == RATE || this == GROWTH || this == INDEX;
  }

  /** Whether differences are told as they are, points or places, and nothing is divided. */
  public boolean isCountedOff() {
    return isInPoints() || this == RANK;
  }

  /**
   * What a figure has changed by against an earlier one: points where it is counted in points,
   * since growth is never divided by growth, and places where it is a rank; else percent with one
   * decimal, null where the earlier one is not above zero.
   */
  public @Nullable BigDecimal change(BigDecimal now, BigDecimal before) {
    BigDecimal difference = now.subtract(before);
    if (isCountedOff()) {
      return difference;
    }
    return before.signum() <= 0 ? null : Percent.of(difference, before);
  }

  Course course() {
    return switch (this) {
      case FLOW, MILESTONE -> Course.ADDS_UP;
      case STOCK -> Course.STANDS;
      case RATE, GROWTH, INDEX, RATIO, RANK -> Course.HOLDS;
    };
  }
}
