package vn.haidang.kernel.quantity;

import java.math.BigDecimal;

/**
 * An amount as an official document states it, with its unit: one figure, a range, or a bound.
 * Exact decimals, never double.
 *
 * <p>Appendix row 8 prints {@code 7.693,7 - 7.756,8}: Between. Clause II.1.1 says {@code từ 15% trở
 * lên}: AtLeast. A printed dash means "not stated" and gives no Quantity; zero is a Quantity. Scale
 * is kept as printed: 7693.7 tells how far the source was rounded.
 */
public sealed interface Quantity {

  Unit unit();

  /** The figure a promise is held to first: the lower end of a range, the bound of a bound. */
  BigDecimal anchor();

  /** All that the {@link #anchor} may stand for as it was rounded, in units of the base. */
  default Rounded inBase() {
    return Rounded.of(anchor()).times(unit().factor());
  }

  record Exactly(BigDecimal value, Unit unit) implements Quantity {
    @Override
    public BigDecimal anchor() {
      return value;
    }
  }

  record Between(BigDecimal low, BigDecimal high, Unit unit) implements Quantity {
    public Between {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "range " + low + " - " + high + ": the lower end comes first");
      }
    }

    @Override
    public BigDecimal anchor() {
      return low;
    }
  }

  /** {@code open}: the bound itself does not count ("trên 84,5%"). */
  record AtLeast(BigDecimal bound, boolean open, Unit unit) implements Quantity {
    @Override
    public BigDecimal anchor() {
      return bound;
    }
  }

  /** {@code open}: the bound itself does not count ("dưới 30%"). */
  record AtMost(BigDecimal bound, boolean open, Unit unit) implements Quantity {
    @Override
    public BigDecimal anchor() {
      return bound;
    }
  }

  /**
   * Whether a result of {@code reached}, in this unit, fulfils the promise where more is better: a
   * bare figure and a range, from its lower end on, are fulfilled by more. A bound says itself
   * which side is good. Where less is better {@code series.Direction} decides.
   */
  default boolean isMetBy(BigDecimal reached) {
    return switch (this) {
      case Exactly(BigDecimal value, Unit _) -> reached.compareTo(value) >= 0;
      case Between(BigDecimal low, BigDecimal _, Unit _) -> reached.compareTo(low) >= 0;
      case AtLeast(BigDecimal bound, boolean open, Unit _) ->
          reached.compareTo(bound) >= (open ? 1 : 0);
      case AtMost(BigDecimal bound, boolean open, Unit _) ->
          reached.compareTo(bound) <= (open ? -1 : 0);
    };
  }
}
