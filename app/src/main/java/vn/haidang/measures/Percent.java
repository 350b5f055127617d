package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a figure is of another, in percent with one decimal; half a tenth is rounded up. */
public final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /**
   * {@code of(1, 3)} is 33.3.
   *
   * @throws ArithmeticException if the whole is zero
   */
  public static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
