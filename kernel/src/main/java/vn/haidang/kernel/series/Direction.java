package vn.haidang.kernel.series;

import java.math.BigDecimal;
import vn.haidang.kernel.quantity.Quantity;

/** Which way is good: exports up, unemployment down. */
public enum Direction {
  MORE_IS_BETTER,
  LESS_IS_BETTER;

  /** Whether {@code reached} is as good as {@code wanted} or better. */
  public boolean isAsGoodAs(BigDecimal reached, BigDecimal wanted) {
    int difference = reached.compareTo(wanted);
    return this == MORE_IS_BETTER ? difference >= 0 : difference <= 0;
  }

  /**
   * Whether a target is met. A bound says itself which side is good ("trên 84,5%"); a bare figure
   * or a range takes it from the indicator, and a range is met from its less demanding end on.
   */
  public boolean isMet(Quantity target, BigDecimal reached) {
    return switch (target) {
      case Quantity.Exactly exactly -> isAsGoodAs(reached, exactly.value());
      case Quantity.Between between ->
          isAsGoodAs(reached, this == MORE_IS_BETTER ? between.low() : between.high());
      case Quantity.AtLeast atLeast -> atLeast.isMetBy(reached);
      case Quantity.AtMost atMost -> atMost.isMetBy(reached);
    };
  }

  /** The figure a trajectory leads to: the less demanding end of a range. */
  public BigDecimal aim(Quantity target) {
    return target instanceof Quantity.Between between && this == LESS_IS_BETTER
        ? between.high()
        : target.anchor();
  }
}
