package vn.haidang.kernel.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Every value a printed figure may stand for: 42,5 stands for anything from 42,45 to 42,55.
 * Interval arithmetic; ends belong to it.
 *
 * <p>Results are never narrower than the truth: division rounds outwards at 34 digits.
 */
public record Rounded(BigDecimal low, BigDecimal high) {

  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  public static final Rounded ZERO = new Rounded(BigDecimal.ZERO, BigDecimal.ZERO);

  public Rounded {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + ": the lower end comes first");
    }
  }

  /** Half a unit of the last printed digit to either side. */
  public static Rounded of(BigDecimal printed) {
    BigDecimal half = BigDecimal.valueOf(5, printed.scale() + 1);
    return new Rounded(printed.subtract(half), printed.add(half));
  }

  public static Rounded exactly(BigDecimal value) {
    return new Rounded(value, value);
  }

  public Rounded plus(Rounded other) {
    return new Rounded(low.add(other.low), high.add(other.high));
  }

  public Rounded minus(Rounded other) {
    return new Rounded(low.subtract(other.high), high.subtract(other.low));
  }

  /** By a factor that is known exactly. */
  public Rounded times(BigDecimal factor) {
    BigDecimal one = low.multiply(factor);
    BigDecimal two = high.multiply(factor);
    return new Rounded(one.min(two), one.max(two));
  }

  /**
   * All quotients.
   *
   * @throws IllegalArgumentException if the divisor may be zero
   */
  public Rounded over(Rounded divisor) {
    if (divisor.low.signum() <= 0 && divisor.high.signum() >= 0) {
      throw new IllegalArgumentException("divisor " + divisor + " may be zero");
    }
    BigDecimal smallest = null;
    BigDecimal largest = null;
    for (BigDecimal numerator : new BigDecimal[] {low, high}) {
      for (BigDecimal denominator : new BigDecimal[] {divisor.low, divisor.high}) {
        BigDecimal down = numerator.divide(denominator, DOWN);
        BigDecimal up = numerator.divide(denominator, UP);
        smallest = smallest == null ? down : smallest.min(down);
        largest = largest == null ? up : largest.max(up);
      }
    }
    return new Rounded(Objects.requireNonNull(smallest), Objects.requireNonNull(largest));
  }

  public boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  public boolean overlaps(Rounded other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
