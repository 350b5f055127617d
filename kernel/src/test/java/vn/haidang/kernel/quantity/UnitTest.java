package vn.haidang.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "1.2, tỷ USD, 1200, Triệu USD",
    "7.5, triệu lượt, 7500, 1.000 lượt",
    "24725, tỷ đồng, 24.725, nghìn tỷ đồng",
    "500, nghìn tỷ đồng, 500000, Tỷ đồng",
    "977450, triệu đồng, 977.45, tỷ đồng",
    "107, triệu tấn, 107000, 1.000 tấn"
  })
  void twoPrintingsOfOneAmountMeetInTheirBaseUnit(
      BigDecimal one, String unit, BigDecimal other, String otherUnit) {
    assertThat(Unit.of(unit).convertsTo(Unit.of(otherUnit))).isTrue();
    assertThat(Unit.of(unit).inBase(one)).isEqualByComparingTo(Unit.of(otherUnit).inBase(other));
  }

  @Test
  void aPercentIsNotAPercentagePointAndNeitherAddsUp() {
    assertThat(Unit.of("%").convertsTo(Unit.of("điểm %"))).isFalse();
    assertThat(Unit.of("%").isAdditive()).isFalse();
    assertThat(Unit.of("USD/người").isAdditive()).isFalse();
    assertThat(Unit.of("Tỷ đồng").isAdditive()).isTrue();
  }

  @Test
  void aBoundSaysWhetherItselfCounts() {
    Unit percent = Unit.PERCENT;
    assertThat(
            new Quantity.AtLeast(new BigDecimal("84.5"), true, percent)
                .isMetBy(new BigDecimal("84.50")))
        .isFalse();
    assertThat(
            new Quantity.AtLeast(new BigDecimal("15"), false, percent)
                .isMetBy(new BigDecimal("15.0")))
        .isTrue();
    assertThat(
            new Quantity.AtMost(new BigDecimal("30"), true, percent).isMetBy(new BigDecimal("30")))
        .isFalse();
    assertThat(
            new Quantity.Between(new BigDecimal("22"), new BigDecimal("23"), percent)
                .isMetBy(new BigDecimal("22.1")))
        .isTrue();
  }
}
