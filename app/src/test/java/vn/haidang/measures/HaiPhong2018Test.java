package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Course;
import vn.haidang.kernel.series.Rating;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.series.Verdict;
import vn.haidang.kernel.series.VerdictRule;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitsForPlans;
import vn.haidang.testing.DatabaseTest;
import vn.haidang.testing.SharedDocuments;

/** The year 2018 of Hải Phòng as its figures became known, against the plan of January. */
@DatabaseTest(eachTest = true)
class HaiPhong2018Test {

  private static final UnitId CITY = new UnitId(1);

  private final TransactionTemplate transaction;
  private final Arrivals arrivals;
  private final IndicatorStore indicators;
  private final TargetStore targets;
  private final Standings standings;

  HaiPhong2018Test(JdbcClient database, DataSource connections, TransactionTemplate transaction) {
    this.transaction = transaction;
    Area whole = new Area(1, LocalDate.of(1900, 1, 1), LocalDate.MAX, 2, null, List.of());
    transaction.executeWithoutResult(status -> new AreaStore(database).replaceAll(List.of(whole)));
    arrivals = MeasuresWorld.arrivals(database, connections);
    indicators = new IndicatorStore(database);
    targets = new TargetStore(database);
    standings =
        new Standings(
            indicators,
            new FigureStore(database),
            new BackCastStore(database),
            new InheritedFigures(
                new FigureStore(database),
                new BackCastStore(database),
                new AreaStore(database),
                indicators,
                UnitsForPlans.of(database).units()),
            targets,
            Clock.fixed(Instant.parse("2020-06-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void domesticRevenueIsMissedByTheEstimateAndMetByTheFinalFigure() throws IOException {
    IndicatorId revenue = indicator("Thu nội địa", "tỷ đồng", Kind.FLOW, Frequency.MONTH);
    promise(revenue, Comparator.EQUAL, "24725.0", LocalDate.of(2018, 1, 10), null);
    for (Actual actual : actuals("Thu nội địa", "2018-12M", "tỷ đồng")) {
      boolean estimate = actual.unit().contains("ước");
      bring(
          revenue,
          Period.ofYear(2018),
          actual.value(),
          estimate ? FigureStatus.ESTIMATE : FigureStatus.OFFICIAL,
          estimate ? "2019-01-22T00:00:00Z" : "2019-12-31T00:00:00Z");
    }

    assertThat(rating(revenue, "2019-02-01")).isEqualTo(Rating.MISSED);
    assertThat(rating(revenue, "2020-01-15")).isEqualTo(Rating.MET);
    assertThat(rating(revenue, "2019-01-02")).isEqualTo(Rating.OVERDUE);
  }

  @Test
  void investmentRaisesNoFalseAlarmOnTheSeasonalPathAndDoesOnAStraightOne() throws IOException {
    IndicatorId investment =
        indicator("Vốn đầu tư từ ngân sách", "tỷ đồng", Kind.FLOW, Frequency.MONTH);
    // The plan's 100 % were 9,112 billion until autumn and 10,095 billion when the year ended.
    long first =
        promise(investment, Comparator.AT_LEAST, "9112.1", LocalDate.of(2018, 1, 10), null);
    promise(investment, Comparator.AT_LEAST, "10095.3", LocalDate.of(2018, 12, 1), first);
    for (int year = 2017; year <= 2018; year++) {
      for (int month = 1; month <= 12; month++) {
        Actual actual =
            actuals("Vốn đầu tư thực hiện từ NSNN (lũy kế)", year + "-" + month + "M", "tỷ đồng")
                .getFirst();
        Period toDate = new Period(LocalDate.of(year, 1, 1), Period.ofMonth(year, month).last());
        bring(
            investment,
            toDate,
            actual.value(),
            FigureStatus.ESTIMATE,
            LocalDate.of(year, month, 28) + "T00:00:00Z");
      }
    }

    Standing june = standing(investment, "2018-06-30");
    assertThat(june.trajectory()).isNotNull();
    assertThat(Objects.requireNonNull(june.trajectory()).way()).isEqualTo(Trajectory.Way.SEASONAL);
    assertThat(Objects.requireNonNull(june.verdict()).rating()).isEqualTo(Rating.AHEAD);
    assertThat(rating(investment, "2018-09-30")).isEqualTo(Rating.AHEAD);
    assertThat(straight(june).rating()).isEqualTo(Rating.AT_RISK);
    Standing end = standing(investment, "2019-01-10");
    assertThat(Objects.requireNonNull(end.target()).value()).isEqualByComparingTo("10095.3");
    assertThat(Objects.requireNonNull(end.verdict()).rating()).isEqualTo(Rating.MISSED);
    assertThat(standings.listTargets(investment, CITY, 2018)).hasSize(2);
  }

  @Test
  void servicesAreSeenThoughTheWholeProductIsAhead() throws IOException {
    IndicatorId product = growth("Tốc độ tăng GRDP (giá so sánh 2010)", "15.00");
    IndicatorId services = growth("Tốc độ tăng GRDP: dịch vụ", "12.1");

    assertThat(rating(product, "2018-09-30")).isEqualTo(Rating.AHEAD);
    assertThat(rating(services, "2018-09-30")).isEqualTo(Rating.AT_RISK);
    Standing.Step nine = standing(services, "2018-09-30").steps().get(2);
    assertThat(Objects.requireNonNull(nine.toDate()).value()).isEqualByComparingTo("10.27");
  }

  @Test
  void figuresOfMonthsAndOfTheYearToDateFollowFromEachOtherAndAreSaidToBeDerived() {
    IndicatorId exports = indicator("Xuất khẩu", "triệu USD", Kind.FLOW, Frequency.MONTH);
    bring(exports, Period.ofMonth(2018, 1), "560.0", FigureStatus.OFFICIAL, "2018-02-01T00:00:00Z");
    bring(
        exports,
        new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 28)),
        "1030.0",
        FigureStatus.ESTIMATE,
        "2018-03-01T00:00:00Z");
    bring(exports, Period.ofMonth(2018, 3), "610.0", FigureStatus.ESTIMATE, "2018-04-01T00:00:00Z");

    List<Standing.Step> steps = standing(exports, "2018-04-02").steps();

    assertThat(steps.get(1).alone())
        .isEqualTo(new Year.Known(new BigDecimal("470.0"), FigureStatus.ESTIMATE, true));
    assertThat(steps.get(1).toDate())
        .isEqualTo(new Year.Known(new BigDecimal("1030.0"), FigureStatus.ESTIMATE, false));
    assertThat(steps.get(2).toDate())
        .as("two months as reported and March")
        .isEqualTo(new Year.Known(new BigDecimal("1640.0"), FigureStatus.ESTIMATE, true));
    assertThat(steps.get(3).toDate()).isNull();
  }

  private IndicatorId growth(String name, String target) throws IOException {
    IndicatorId id = indicator(name, "%", Kind.GROWTH, Frequency.QUARTER);
    promise(id, Comparator.AT_LEAST, target, LocalDate.of(2018, 1, 10), null);
    for (int quarter = 1; quarter <= 3; quarter++) {
      String period = quarter == 1 ? "2018-Q1" : "2018-" + 3 * quarter + "M";
      Period toDate = new Period(LocalDate.of(2018, 1, 1), Period.ofQuarter(2018, quarter).last());
      bring(
          id,
          toDate,
          actuals(name, period, "% so cùng kỳ").getFirst().value(),
          FigureStatus.ESTIMATE,
          LocalDate.of(2018, 3 * quarter, 28) + "T00:00:00Z");
    }
    return id;
  }

  private static Verdict straight(Standing standing) {
    Target target = Objects.requireNonNull(standing.target());
    Standing.Step last = Objects.requireNonNull(standing.last());
    return VerdictRule.PUBLISHED.judge(
        new VerdictRule.Facts(
            target.quantity(standing.indicator().unit()),
            standing.indicator().direction(),
            Trajectory.straight(Course.ADDS_UP, 12, BigDecimal.ZERO, target.value()),
            Objects.requireNonNull(last.toDate()).value(),
            last.number(),
            false,
            false,
            null));
  }

  private Rating rating(IndicatorId indicator, String day) {
    return Objects.requireNonNull(standing(indicator, day).verdict()).rating();
  }

  private Standing standing(IndicatorId indicator, String day) {
    return standings.get(indicator, CITY, 2018, Instant.parse(day + "T03:00:00Z"));
  }

  private IndicatorId indicator(String name, String unit, Kind kind, Frequency frequency) {
    return indicators.add(
        NewIndicator.of("HP." + Math.abs(name.hashCode()), name, unit, 1, kind)
            .every(frequency, 0));
  }

  private long promise(
      IndicatorId indicator,
      Comparator comparator,
      String value,
      LocalDate setOn,
      @Nullable Long replaces) {
    return targets.add(
        new Target(
            0,
            indicator,
            CITY,
            2018,
            comparator,
            new BigDecimal(value),
            null,
            null,
            false,
            List.of(),
            null,
            "08/KH-UBND",
            setOn,
            replaces),
        Instant.parse("2018-01-10T00:00:00Z"),
        "lan");
  }

  private void bring(
      IndicatorId indicator, Period period, String value, FigureStatus status, String asOf) {
    transaction.executeWithoutResult(none -> {
      Delivery delivery = Delivery.of(Instant.parse(asOf), "haiphong-actuals.csv", "lan");
      Batch batch =
          arrivals.take(
              delivery.asConfirmed(),
              sink ->
                  sink.add(
                      1, indicator, CITY.value(), period, new BigDecimal(value), status, null));
      assertThat(batch.refused()).isZero();
    });
  }

  private record Actual(String value, String unit) {}

  private static List<Actual> actuals(String indicator, String period, String unit)
      throws IOException {
    var found = new ArrayList<Actual>();
    for (String line :
        Files.readAllLines(SharedDocuments.file("data/actuals/haiphong-actuals.csv"))) {
      List<String> cells = cells(line);
      if (cells.get(0).equals(indicator)
          && cells.get(1).equals(period)
          && cells.get(3).startsWith(unit)) {
        found.add(new Actual(cells.get(2), cells.get(3)));
      }
    }
    assertThat(found).as(indicator + " " + period).isNotEmpty();
    return found;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
