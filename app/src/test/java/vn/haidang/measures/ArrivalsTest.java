package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.time.Period;
import vn.haidang.testing.DatabaseTest;

/** Deliveries in portions: cut off, at the same time, in any order, with any number. */
@DatabaseTest(eachTest = true)
class ArrivalsTest {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final Period MARCH = Period.ofMonth(2018, 3);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Arrivals arrivals;
  private final AreaStore areas;
  private final IndicatorStore indicators;
  private final List<IndicatorId> measured = new ArrayList<>();

  ArrivalsTest(JdbcClient database, DataSource connections, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
    arrivals = MeasuresWorld.arrivals(database, connections);
    areas = new AreaStore(database);
    indicators = new IndicatorStore(database);
  }

  /** Twenty communes in one province, three indicators. */
  @BeforeEach
  void aProvince() {
    var all = new ArrayList<Area>();
    all.add(new Area(1, START, LocalDate.MAX, 2, null, List.of()));
    for (int commune = 101; commune <= 120; commune++) {
      all.add(new Area(commune, START, LocalDate.MAX, 4, 1, List.of(1)));
    }
    transaction.executeWithoutResult(status -> areas.replaceAll(all));
    for (String code : List.of("A", "B", "C")) {
      measured.add(
          indicators.add(
              NewIndicator.of(code, "Chỉ tiêu " + code, "tỷ đồng", 1, Kind.FLOW)
                  .adding(Addition.usualFor(Kind.FLOW, 4))));
    }
  }

  @Test
  void nothingIsHalfVisibleWhenTheDatabaseLosesTheDeliveryAndItsRepetitionIsWhole() {
    FigureRows whole = sink -> everyUnit(sink, 1, () -> {});
    FigureRows cutOff = sink -> everyUnit(sink, 1, this::killTheDelivery);

    assertThatThrownBy(() -> take("2018-04-01T00:00:00Z", cutOff))
        .isInstanceOf(RuntimeException.class);

    assertThat(count("figure")).isZero();
    assertThat(count("total")).isZero();
    assertThat(count("batch")).isZero();
    assertThat(take("2018-04-01T00:00:00Z", whole).changed()).isEqualTo(60);
    assertThat(count("figure")).isEqualTo(60);
    sumsAreThoseOfTheFigures();
  }

  @Test
  void twoDeliveriesOfTheSameFiguresAtOnceAreBothTakenAndTheSumsHold() throws Exception {
    for (int round = 0; round < 5; round++) {
      int factor = 10 * round + 1;
      try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Batch>> both =
            List.of(
                () -> take("2018-04-01T00:00:00Z", sink -> everyUnit(sink, factor, () -> {})),
                () -> take("2018-04-02T00:00:00Z", sink -> everyUnit(sink, factor + 1, () -> {})));
        for (Future<Batch> done : crowd.invokeAll(both)) {
          assertThat(done.get().refused()).isZero();
        }
      }
      sumsAreThoseOfTheFigures();
    }
    assertThat(count("figure")).isEqualTo(60);
  }

  @Test
  void everyExactNumberIsStoredAsItWasWritten() {
    Random random = new Random(20180110);
    var numbers = new ArrayList<BigDecimal>();
    for (String odd :
        List.of(
            "0",
            "0.000",
            "-0.1",
            "10000",
            "0.0001",
            "-99999999999999999999.123456789",
            "1E+30",
            "100000000.00")) {
      numbers.add(new BigDecimal(odd));
    }
    while (numbers.size() < 120) {
      numbers.add(
          new BigDecimal(
                  new java.math.BigInteger(random.nextInt(1, 90), random), random.nextInt(0, 12))
              .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
    }
    Delivery delivery =
        Delivery.of(Instant.parse("2118-04-01T00:00:00Z"), "thử", "lan").asConfirmed();
    FigureRows rows =
        sink -> {
          for (int i = 0; i < numbers.size(); i++) {
            sink.add(
                i + 1,
                measured.getFirst(),
                101,
                Period.ofYear(2000 + i),
                numbers.get(i),
                FigureStatus.OFFICIAL,
                2010);
          }
        };
    transaction.executeWithoutResult(status -> arrivals.take(delivery, rows));
    List<String> stored =
        database
            .sql("select value::text from measures.figure order by last")
            .query((row, number) -> row.getString(1))
            .list();
    assertThat(stored).isEqualTo(numbers.stream().map(BigDecimal::toPlainString).toList());
  }

  @Test
  void theSecondOfTwoRowsForOneFigureIsNamedHoweverFarItStandsFromTheFirst() {
    Batch done =
        take(
            "2018-04-01T00:00:00Z",
            sink -> {
              int line = 0;
              for (int round = 0; round < 2; round++) {
                for (int commune = 101; commune <= 120; commune++) {
                  sink.add(
                      ++line,
                      measured.getFirst(),
                      commune,
                      MARCH,
                      BigDecimal.valueOf(round * 1000L + 7),
                      FigureStatus.ESTIMATE,
                      null);
                }
              }
            });
    assertThat(done.changed()).isEqualTo(20);
    assertThat(done.faults())
        .hasSize(20)
        .allMatch(fault -> fault.code().equals("measures.twice") && fault.line() > 20);
    assertThat(
            database
                .sql("select distinct value from measures.figure")
                .query(BigDecimal.class)
                .list())
        .containsExactly(new BigDecimal("7"));
    sumsAreThoseOfTheFigures();
  }

  @Test
  void aThousandfoldIsAskedAboutForNewFiguresAndForCorrections() {
    take(
        "2018-03-01T00:00:00Z",
        sink ->
            sink.add(
                1,
                measured.getFirst(),
                101,
                Period.ofMonth(2018, 2),
                new BigDecimal("12.5"),
                FigureStatus.ESTIMATE,
                null));
    FigureRows march =
        sink ->
            sink.add(
                1,
                measured.getFirst(),
                101,
                MARCH,
                new BigDecimal("12500"),
                FigureStatus.ESTIMATE,
                null);

    assertThat(take("2018-04-01T00:00:00Z", march).faults())
        .extracting(Batch.Fault::code)
        .containsExactly("measures.thousandfold");
    take(
        "2018-04-01T00:00:00Z",
        sink ->
            sink.add(
                1,
                measured.getFirst(),
                101,
                MARCH,
                new BigDecimal("13"),
                FigureStatus.ESTIMATE,
                null));
    assertThat(take("2018-04-02T00:00:00Z", march).faults())
        .extracting(Batch.Fault::code)
        .containsExactly("measures.thousandfold");
    sumsAreThoseOfTheFigures();
  }

  /** By commune, then by indicator: as files of a province come. */
  private void everyUnit(FigureRows.Sink sink, int factor, Runnable inTheMiddle) {
    int line = 0;
    for (int commune = 101; commune <= 120; commune++) {
      for (IndicatorId indicator : measured) {
        if (line == 40) {
          inTheMiddle.run();
        }
        sink.add(
            ++line,
            indicator,
            commune,
            MARCH,
            BigDecimal.valueOf((long) factor * commune, 1),
            FigureStatus.ESTIMATE,
            null);
      }
    }
  }

  private void killTheDelivery() {
    try (var apart = Executors.newVirtualThreadPerTaskExecutor()) {
      var killed =
          apart.submit(() ->
              database
                  .sql(
                      """
                      select count(pg_terminate_backend(pid)) from pg_stat_activity
                      where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()
                      """)
                  .query(Integer.class)
                  .single());
      assertThat(killed.get()).isEqualTo(1);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Batch take(String asOf, FigureRows rows) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> arrivals.take(Delivery.of(Instant.parse(asOf), "thử", "lan"), rows)));
  }

  private void sumsAreThoseOfTheFigures() {
    assertThat(
            database
                .sql(
                    """
                    select count(*) from (
                      (select indicator, last, first, sum(value), count(*) from measures.figure group by 1, 2, 3
                       except select indicator, last, first, value, units from measures.total where unit = 1)
                      union all
                      (select indicator, last, first, value, units from measures.total where unit = 1
                       except select indicator, last, first, sum(value), count(*) from measures.figure group by 1, 2, 3)) d
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private int count(String table) {
    return database.sql("select count(*) from measures." + table).query(Integer.class).single();
  }
}
