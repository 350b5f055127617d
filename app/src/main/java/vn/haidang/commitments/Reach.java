package vn.haidang.commitments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;

/**
 * The results with which a target counts as reached: an interval, open where the target says "more
 * than" or "less than".
 *
 * @param from null: no lower end
 * @param to null: no upper end
 */
record Reach(@Nullable BigDecimal from, boolean fromOpen, @Nullable BigDecimal to, boolean toOpen) {

  static Reach of(Comparator comparator, BigDecimal value, @Nullable BigDecimal max) {
    return switch (comparator) {
      case AT_LEAST -> new Reach(value, false, null, false);
      case MORE_THAN -> new Reach(value, true, null, false);
      case AT_MOST -> new Reach(null, false, value, false);
      case LESS_THAN -> new Reach(null, false, value, true);
      case EQUAL -> new Reach(value, false, value, false);
      case RANGE -> new Reach(value, false, max == null ? value : max, false);
    };
  }

  /** Whether whoever reaches this has reached the other too. */
  boolean isWithin(Reach other) {
    return !endsBelow(other) && !endsAbove(other);
  }

  /** Whether some result reaches both. */
  boolean meets(Reach other) {
    return !lies(this, other) && !lies(other, this);
  }

  /** Whether {@code low} lies wholly below {@code high}. */
  private static boolean lies(Reach low, Reach high) {
    if (low.to == null || high.from == null) {
      return false;
    }
    int order = low.to.compareTo(high.from);
    return order < 0 || order == 0 && (low.toOpen || high.fromOpen);
  }

  private boolean endsBelow(Reach other) {
    if (other.from == null) {
      return false;
    }
    if (from == null) {
      return true;
    }
    int order = from.compareTo(other.from);
    return order < 0 || order == 0 && !fromOpen && other.fromOpen;
  }

  private boolean endsAbove(Reach other) {
    if (other.to == null) {
      return false;
    }
    if (to == null) {
      return true;
    }
    int order = to.compareTo(other.to);
    return order > 0 || order == 0 && !toOpen && other.toOpen;
  }

  /** The same ends, however many zeros they were written with. */
  boolean isSame(Reach other) {
    return isWithin(other) && other.isWithin(this);
  }
}
