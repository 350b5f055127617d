package vn.haidang.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundedTest {

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  @Test
  void aPrintedFigureStandsForHalfAUnitOfItsLastDigitToEitherSide() {
    assertThat(Rounded.of(n("42.5"))).isEqualTo(new Rounded(n("42.45"), n("42.55")));
    assertThat(Rounded.of(n("15"))).isEqualTo(new Rounded(n("14.5"), n("15.5")));
  }

  @Test
  void theForestryRatioOf2018IsExplainedByRoundingAndTheOthersAreExact() {
    assertThat(new Ratio(n("42.5"), n("41.3")).verdictOn(n("102.99")))
        .isEqualTo(Verdict.EXPLAINED_BY_ROUNDING);
    assertThat(new Ratio(n("42.5"), n("41.3")).percent(2)).isEqualByComparingTo("102.91");
    assertThat(new Ratio(n("4321.5"), n("4066.3")).verdictOn(n("106.28"))).isEqualTo(Verdict.EXACT);
    assertThat(new Ratio(n("42.5"), n("41.3")).verdictOn(n("103.99")))
        .isEqualTo(Verdict.IMPOSSIBLE);
  }

  @Test
  void aSumThatIsOffByOneDigitIsExplainedByRoundingAndALargerGapIsImpossible() {
    assertThat(new Total(n("14364.7"), List.of(n("10257.2"), n("4066.3"), n("41.3"))).verdict())
        .isEqualTo(Verdict.EXPLAINED_BY_ROUNDING);
    assertThat(
            new Total(n("258758"), List.of(n("10835"), n("205050"), n("3195"), n("39679")))
                .verdict())
        .isEqualTo(Verdict.EXPLAINED_BY_ROUNDING);
    assertThat(new Total(n("100"), List.of(n("60"), n("50"))).verdict())
        .isEqualTo(Verdict.IMPOSSIBLE);
    assertThat(new Total(n("100"), List.of(n("60"), n("40"))).verdict()).isEqualTo(Verdict.EXACT);
  }

  @Test
  void aRatioToZeroAndADivisorThatMayBeZeroAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio(n("1"), n("0")))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rounded.of(n("1")).over(Rounded.of(n("0"))));
  }

  /**
   * Draws true values, prints them rounded, and asks whether the interval of the result holds the
   * true result.
   */
  @Test
  void theIntervalOfAResultHoldsWhatTheUnroundedInputsGive() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal a = BigDecimal.valueOf(random.nextInt(1, 10_000_000), 4);
      BigDecimal b = BigDecimal.valueOf(random.nextInt(10_000, 10_000_000), 4);
      int scale = random.nextInt(0, 4);
      Rounded roundedA = Rounded.of(a.setScale(scale, RoundingMode.HALF_UP));
      Rounded roundedB = Rounded.of(b.setScale(scale, RoundingMode.HALF_UP));
      assertThat(roundedA.plus(roundedB).contains(a.add(b))).isTrue();
      assertThat(roundedA.minus(roundedB).contains(a.subtract(b))).isTrue();
      if (roundedB.low().signum() > 0) {
        assertThat(roundedA.over(roundedB).contains(a.divide(b, java.math.MathContext.DECIMAL128)))
            .isTrue();
      }
    }
  }

  @Test
  void everyDivisionOfEveryPairOfEndsLiesInTheQuotient() {
    for (int low = -4; low <= 4; low++) {
      for (int high = low; high <= 4; high++) {
        var numerator = new Rounded(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        for (int from = 1; from <= 4; from++) {
          var divisor = new Rounded(BigDecimal.valueOf(from), BigDecimal.valueOf(4));
          for (int x = low; x <= high; x++) {
            for (int y = from; y <= 4; y++) {
              BigDecimal quotient =
                  BigDecimal.valueOf(x)
                      .divide(BigDecimal.valueOf(y), java.math.MathContext.DECIMAL64);
              Rounded result = numerator.over(divisor);
              assertThat(result.low().subtract(n("1E-12")).compareTo(quotient) <= 0).isTrue();
              assertThat(result.high().add(n("1E-12")).compareTo(quotient) >= 0).isTrue();
            }
          }
        }
      }
    }
  }
}
