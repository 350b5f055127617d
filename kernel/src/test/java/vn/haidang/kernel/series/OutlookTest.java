package vn.haidang.kernel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.quantity.Quantity;
import vn.haidang.kernel.quantity.Unit;

class OutlookTest {

  private static final Unit BILLION = Unit.of("tỷ đồng");

  @Test
  void aSeriesThatRepeatsItselfIsForecastExactlyAndAsGoodAsCertain() {
    Series series = monthsWithSeason(5, 0, 0).until(2018, 6);

    Outlook.Forecast forecast = (Outlook.Forecast) Outlook.of(series);

    assertThat(forecast.expected()).isEqualByComparingTo(monthsWithSeason(5, 0, 0).yearEnd(2018));
    assertThat(forecast.used().error()).isEqualByComparingTo("0");
    assertThat(
            forecast.probabilityOf(
                exactly(forecast.expected().subtract(BigDecimal.ONE)), Direction.MORE_IS_BETTER))
        .isEqualTo(99);
  }

  @Test
  void growthThatGoesOnIsCarriedOnByAMethodThatKnowsGrowth() {
    Series all = monthsWithSeason(7, 10, 0);

    Outlook.Forecast forecast = (Outlook.Forecast) Outlook.of(all.until(2020, 4));

    assertThat(forecast.method()).isIn(Method.SAME_GROWTH, Method.SEASONAL_SHARE);
    assertThat(forecast.expected().doubleValue())
        .isCloseTo(all.yearEnd(2020).doubleValue(), within(0.5));
  }

  @Test
  void investmentOfHaiPhong2018SlowedDownInAutumnSoOnlyTheForecastsBeforeHeldTheResult() {
    Series investment = Objects.requireNonNull(ProvinceSeries.investment().get("Hải Phòng"));
    BigDecimal came = investment.yearEnd(2018);
    var held = new ArrayList<Integer>();
    for (int month : List.of(3, 6, 9, 11)) {
      Outlook.Forecast forecast = (Outlook.Forecast) Outlook.of(investment.until(2018, month));
      assertThat(forecast.used().error()).isPositive();
      if (forecast.low().compareTo(came) <= 0 && came.compareTo(forecast.high()) <= 0) {
        held.add(month);
      }
    }

    assertThat(held).containsExactly(3, 6);
  }

  @Test
  void withOneYearBehindItNothingIsForecast() {
    assertThat(Outlook.of(monthsWithSeason(2, 3, 0).until(2015, 6)))
        .isEqualTo(new Outlook.Unknown(Outlook.Reason.TOO_FEW_YEARS, 0));
  }

  @Test
  void aYearThatIsOverNeedsNoForecast() {
    assertThat(Outlook.of(monthsWithSeason(5, 0, 0)))
        .isEqualTo(new Outlook.Unknown(Outlook.Reason.YEAR_IS_OVER, 0));
  }

  @Test
  void theProbabilityTurnsRoundWhereLessIsBetter() {
    Outlook.Forecast forecast =
        (Outlook.Forecast) Outlook.of(monthsWithSeason(6, 5, 20).until(2019, 6));
    Quantity target = exactly(forecast.high());

    assertThat(forecast.probabilityOf(target, Direction.MORE_IS_BETTER)).isBetween(9, 11);
    assertThat(forecast.probabilityOf(target, Direction.LESS_IS_BETTER)).isBetween(89, 91);
  }

  @Test
  void studentsDistributionIsTheOneOfTheTables() {
    assertThat(StudentT.quantile(0.9, 1)).isCloseTo(3.0777, within(0.0005));
    assertThat(StudentT.quantile(0.9, 5)).isCloseTo(1.4759, within(0.0005));
    assertThat(StudentT.quantile(0.975, 10)).isCloseTo(2.2281, within(0.0005));
    assertThat(StudentT.below(0, 7)).isCloseTo(0.5, within(1e-9));
    assertThat(StudentT.below(-1.4759, 5)).isCloseTo(0.1, within(0.0001));
  }

  @Test
  void everyShapeOfSeriesGivesAForecastOrSaysWhyNot() {
    Random random = new Random(20181120);
    for (int round = 0; round < 150; round++) {
      int steps = List.of(1, 4, 12).get(random.nextInt(3));
      Course course = List.of(Course.values()).get(random.nextInt(3));
      var values = new ArrayList<BigDecimal>();
      int size = 1 + random.nextInt(8 * steps);
      for (int i = 0; i < size; i++) {
        values.add(
            random.nextInt(10) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextInt(-2000, 90000), 1));
      }
      Outlook outlook =
          Outlook.of(new Series(course, steps, 2010, 1 + random.nextInt(steps), values));
      if (outlook instanceof Outlook.Forecast forecast) {
        assertThat(forecast.low()).isLessThanOrEqualTo(forecast.expected());
        assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.expected());
        assertThat(forecast.spread()).isFinite().isPositive();
      }
    }
  }

  /** Years from 2014 on, with a season, growth a year in percent, and noise in percent. */
  private static Series monthsWithSeason(int years, int growth, int noise) {
    Random random = new Random(7);
    var values = new ArrayList<BigDecimal>();
    for (int i = 0; i < years * 12; i++) {
      int year = i / 12;
      double value = (100 + 10 * (i % 12)) * Math.pow(1 + growth / 100.0, year);
      values.add(BigDecimal.valueOf(value * (1 + noise / 100.0 * random.nextGaussian())));
    }
    return new Series(Course.ADDS_UP, 12, 2014, 1, values);
  }

  private static Quantity exactly(BigDecimal value) {
    return new Quantity.Exactly(value, BILLION);
  }
}
