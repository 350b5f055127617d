package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;

/** Figures and their sums, to look at. */
@Component
class FigureStore {

  private final JdbcClient database;

  FigureStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * What counted at a moment for one unit: for each stretch of days the observation known last
   * until then, by end and start.
   */
  List<Observation> listKnown(
      Collection<IndicatorId> indicators, int unit, Period within, Instant at) {
    return database
        .sql(
            """
            select distinct on (o.indicator, o.last, o.first) o.indicator, o.unit, o.first, o.last, o.value, o.status, o.base_year,
              o.batch, o.as_of, o.source, o.recorded_by, o.document_id
            from measures.observation o
            where o.indicator = any(:indicators) and o.unit = :unit and o.last between :from and :to and o.as_of <= :at
            order by o.indicator, o.last, o.first, o.as_of desc, o.batch desc
            """)
        .param("indicators", numbers(indicators))
        .param("unit", unit)
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(FigureStore::observation)
        .list();
  }

  /** The same for several units at once. */
  List<Observation> listKnownOf(
      Collection<IndicatorId> indicators, Collection<Integer> units, Period within, Instant at) {
    return database
        .sql(
            """
            select distinct on (o.indicator, o.last, o.first, o.unit) o.indicator, o.unit, o.first, o.last, o.value, o.status,
              o.base_year, o.batch, o.as_of, o.source, o.recorded_by, o.document_id
            from measures.observation o
            where o.indicator = any(:indicators) and o.unit = any(:units) and o.last between :from and :to and o.as_of <= :at
            order by o.indicator, o.last, o.first, o.unit, o.as_of desc, o.batch desc
            """)
        .param("indicators", numbers(indicators))
        .param("units", units.toArray(Integer[]::new))
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(FigureStore::observation)
        .list();
  }

  /** Everything known at a moment, corrected since or not, the latest knowledge first. */
  List<Vintage> listHistory(IndicatorId indicator, int unit, Period within, Instant at, int most) {
    return database
        .sql(
            """
            select o.indicator, o.unit, o.first, o.last, o.value, o.status, o.base_year, o.batch, o.as_of, o.source,
              o.recorded_by, o.document_id, coalesce(r.text, '') as note
            from measures.observation o
            left join measures.remark r on r.batch = o.batch and r.indicator = o.indicator and r.last = o.last
              and r.first = o.first and r.unit = o.unit
            where o.indicator = :indicator and o.unit = :unit and o.last between :from and :to and o.as_of <= :at
            order by o.as_of desc, o.batch desc, o.last desc, o.first limit :most
            """)
        .param("indicator", indicator.value())
        .param("unit", unit)
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> new Vintage(observation(row, number), row.getString("note")))
        .list();
  }

  /** Present sums of units, by indicator, end and unit. */
  List<Total> listTotals(
      Collection<IndicatorId> indicators, Collection<Integer> units, Collection<Period> periods) {
    return database
        .sql(
            """
            select t.indicator, t.unit, t.first, t.last, t.value, t.units
            from unnest(:first::date[], :last::date[]) as p(first, last)
            join measures.total t on t.last = p.last and t.first = p.first
            where t.indicator = any(:indicators) and t.unit = any(:units) and t.units > 0
            order by t.indicator, t.last, t.first, t.unit
            """)
        .param("indicators", numbers(indicators))
        .param("units", units.toArray(Integer[]::new))
        .param("first", days(periods, Period::first))
        .param("last", days(periods, Period::last))
        .query(FigureStore::total)
        .list();
  }

  /** Present figures of every unit that reported one step, by unit. */
  List<Total> listUnits(IndicatorId indicator, Period period) {
    return database
        .sql(
            """
            select indicator, unit, first, last, value, 1 as units from measures.figure
            where indicator = :indicator and last = :last and first = :first
            order by unit
            """)
        .param("indicator", indicator.value())
        .param("last", period.last())
        .param("first", period.first())
        .query(FigureStore::total)
        .list();
  }

  /** How sure the present figures of one step are, by unit. */
  Map<Integer, FigureStatus> listStatuses(IndicatorId indicator, Period period) {
    Map<Integer, FigureStatus> statuses = new HashMap<>();
    database
        .sql(
            """
            select unit, status from measures.figure
            where indicator = :indicator and last = :last and first = :first
            """)
        .param("indicator", indicator.value())
        .param("last", period.last())
        .param("first", period.first())
        .query(row -> {
          statuses.put(row.getInt("unit"), FigureStatus.of(row.getInt("status")));
        });
    return statuses;
  }

  /** Figures of every unit for one step as they were known at a moment. */
  List<Observation> listUnitsKnown(IndicatorId indicator, Period period, Instant at) {
    return database
        .sql(
            """
            select distinct on (o.unit) o.indicator, o.unit, o.first, o.last, o.value, o.status, o.base_year,
              o.batch, o.as_of, o.source, o.recorded_by, o.document_id
            from measures.observation o
            where o.indicator = :indicator and o.last = :last and o.first = :first and o.as_of <= :at
            order by o.unit, o.as_of desc, o.batch desc
            """)
        .param("indicator", indicator.value())
        .param("last", period.last())
        .param("first", period.first())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(FigureStore::observation)
        .list();
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select from measures.figure)")
        .query(Boolean.class)
        .single();
  }

  /** The stretch of an indicator's figures that ends last until the end of another. */
  Optional<Period> findLatestStretch(IndicatorId indicator, Period until) {
    return database
        .sql(
            """
            select first, last from measures.figure
            where indicator = :indicator and last <= :last
            order by last desc, (first = :first) desc, first desc limit 1
            """)
        .param("indicator", indicator.value())
        .param("last", until.last())
        .param("first", until.first())
        .query((row, number) -> period(row))
        .optional();
  }

  /**
   * Present figures of some units, by indicator and end. A row comes for each cross-section, not
   * for each of what may be tens of thousands of figures.
   */
  List<Total> listOf(
      Collection<IndicatorId> indicators, Collection<Integer> units, Collection<Period> periods) {
    return database
        .sql(
            """
            select f.indicator, f.last, f.first, array_agg(f.unit) as units, array_agg(f.value) as figures
            from unnest(:first::date[], :last::date[]) as p(first, last)
            join measures.figure f on f.last = p.last and f.first = p.first
            where f.indicator = any(:indicators) and f.unit = any(:units)
            group by f.indicator, f.last, f.first
            order by f.indicator, f.last, f.first
            """)
        .param("indicators", numbers(indicators))
        .param("units", units.stream().sorted().toArray(Integer[]::new))
        .param("first", days(periods, Period::first))
        .param("last", days(periods, Period::last))
        .query((row, number) -> section(row))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Total> section(ResultSet row) throws SQLException {
    IndicatorId indicator = new IndicatorId(row.getInt("indicator"));
    Period period = period(row);
    Integer[] units = (Integer[]) row.getArray("units").getArray();
    BigDecimal[] figures = (BigDecimal[]) row.getArray("figures").getArray();
    return IntStream.range(0, units.length)
        .mapToObj(i -> new Total(indicator, units[i], period, figures[i], 1))
        .toList();
  }

  private static Total total(ResultSet row, int number) throws SQLException {
    return new Total(
        new IndicatorId(row.getInt("indicator")),
        row.getInt("unit"),
        period(row),
        row.getBigDecimal("value"),
        row.getInt("units"));
  }

  /** One end of each stretch; both ends of all come in the same order. */
  private static String[] days(Collection<Period> periods, Function<Period, LocalDate> end) {
    return periods.stream().distinct().map(end).map(LocalDate::toString).toArray(String[]::new);
  }

  /** As SQL takes them. */
  static Integer[] numbers(Collection<IndicatorId> indicators) {
    return indicators.stream().map(IndicatorId::value).toArray(Integer[]::new);
  }

  static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
  }

  /** A row with all columns of an observation. */
  static Observation observation(ResultSet row, int number) throws SQLException {
    return read(row, null);
  }

  /** The same with {@code boundaries}, the day on whose boundaries the figure was reckoned back. */
  static Observation reckonedBack(ResultSet row, int number) throws SQLException {
    return read(row, row.getObject("boundaries", LocalDate.class));
  }

  private static Observation read(ResultSet row, @Nullable LocalDate boundaries)
      throws SQLException {
    return new Observation(
        new IndicatorId(row.getInt("indicator")),
        row.getInt("unit"),
        period(row),
        row.getBigDecimal("value"),
        FigureStatus.of(row.getInt("status")),
        row.getObject("base_year", Integer.class),
        row.getInt("batch"),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getString("source"),
        row.getString("recorded_by"),
        row.getObject("document_id", Long.class),
        boundaries);
  }
}
