package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;

/**
 * One figure over another in the unit of a third: persons over persons in percent, tỷ đồng over
 * nghìn người in triệu đồng/người. Rounded half up to two digits more than the indicator is printed
 * with, so that sums of rounded parts do not drift.
 */
final class Quotient {

  private static final MathContext EXACT_ENOUGH = new MathContext(30);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BigDecimal factor;
  private final int scale;

  private Quotient(BigDecimal factor, int scale) {
    this.factor = factor;
    this.scale = scale;
  }

  /** Of the indicator's own numerator and denominator. */
  static Quotient of(Indicator own, Indicator numerator, Indicator denominator) {
    BigDecimal units = numerator.unit().factor().divide(denominator.unit().factor(), EXACT_ENOUGH);
    return new Quotient(units.multiply(perUnit(own)), scaleOf(own));
  }

  /** Of a sum of weighed figures and the sum of their weights. */
  static Quotient ofWeighed(Indicator own) {
    return new Quotient(BigDecimal.ONE, scaleOf(own));
  }

  private static int scaleOf(Indicator own) {
    return own.decimals() + 2;
  }

  /** What a bare ratio of 1 is in the indicator's unit. */
  private static BigDecimal perUnit(Indicator own) {
    Unit unit = own.unit();
    if (unit.base().equals("%") || unit.base().equals("điểm %") || own.kind() == Kind.INDEX) {
      return HUNDRED;
    }
    return unit.base().equals("‰")
        ? BigDecimal.valueOf(1000)
        : BigDecimal.ONE.divide(unit.factor(), EXACT_ENOUGH);
  }

  /** Null where there is nothing to divide by. */
  @Nullable BigDecimal of(BigDecimal top, BigDecimal bottom) {
    return bottom.signum() == 0
        ? null
        : top.multiply(factor).divide(bottom, scale, RoundingMode.HALF_UP);
  }
}
