package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** Figures reckoned back on later boundaries. */
@Component
class BackCastStore {

  private final JdbcClient database;

  BackCastStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds what is new, or differs from what was known at that moment. Returns how many. */
  int put(int batch, Instant asOf, Collection<BackCast> figures) {
    return database
        .sql(
            """
            insert into measures.back_cast (indicator, last, first, unit, boundaries, batch, status, base_year, value)
            select s.indicator, s.last, s.first, s.unit, s.boundaries, :batch, s.status, s.base_year, s.value
            from unnest(:indicators::int[], :lasts::date[], :firsts::date[], :units::int[], :boundaries::date[],
              :statuses::smallint[], :years::smallint[], :values::numeric[])
              as s(indicator, last, first, unit, boundaries, status, base_year, value)
            left join lateral (
              select k.value, k.status, k.base_year from measures.back_cast k join measures.batch b on b.id = k.batch
              where k.unit = s.unit and k.indicator = s.indicator and k.last = s.last and k.first = s.first
                and k.boundaries = s.boundaries and b.as_of <= :asOf
              order by b.as_of desc, k.batch desc limit 1) as known on true
            where (known.value, known.status, known.base_year) is distinct from (s.value, s.status, s.base_year)
              or scale(known.value) <> scale(s.value)
            """)
        .param("batch", batch)
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .param("indicators", column(figures, one -> one.indicator().value(), Integer[]::new))
        .param("lasts", column(figures, one -> one.period().last().toString(), String[]::new))
        .param("firsts", column(figures, one -> one.period().first().toString(), String[]::new))
        .param("units", column(figures, one -> one.unit().value(), Integer[]::new))
        .param("boundaries", column(figures, one -> one.boundaries().toString(), String[]::new))
        .param("statuses", column(figures, one -> one.status().code(), Integer[]::new))
        .param("years", column(figures, BackCast::baseYear, Integer[]::new))
        .param("values", column(figures, BackCast::value, BigDecimal[]::new))
        .update();
  }

  private static <T> Object column(
      Collection<BackCast> figures, Function<BackCast, @Nullable T> of, IntFunction<T[]> array) {
    return figures.stream().map(of).toArray(array);
  }

  /** What counted at a moment for one unit, on whatever boundaries. */
  List<Observation> listKnown(
      Collection<IndicatorId> indicators, UnitId unit, Period within, Instant at) {
    return database
        .sql(
            """
            select distinct on (k.indicator, k.last, k.first, k.boundaries) k.indicator, k.unit, k.first, k.last, k.value, k.status,
              k.base_year, k.batch, b.as_of, b.source, b.recorded_by, b.document_id, k.boundaries
            from measures.back_cast k join measures.batch b on b.id = k.batch
            where k.unit = :unit and k.indicator = any(:indicators) and k.last between :from and :to and b.as_of <= :at
            order by k.indicator, k.last, k.first, k.boundaries, b.as_of desc, k.batch desc
            """)
        .param("unit", unit.value())
        .param("indicators", FigureStore.numbers(indicators))
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(FigureStore::reckonedBack)
        .list();
  }

  /** What counted at a moment for every unit and one stretch of days. */
  List<Observation> listUnits(IndicatorId indicator, Period period, Instant at) {
    return database
        .sql(
            """
            select distinct on (k.unit, k.boundaries) k.indicator, k.unit, k.first, k.last, k.value, k.status, k.base_year, k.batch,
              b.as_of, b.source, b.recorded_by, b.document_id, k.boundaries
            from measures.back_cast k join measures.batch b on b.id = k.batch
            where k.indicator = :indicator and k.last = :last and k.first = :first and b.as_of <= :at
            order by k.unit, k.boundaries, b.as_of desc, k.batch desc
            """)
        .param("indicator", indicator.value())
        .param("last", period.last())
        .param("first", period.first())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(FigureStore::reckonedBack)
        .list();
  }

  /**
   * Everything known at a moment, corrected since or not of one unit, the latest knowledge first.
   */
  List<Vintage> listHistory(IndicatorId indicator, int unit, Period within, Instant at, int most) {
    return database
        .sql(
            """
            select k.indicator, k.unit, k.first, k.last, k.value, k.status, k.base_year, k.batch, b.as_of, b.source, b.recorded_by,
              b.document_id, k.boundaries, coalesce(r.text, '') as note
            from measures.back_cast k
            join measures.batch b on b.id = k.batch
            left join measures.remark r on r.batch = k.batch and r.indicator = k.indicator and r.last = k.last
              and r.first = k.first and r.unit = k.unit
            where k.indicator = :indicator and k.unit = :unit and k.last between :from and :to and b.as_of <= :at
            order by b.as_of desc, k.batch desc, k.last desc, k.first limit :most
            """)
        .param("indicator", indicator.value())
        .param("unit", unit)
        .param("from", within.first())
        .param("to", within.last())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) ->
            new Vintage(FigureStore.reckonedBack(row, number), row.getString("note")))
        .list();
  }

  /** What counts now for these, where there is something; all are on boundaries of one day. */
  Map<BackCast.Key, PresentStore.Present> find(Collection<BackCast> figures) {
    Map<BackCast.Key, PresentStore.Present> present = new HashMap<>();
    if (figures.isEmpty()) {
      return present;
    }
    database
        .sql(
            """
            select distinct on (k.unit, k.indicator, k.last, k.first, k.boundaries) k.unit, k.indicator, k.last, k.first, k.boundaries,
              k.value, k.status
            from unnest(:indicators::int[], :lasts::date[], :firsts::date[], :units::int[], :boundaries::date[])
              as s(indicator, last, first, unit, boundaries)
            join measures.back_cast k on k.unit = s.unit and k.indicator = s.indicator and k.last = s.last and k.first = s.first
              and k.boundaries = s.boundaries
            join measures.batch b on b.id = k.batch
            order by k.unit, k.indicator, k.last, k.first, k.boundaries, b.as_of desc, k.batch desc
            """)
        .param("indicators", column(figures, one -> one.indicator().value(), Integer[]::new))
        .param("lasts", column(figures, one -> one.period().last().toString(), String[]::new))
        .param("firsts", column(figures, one -> one.period().first().toString(), String[]::new))
        .param("units", column(figures, one -> one.unit().value(), Integer[]::new))
        .param("boundaries", column(figures, one -> one.boundaries().toString(), String[]::new))
        .query(row -> {
          present.put(
              new BackCast.Key(
                  new IndicatorId(row.getInt("indicator")),
                  new UnitId(row.getInt("unit")),
                  FigureStore.period(row)),
              new PresentStore.Present(
                  row.getBigDecimal("value"), FigureStatus.of(row.getInt("status"))));
        });
    return present;
  }
}
