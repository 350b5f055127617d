package vn.haidang.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Planned figure over base figure, in percent: {@code 115.00} means 15 % more.
 *
 * <p>Source: appendix column "KH 2018/ƯTH 2017 (%)", rounded to 2 decimals. Inputs are printed
 * rounded, so a printed ratio may differ from ours by up to {@link #slack}; forestry does (102.91
 * here, 102.99 printed).
 *
 * @param planned printed figure, scale as printed
 * @param base printed figure, not zero
 */
public record Ratio(BigDecimal planned, BigDecimal base) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Ratio {
    if (base.signum() == 0) {
      throw new IllegalArgumentException("base 0: a ratio needs a base other than zero");
    }
  }

  /**
   * Both amounts brought to one unit first.
   *
   * @throws IllegalArgumentException if the units do not convert or the base is zero
   */
  public static Ratio of(Quantity planned, Quantity base) {
    if (!planned.unit().convertsTo(base.unit())) {
      throw new IllegalArgumentException(
          "units " + planned.unit().symbol() + " and " + base.unit().symbol() + " do not convert");
    }
    return new Ratio(planned.unit().inBase(planned.anchor()), base.unit().inBase(base.anchor()));
  }

  /** In percent, rounded half up to {@code scale} decimals. */
  public BigDecimal percent(int scale) {
    return planned.multiply(HUNDRED).divide(base, scale, RoundingMode.HALF_UP);
  }

  /** Every ratio that inputs printing like these can give, in percent. */
  public Rounded slack() {
    Rounded divisor = Rounded.of(base);
    boolean mayBeZero = divisor.low().signum() <= 0 && divisor.high().signum() >= 0;
    return Rounded.of(planned).times(HUNDRED).over(mayBeZero ? Rounded.exactly(base) : divisor);
  }

  /**
   * Whether the ratio may be printed so.
   *
   * @param printedPercent with as many decimals as printed
   */
  public Verdict verdictOn(BigDecimal printedPercent) {
    if (percent(Math.max(printedPercent.scale(), 0)).compareTo(printedPercent) == 0) {
      return Verdict.EXACT;
    }
    return slack().overlaps(Rounded.of(printedPercent))
        ? Verdict.EXPLAINED_BY_ROUNDING
        : Verdict.IMPOSSIBLE;
  }
}
