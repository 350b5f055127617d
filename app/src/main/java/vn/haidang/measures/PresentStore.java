package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** What counts now beside what is handed in, and which files were taken before. */
@Component
class PresentStore {

  private final JdbcClient database;

  PresentStore(JdbcClient database) {
    this.database = database;
  }

  /** Which figure it is. */
  record Key(IndicatorId indicator, int unit, Period period) {

    static Key of(ReadyFigure figure) {
      return new Key(figure.indicator().id(), figure.unit().value(), figure.period());
    }
  }

  /** The figure in force. */
  record Present(BigDecimal value, FigureStatus status) {}

  Map<Key, Present> find(Collection<ReadyFigure> wanted) {
    List<ReadyFigure> all = List.copyOf(wanted);
    Map<Key, Present> found = new HashMap<>();
    database
        .sql(
            """
            select f.indicator, f.unit, f.first, f.last, f.value, f.status
            from unnest(:indicators::int[], :units::int[], :firsts::date[], :lasts::date[]) as w(indicator, unit, first, last)
            join measures.figure f on f.indicator = w.indicator and f.unit = w.unit and f.first = w.first and f.last = w.last
            """)
        .param(
            "indicators",
            all.stream().map(figure -> figure.indicator().id().value()).toArray(Integer[]::new))
        .param("units", all.stream().map(figure -> figure.unit().value()).toArray(Integer[]::new))
        .param(
            "firsts",
            all.stream().map(figure -> figure.period().first().toString()).toArray(String[]::new))
        .param(
            "lasts",
            all.stream().map(figure -> figure.period().last().toString()).toArray(String[]::new))
        .query(row -> {
          found.put(
              new Key(
                  new IndicatorId(row.getInt("indicator")),
                  row.getInt("unit"),
                  new Period(
                      row.getObject("first", LocalDate.class),
                      row.getObject("last", LocalDate.class))),
              new Present(row.getBigDecimal("value"), FigureStatus.of(row.getInt("status"))));
        });
    return found;
  }

  /** The delivery in which this very file was taken, declared to be on the same boundaries. */
  Optional<Integer> findBatch(String sha256, @Nullable LocalDate geography) {
    return database
        .sql(
            """
            select id from measures.batch where sha256 = :sha and geography is not distinct from :geography::date
            order by id desc limit 1
            """)
        .param("sha", sha256)
        .param("geography", geography)
        .query(Integer.class)
        .optional();
  }

  void remember(int batch, String sha256) {
    database
        .sql("update measures.batch set sha256 = :sha where id = :id")
        .param("sha", sha256)
        .param("id", batch)
        .update();
  }

  /**
   * Figures as known at a moment, by indicator, end, start and unit.
   *
   * @param units empty: every unit
   */
  List<Observation> list(
      Collection<IndicatorId> indicators,
      Collection<UnitId> units,
      Period within,
      Instant at,
      int most,
      int skipped) {
    return database
        .sql(
            """
            select distinct on (o.indicator, o.last, o.first, o.unit) o.indicator, o.unit, o.first, o.last, o.value, o.status,
              o.base_year, o.batch, o.as_of, o.source, o.recorded_by, o.document_id
            from measures.observation o
            where o.indicator = any(:indicators) and (cardinality(:units::int[]) = 0 or o.unit = any(:units))
              and o.last between :from and :to and o.as_of <= :at
            order by o.indicator, o.last, o.first, o.unit, o.as_of desc, o.batch desc
            limit :most offset :skipped
            """)
        .param("indicators", indicators.stream().map(IndicatorId::value).toArray(Integer[]::new))
        .param("units", UnitId.numbers(units))
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .param("skipped", skipped)
        .query(FigureStore::observation)
        .list();
  }
}
