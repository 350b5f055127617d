package vn.haidang.kernel.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

  @Test
  void aSeasonalPathFollowsTheMeanShareOfPreviousYears() {
    Series past = quarters(Course.ADDS_UP, 2016, "10 20 30 40 | 20 20 20 40");

    Trajectory path = Trajectory.seasonal(past, 2018, BigDecimal.ZERO, new BigDecimal("200"));

    assertThat(path.way()).isEqualTo(Trajectory.Way.SEASONAL);
    assertThat(path.fromYears()).containsExactly(2016, 2017);
    assertThat(path.expected()).containsExactly(bd("30.0"), bd("70.0"), bd("120.0"), bd("200"));
  }

  @Test
  void withoutACompleteYearThePathIsStraightAndSaysSo() {
    Series past = quarters(Course.ADDS_UP, 2017, "10 20 30");

    Trajectory path = Trajectory.seasonal(past, 2018, BigDecimal.ZERO, bd("100"));

    assertThat(path.way()).isEqualTo(Trajectory.Way.STRAIGHT);
    assertThat(path.fromYears()).isEmpty();
    assertThat(path.expected()).containsExactly(bd("25.0"), bd("50.0"), bd("75.0"), bd("100"));
  }

  @Test
  void aYearUnderWayIsNoHistoryOfItself() {
    Series past = quarters(Course.ADDS_UP, 2017, "10 20 30 40 | 90 5 5 0");

    assertThat(Trajectory.seasonal(past, 2018, BigDecimal.ZERO, bd("100")).fromYears())
        .containsExactly(2017);
  }

  @Test
  void aStockMovesFromLastYearsEndAndKeepsItsSeason() {
    Series past = quarters(Course.STANDS, 2016, "80 80 80 80 | 83 82 83 84");

    Trajectory path = Trajectory.seasonal(past, 2018, bd("84"), bd("88"));

    assertThat(path.expected()).containsExactly(bd("87.0"), bd("86.0"), bd("87.0"), bd("88"));
  }

  @Test
  void aGrowthRateIsHeldAgainstTheTargetItselfAllYear() {
    assertThat(Trajectory.straight(Course.HOLDS, 4, BigDecimal.ZERO, bd("12.1")).expected())
        .containsOnly(bd("12.1"));
  }

  @Test
  void theInvestmentOfHaiPhongIsAtThreeTenthsInJuneAndOnlyAStraightPathAlarms() {
    Map<String, Series> all = ProvinceSeries.investment();
    Series investment = Objects.requireNonNull(all.get("Hải Phòng"));
    // 3,109.7 billion in June 2018 were 34.127 % of the plan.
    BigDecimal plan = bd("9112.0");
    BigDecimal june = investment.yearToDate(2018, 6);
    Trajectory seasonal =
        Trajectory.seasonal(investment.until(2018, 6), 2018, BigDecimal.ZERO, plan);
    Trajectory straight = Trajectory.straight(Course.ADDS_UP, 12, BigDecimal.ZERO, plan);

    assertThat(seasonal.fromYears()).containsExactly(2014, 2015, 2016, 2017);
    assertThat(june).isGreaterThan(seasonal.at(6));
    assertThat(june.multiply(bd("1.3"))).isLessThan(straight.at(6));
  }

  static Series quarters(Course course, int firstYear, String figures) {
    List<BigDecimal> values =
        Stream.of(figures.replace("|", " ").trim().split("\\s+")).map(BigDecimal::new).toList();
    return new Series(course, 4, firstYear, 1, values);
  }

  static BigDecimal bd(String value) {
    return new BigDecimal(value);
  }

  static List<BigDecimal> range(int to) {
    return IntStream.rangeClosed(1, to).mapToObj(BigDecimal::valueOf).toList();
  }
}
