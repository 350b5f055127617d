package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.DatabaseTest;

/** Weighted means, quotients and plain means over units equal a plain recomputation. */
@DatabaseTest
class RollUpsTest {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final LocalDate MOVE = LocalDate.of(2018, 7, 1);
  private static final int COMMUNES = 24;

  private final TransactionTemplate transaction;
  private final Arrivals arrivals;
  private final IndicatorStore indicators;
  private final RollUps rollUps;
  private final Random random = new Random(20181);

  RollUpsTest(JdbcClient database, DataSource connections, TransactionTemplate transaction) {
    this.transaction = transaction;
    arrivals = MeasuresWorld.arrivals(database, connections);
    indicators = new IndicatorStore(database);
    rollUps = new RollUps(indicators, new FigureStore(database), new RollUpStore(database));
    transaction.executeWithoutResult(status -> new AreaStore(database).replaceAll(areas()));
  }

  /** A third of the communes stand below the other district from July on. */
  private static int district(int commune, LocalDate on) {
    boolean moved = commune % 3 == 0 && !on.isBefore(MOVE);
    return 10 + (moved ? (commune + 1) % 2 : commune % 2);
  }

  private static List<Area> areas() {
    var areas = new ArrayList<Area>();
    areas.add(new Area(1, START, LocalDate.MAX, 2, null, List.of()));
    areas.add(new Area(10, START, LocalDate.MAX, 3, 1, List.of(1)));
    areas.add(new Area(11, START, LocalDate.MAX, 3, 1, List.of(1)));
    for (int i = 0; i < COMMUNES; i++) {
      int before = district(i, START);
      int after = district(i, MOVE);
      areas.add(new Area(100 + i, START, MOVE.minusDays(1), 4, before, List.of(before, 1)));
      areas.add(new Area(100 + i, MOVE, LocalDate.MAX, 4, after, List.of(after, 1)));
    }
    return areas;
  }

  @Test
  void meansAndQuotientsOfUnitsAreThoseOfAPlainRecomputationThroughAReorganisation() {
    IndicatorId people = add("N.1", "người", Kind.STOCK, Addition.OverUnits.SUM, null, null, null);
    IndicatorId poor = add("N.2", "hộ", Kind.STOCK, Addition.OverUnits.SUM, null, null, null);
    IndicatorId homes = add("N.3", "hộ", Kind.STOCK, Addition.OverUnits.SUM, null, null, null);
    IndicatorId income =
        add("N.4", "triệu đồng/người", Kind.RATIO, Addition.OverUnits.WEIGHTED, people, null, null);
    IndicatorId poverty =
        add("N.5", "%", Kind.RATE, Addition.OverUnits.RECOMPUTED, null, poor, homes);
    IndicatorId mean = add("N.6", "điểm", Kind.RATIO, Addition.OverUnits.AVERAGE, null, null, null);
    List<Period> months = new ArrayList<>();
    Map<String, BigDecimal> given = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      months.add(Period.ofMonth(2018, month));
    }
    Period year = Period.ofYear(2017);
    give(given, people, List.of(year), 0.9, 100, 90_000);
    give(given, poor, months, 0.8, 0, 400);
    give(given, homes, months, 0.8, 500, 9_000);
    give(given, income, months, 0.9, 1, 90);
    give(given, mean, months, 0.7, 0, 100);

    for (int unit : List.of(1, 10, 11)) {
      for (Period month : months) {
        assertThat(seen(income, unit, month))
            .as("income of %s in %s", unit, month)
            .isEqualTo(weighed(given, income, people, year, unit, month));
        assertThat(seen(poverty, unit, month))
            .as("poverty of %s in %s", unit, month)
            .isEqualTo(divided(given, poor, homes, unit, month));
        assertThat(seen(mean, unit, month))
            .as("mean of %s in %s", unit, month)
            .isEqualTo(mean(given, mean, unit, month));
      }
    }
    assertThat(
            rollUps.list(
                indicators.find(poverty).orElseThrow(), List.of(new UnitId(10)), List.of(year)))
        .as("nothing is made up where nothing is known")
        .isEmpty();
  }

  private IndicatorId add(
      String code,
      String unit,
      Kind kind,
      Addition.OverUnits over,
      @org.jspecify.annotations.Nullable IndicatorId weight,
      @org.jspecify.annotations.Nullable IndicatorId top,
      @org.jspecify.annotations.Nullable IndicatorId bottom) {
    return indicators.add(
        NewIndicator.of(code, "Chỉ tiêu " + code, unit, 1, kind)
            .adding(
                new Addition(
                    Addition.OverMonths.LAST,
                    over,
                    4,
                    weight,
                    top,
                    bottom,
                    Addition.Crossing.BREAK)));
  }

  private void give(
      Map<String, BigDecimal> given,
      IndicatorId indicator,
      List<Period> periods,
      double share,
      int least,
      int most) {
    Map<String, BigDecimal> own = new TreeMap<>();
    for (Period period : periods) {
      for (int i = 0; i < COMMUNES; i++) {
        if (random.nextDouble() < share) {
          own.put(key(indicator, 100 + i, period), BigDecimal.valueOf(random.nextInt(least, most)));
        }
      }
    }
    given.putAll(own);
    transaction.executeWithoutResult(status -> {
      Instant at = Instant.parse("2019-01-01T00:00:00Z");
      Batch batch =
          arrivals.take(
              Delivery.of(at, "thử", "lan").asConfirmed(),
              sink -> {
                int line = 0;
                for (Period period : periods) {
                  for (int i = 0; i < COMMUNES; i++) {
                    BigDecimal value = own.get(key(indicator, 100 + i, period));
                    if (value != null) {
                      sink.add(
                          ++line, indicator, 100 + i, period, value, FigureStatus.OFFICIAL, null);
                    }
                  }
                }
              });
      assertThat(batch.refused()).isZero();
    });
  }

  private static String key(IndicatorId indicator, int unit, Period period) {
    return indicator + " " + unit + " " + period;
  }

  private String seen(IndicatorId indicator, int unit, Period period) {
    return rollUps
        .list(indicators.find(indicator).orElseThrow(), List.of(new UnitId(unit)), List.of(period))
        .stream()
        .map(one -> shown(one.value()) + " of " + one.units())
        .findFirst()
        .orElse("none");
  }

  private static String shown(@org.jspecify.annotations.Nullable BigDecimal value) {
    return value == null ? "nothing" : value.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<Integer> below(int unit, Period period) {
    var below = new ArrayList<Integer>();
    for (int i = 0; i < COMMUNES; i++) {
      if (unit == 1 || district(i, period.last()) == unit) {
        below.add(100 + i);
      }
    }
    return below;
  }

  private static String weighed(
      Map<String, BigDecimal> given,
      IndicatorId figure,
      IndicatorId weight,
      Period counted,
      int unit,
      Period period) {
    BigDecimal top = BigDecimal.ZERO;
    BigDecimal bottom = BigDecimal.ZERO;
    int units = 0;
    for (int commune : below(unit, period)) {
      BigDecimal value = given.get(key(figure, commune, period));
      BigDecimal by = given.get(key(weight, commune, counted));
      if (value != null && by != null) {
        top = top.add(value.multiply(by));
        bottom = bottom.add(by);
        units++;
      }
    }
    return result(top, bottom, 1, units);
  }

  private static String divided(
      Map<String, BigDecimal> given,
      IndicatorId first,
      IndicatorId second,
      int unit,
      Period period) {
    BigDecimal top = BigDecimal.ZERO;
    BigDecimal bottom = BigDecimal.ZERO;
    int units = 0;
    for (int commune : below(unit, period)) {
      BigDecimal over = given.get(key(first, commune, period));
      BigDecimal under = given.get(key(second, commune, period));
      if (over != null && under != null) {
        top = top.add(over);
        bottom = bottom.add(under);
        units++;
      }
    }
    return result(top, bottom, 100, units);
  }

  private static String mean(
      Map<String, BigDecimal> given, IndicatorId figure, int unit, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    int units = 0;
    for (int commune : below(unit, period)) {
      BigDecimal value = given.get(key(figure, commune, period));
      if (value != null) {
        sum = sum.add(value);
        units++;
      }
    }
    return result(sum, BigDecimal.valueOf(units), 1, units);
  }

  private static String result(BigDecimal top, BigDecimal bottom, int factor, int units) {
    if (units == 0) {
      return "none";
    }
    return shown(top.multiply(BigDecimal.valueOf(factor)).divide(bottom, MathContext.DECIMAL128))
        + " of "
        + units;
  }
}
