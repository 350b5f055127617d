package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.time.Period;
import vn.haidang.testing.DatabaseTest;

/** Figures come late, are corrected, units are merged: the sums are right at every moment. */
@DatabaseTest(eachTest = true)
class TotalsTest {

  private static final Instant NOW = Instant.parse("2018-01-15T01:00:00Z");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Arrivals arrivals;
  private final AreaStore areas;
  private final FigureStore figures;
  private final IndicatorStore indicators;

  TotalsTest(JdbcClient database, DataSource connections, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
    areas = new AreaStore(database);
    figures = new FigureStore(database);
    indicators = new IndicatorStore(database);
    arrivals = MeasuresWorld.arrivals(database, connections);
  }

  @Test
  void afterEachOfSixtyDeliveriesTheSumsAreThoseOfAPlainRecomputation() {
    Random random = new Random(20180110);
    World world = new World(random);
    place(world);
    List<IndicatorId> measured =
        List.of(indicator("A", Kind.FLOW), indicator("B", Kind.STOCK), indicator("C", Kind.RATE));
    for (int round = 0; round < 60; round++) {
      if (round % 20 == 10) {
        world.reorganise(LocalDate.of(2018, 1 + random.nextInt(12), 1));
        place(world);
      }
      deliver(world, measured, NOW.plusSeconds(round));

      assertThat(stored()).as("round %s", round).isEqualTo(world.expected(measured.subList(0, 2)));
    }
    assertThat(
            database.sql("select count(*) from measures.figure_before").query(Long.class).single())
        .isPositive();
  }

  @Test
  void whatWasKnownOnAnEarlierDayCanBeDrawnAgainThoughItArrivedLate() {
    World world = new World(new Random(1));
    place(world);
    IndicatorId revenue = indicator("A", Kind.FLOW);
    Period year = Period.ofYear(2018);
    bring(revenue, year, "24365.6", FigureStatus.ESTIMATE, "2019-01-22T00:00:00Z");
    bring(revenue, year, "24768", FigureStatus.OFFICIAL, "2019-12-01T00:00:00Z");
    bring(revenue, year, "24400", FigureStatus.PRELIMINARY, "2019-06-30T00:00:00Z");

    assertThat(known(revenue, "2019-01-01T00:00:00Z")).isEmpty();
    assertThat(known(revenue, "2019-02-01T00:00:00Z")).containsExactly("24365.6 ESTIMATE");
    assertThat(known(revenue, "2019-07-01T00:00:00Z")).containsExactly("24400 PRELIMINARY");
    assertThat(known(revenue, "2020-01-01T00:00:00Z")).containsExactly("24768 OFFICIAL");
    assertThat(stored().values()).extracting(BigDecimal::toPlainString).containsOnly("24768");
  }

  @Test
  void theDatabaseItselfLosesNoFigure() {
    World world = new World(new Random(1));
    place(world);
    bring(
        indicator("A", Kind.FLOW),
        Period.ofYear(2018),
        "5",
        FigureStatus.ESTIMATE,
        "2019-01-22T00:00:00Z");
    bring(
        new IndicatorId(1),
        Period.ofYear(2018),
        "6",
        FigureStatus.ESTIMATE,
        "2019-02-22T00:00:00Z");
    for (String statement :
        List.of(
            "delete from measures.figure",
            "update measures.figure set value = 7",
            "update measures.figure_before set value = 7",
            "delete from measures.figure_before")) {
      assertThatThrownBy(() -> database.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("ERROR:");
    }
  }

  @Test
  void aRowThatCannotBeRightIsLeftOutAndNamedAndTheOthersCount() {
    World world = new World(new Random(1));
    place(world);
    IndicatorId revenue = indicator("A", Kind.FLOW);
    int commune = world.communes.getFirst();
    Period march = Period.ofMonth(2018, 3);
    bring(revenue, Period.ofMonth(2018, 2), "12.5", FigureStatus.ESTIMATE, "2018-03-01T00:00:00Z");

    Imported done =
        deliver(
            "2018-04-01T00:00:00Z",
            false,
            sink -> {
              sink.add(1, revenue, commune, march, bd("12700"), FigureStatus.ESTIMATE, null);
              sink.add(2, revenue, 999_999, march, bd("1"), FigureStatus.ESTIMATE, null);
              sink.add(
                  3, new IndicatorId(77), commune, march, bd("1"), FigureStatus.ESTIMATE, null);
              sink.add(4, revenue, commune + 1, march, bd("3"), FigureStatus.ESTIMATE, null);
              sink.add(5, revenue, commune + 1, march, bd("4"), FigureStatus.ESTIMATE, null);
            });

    assertThat(done.faults)
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly(
            "1 measures.thousandfold",
            "2 measures.unit-unknown",
            "3 measures.indicator-unknown",
            "5 measures.twice");
    assertThat(done.changed).isEqualTo(1);
    assertThat(
            deliver(
                    "2018-04-02T00:00:00Z",
                    true,
                    sink ->
                        sink.add(
                            1, revenue, commune, march, bd("12700"), FigureStatus.ESTIMATE, null))
                .changed)
        .isEqualTo(1);
  }

  @Test
  void theSameDeliveryTwiceChangesNothingTheSecondTime() {
    World world = new World(new Random(3));
    place(world);
    List<IndicatorId> measured = List.of(indicator("A", Kind.FLOW));
    IndicatorId only = measured.getFirst();
    FigureRows rows =
        sink -> {
          int line = 0;
          for (int unit : world.communes) {
            sink.add(
                ++line,
                only,
                unit,
                Period.ofMonth(2018, 5),
                BigDecimal.valueOf(unit, 1),
                FigureStatus.ESTIMATE,
                null);
          }
        };
    assertThat(deliver("2018-06-01T00:00:00Z", false, rows).changed)
        .isEqualTo(world.communes.size());
    Map<String, BigDecimal> before = stored();

    assertThat(deliver("2018-06-02T00:00:00Z", false, rows).changed).isZero();
    assertThat(stored()).isEqualTo(before);
  }

  private record Imported(long changed, List<Batch.Fault> faults) {}

  private Imported deliver(String asOf, boolean confirmed, FigureRows rows) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Delivery delivery = Delivery.of(Instant.parse(asOf), "thử", "lan");
          Batch batch = arrivals.take(confirmed ? delivery.asConfirmed() : delivery, rows);
          return new Imported(batch.changed(), batch.faults());
        }));
  }

  private void bring(
      IndicatorId indicator, Period period, String value, FigureStatus status, String asOf) {
    deliver(asOf, true, sink -> sink.add(1, indicator, 1001, period, bd(value), status, null));
  }

  private void deliver(World world, List<IndicatorId> measured, Instant asOf) {
    List<World.Given> rows = world.give(measured);
    deliver(
        asOf.toString(),
        true,
        sink -> {
          int line = 0;
          for (World.Given row : rows) {
            sink.add(
                ++line,
                row.indicator(),
                row.unit(),
                row.period(),
                row.value(),
                FigureStatus.ESTIMATE,
                null);
          }
        });
  }

  private void place(World world) {
    transaction.executeWithoutResult(status -> {
      areas.replaceAll(world.areas());
      areas.sumAnew(LocalDate.of(1900, 1, 1));
    });
  }

  private List<String> known(IndicatorId indicator, String at) {
    return figures
        .listKnown(List.of(indicator), 1001, Period.ofYear(2018), Instant.parse(at))
        .stream()
        .map(observation -> observation.value().toPlainString() + " " + observation.status())
        .toList();
  }

  private Map<String, BigDecimal> stored() {
    var sums = new TreeMap<String, BigDecimal>();
    database
        .sql("select indicator, last, first, unit, value from measures.total where units > 0")
        .query((row, number) ->
            Map.entry(
                row.getInt(1)
                    + " "
                    + row.getString(3)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getInt(4),
                row.getBigDecimal(5).stripTrailingZeros()))
        .list()
        .forEach(entry -> sums.put(entry.getKey(), entry.getValue()));
    return sums;
  }

  private IndicatorId indicator(String code, Kind kind) {
    return indicators.add(
        NewIndicator.of(code, "Chỉ tiêu " + code, "tỷ đồng", 1, kind)
            .adding(Addition.usualFor(kind, 4)));
  }

  private static BigDecimal bd(String value) {
    return new BigDecimal(value);
  }

  /** One province, districts, communes; communes change their district now and then. */
  private static final class World {

    record Given(IndicatorId indicator, int unit, Period period, BigDecimal value) {}

    final List<Integer> communes = new ArrayList<>();
    private final Random random;
    private final Map<Integer, TreeMap<LocalDate, Integer>> districtOf = new HashMap<>();
    private final Map<String, Given> current = new TreeMap<>();

    World(Random random) {
      this.random = random;
      for (int commune = 1001; commune <= 1030; commune++) {
        communes.add(commune);
        var since = new TreeMap<LocalDate, Integer>();
        since.put(LocalDate.of(2000, 1, 1), 101 + commune % 5);
        districtOf.put(commune, since);
      }
    }

    void reorganise(LocalDate on) {
      for (int commune : communes) {
        if (random.nextInt(4) == 0) {
          Objects.requireNonNull(districtOf.get(commune)).put(on, 101 + random.nextInt(5));
        }
      }
    }

    List<Area> areas() {
      var areas = new ArrayList<Area>();
      LocalDate start = LocalDate.of(2000, 1, 1);
      areas.add(new Area(1, start, LocalDate.MAX, 2, null, List.of()));
      for (int district = 101; district <= 105; district++) {
        areas.add(new Area(district, start, LocalDate.MAX, 3, 1, List.of(1)));
      }
      districtOf.forEach((commune, since) ->
          since.forEach((from, district) -> {
            LocalDate next = since.higherKey(from);
            areas.add(
                new Area(
                    commune,
                    from,
                    next == null ? LocalDate.MAX : next.minusDays(1),
                    4,
                    district,
                    List.of(district, 1)));
          }));
      return areas;
    }

    /** New figures, late ones for old months, and corrections, as they come. */
    List<Given> give(List<IndicatorId> measured) {
      var rows = new TreeMap<String, Given>();
      for (int i = 0; i < 40; i++) {
        IndicatorId indicator = measured.get(random.nextInt(measured.size()));
        int unit = communes.get(random.nextInt(communes.size()));
        Period period = Period.ofMonth(2017 + random.nextInt(2), 1 + random.nextInt(12));
        BigDecimal value = BigDecimal.valueOf(random.nextInt(-500, 100_000), random.nextInt(4));
        rows.put(indicator + " " + unit + " " + period, new Given(indicator, unit, period, value));
      }
      current.putAll(rows);
      return List.copyOf(rows.values());
    }

    /** The plain recomputation. */
    Map<String, BigDecimal> expected(List<IndicatorId> summed) {
      var sums = new TreeMap<String, BigDecimal>();
      for (Given row : current.values()) {
        if (summed.contains(row.indicator())) {
          int district =
              Objects.requireNonNull(districtOf.get(row.unit()))
                  .floorEntry(row.period().last())
                  .getValue();
          for (int unit : List.of(district, 1)) {
            sums.merge(
                row.indicator()
                    + " "
                    + row.period().first()
                    + " "
                    + row.period().last()
                    + " "
                    + unit,
                row.value(),
                BigDecimal::add);
          }
        }
      }
      sums.replaceAll((key, value) -> value.stripTrailingZeros());
      return sums;
    }
  }
}
