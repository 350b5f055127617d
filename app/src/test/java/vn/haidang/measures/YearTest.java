package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;
import vn.haidang.kernel.time.Period;

/** How the months make the year, and what is compared with what. */
class YearTest {

  @Test
  void theMeanOfTheMonthsIsTheYearToDateAndSaidToBeDerived() {
    Indicator prices = indicator(1, "%", Kind.INDEX, Addition.OverMonths.AVERAGE, null, null, null);
    Year book = new Year(prices, months(prices, "101.0", "102.5", "100.4"));
    assertThat(book.toDate(2018, 3))
        .contains(new Year.Known(new BigDecimal("101.300"), FigureStatus.ESTIMATE, true));
    assertThat(book.toDate(2018, 1).map(Year.Known::derived)).contains(false);
    assertThat(book.toDate(2018, 4)).as("April is not known: empty is not zero").isEmpty();
  }

  @Test
  void theYearToDateGoesOnFromTheLastOneThatWasReportedAndNeverOverAGap() {
    Indicator exports =
        indicator(1, "triệu USD", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Observation nine =
        observation(exports, new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 9, 30)), "90");
    Observation october = observation(exports, Period.ofMonth(2018, 10), "12");
    Observation december = observation(exports, Period.ofMonth(2018, 12), "11");
    Year book = new Year(exports, List.of(nine, october, december));

    assertThat(book.toDate(2018, 10))
        .contains(new Year.Known(new BigDecimal("102"), FigureStatus.ESTIMATE, true));
    assertThat(book.toDate(2018, 12)).as("November is not known").isEmpty();
    assertThat(book.alone(2018, 9)).as("August is not known").isEmpty();
    assertThat(book.lastStep(2018)).isEqualTo(10);
  }

  @Test
  void whatIsDerivedIsNoSurerThanTheWeakerOfWhatItRestsOn() {
    Indicator exports =
        indicator(1, "triệu USD", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Year book =
        new Year(
            exports,
            List.of(
                observation(exports, Frequency.MONTH.toDate(2018, 1), "10"),
                observation(
                    exports, Frequency.MONTH.toDate(2018, 2), "25", FigureStatus.OFFICIAL)));
    assertThat(book.alone(2018, 2))
        .as("an official year to date less an estimate is an estimate")
        .contains(new Year.Known(new BigDecimal("15"), FigureStatus.ESTIMATE, true));
  }

  @Test
  void aRankChangesByPlaces() {
    assertThat(Kind.RANK.change(new BigDecimal("3"), new BigDecimal("5")))
        .as("two places up, not 40 % less")
        .isEqualByComparingTo("-2");
  }

  @Test
  void aWeightedMeanUsesTheWeightOfEachMonth() {
    Indicator weight = indicator(2, "tấn", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Indicator price =
        indicator(
            1, "đồng/kg", Kind.RATIO, Addition.OverMonths.WEIGHTED, new IndicatorId(2), null, null);
    Books books =
        new Books(
            Map.of(price.id(), price, weight.id(), weight),
            all(months(price, "10", "20"), months(weight, "30", "10")));
    assertThat(books.of(price).toDate(2018, 2).map(Year.Known::value))
        .contains(new BigDecimal("12.500"));
  }

  @Test
  void aShareOfTheYearToDateIsRecomputedAndNeverTheMeanOfShares() {
    Indicator done = indicator(2, "vụ", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Indicator due = indicator(3, "vụ", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Indicator share =
        indicator(
            1,
            "%",
            Kind.RATE,
            Addition.OverMonths.RECOMPUTED,
            null,
            new IndicatorId(2),
            new IndicatorId(3));
    Books books =
        new Books(
            Map.of(share.id(), share, done.id(), done, due.id(), due),
            all(months(done, "1", "90"), months(due, "10", "100")));
    Year book = books.of(share);
    assertThat(book.alone(2018, 1).map(Year.Known::value)).contains(new BigDecimal("10.000"));
    assertThat(book.toDate(2018, 2).map(Year.Known::value)).contains(new BigDecimal("82.727"));
  }

  @Test
  void growthOfGrowthIsNeverDividedAndPointsStayPoints() {
    Indicator growth = indicator(1, "%", Kind.GROWTH, Addition.OverMonths.NONE, null, null, null);
    Year rising = new Year(growth, all(of(growth, 2017, "12.7"), of(growth, 2018, "15.01")));
    assertThat(rising.againstYearBefore(2018, 1)).isEqualByComparingTo("2.31");
    Indicator exports =
        indicator(2, "triệu USD", Kind.FLOW, Addition.OverMonths.SUM, null, null, null);
    Year trade = new Year(exports, all(of(exports, 2017, "455.0"), of(exports, 2018, "560.0")));
    assertThat(trade.againstYearBefore(2018, 1)).isEqualByComparingTo("23.1");
    Year march = new Year(exports, months(exports, "560.0", "470.0", "610.0"));
    assertThat(march.againstStepBefore(2018, 3)).isEqualByComparingTo("29.8");
    assertThat(march.againstStepBefore(2018, 1)).as("December is not known").isNull();
    Indicator rate = indicator(3, "%", Kind.RATE, Addition.OverMonths.LAST, null, null, null);
    assertThat(new Year(rate, months(rate, "3.98", "3.96")).againstStepBefore(2018, 2))
        .as("points, not percent of percent")
        .isEqualByComparingTo("-0.02");
    Year fromNothing = new Year(exports, all(of(exports, 2017, "0"), of(exports, 2018, "5")));
    assertThat(fromNothing.againstYearBefore(2018, 1)).isNull();
  }

  private static Indicator indicator(
      int id,
      String unit,
      Kind kind,
      Addition.OverMonths months,
      @Nullable IndicatorId weight,
      @Nullable IndicatorId top,
      @Nullable IndicatorId bottom) {
    return new Indicator(
        new IndicatorId(id),
        "T." + id,
        "Chỉ tiêu " + id,
        null,
        null,
        BigDecimal.ONE,
        Unit.of(unit),
        1,
        kind,
        Direction.MORE_IS_BETTER,
        false,
        new Addition(
            months, Addition.OverUnits.NONE, null, weight, top, bottom, Addition.Crossing.BREAK),
        Frequency.MONTH,
        0,
        null,
        null,
        null,
        null,
        Limits.NONE,
        null,
        0);
  }

  private static List<Observation> months(Indicator indicator, String... values) {
    var all = new ArrayList<Observation>();
    for (int month = 1; month <= values.length; month++) {
      all.add(observation(indicator, Period.ofMonth(2018, month), values[month - 1]));
    }
    return all;
  }

  private static List<Observation> of(Indicator indicator, int year, String january) {
    return List.of(observation(indicator, Period.ofMonth(year, 1), january));
  }

  private static Observation observation(Indicator indicator, Period period, String value) {
    return observation(indicator, period, value, FigureStatus.ESTIMATE);
  }

  private static Observation observation(
      Indicator indicator, Period period, String value, FigureStatus status) {
    return new Observation(
        indicator.id(),
        1,
        period,
        new BigDecimal(value),
        status,
        null,
        1,
        Instant.parse("2018-12-01T00:00:00Z"),
        "thử",
        "lan",
        null,
        null);
  }

  private static List<Observation> all(List<Observation> first, List<Observation> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
