package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Arrival.Accepted;

/**
 * Brings new figures in by the thousand and adds them to the sums above. Every method runs in the
 * transaction of the delivery; {@link CorrectionStore} takes what may replace something.
 */
@Component
class ImportStore {

  /** So many locks stand for all cross-sections. */
  private static final int TURNS = 512;

  private final JdbcClient database;
  private final CopyStore copies;

  ImportStore(JdbcClient database, CopyStore copies) {
    this.database = database;
    this.copies = copies;
  }

  int open(Delivery delivery, Instant now) {
    return database
        .sql(
            """
            insert into measures.batch (as_of, recorded_at, recorded_by, source, document_id, geography)
            values (:asOf, :now, :by, :source, :document, :geography) returning id
            """)
        .param("asOf", delivery.asOf().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", delivery.by())
        .param("source", delivery.source())
        .param("document", delivery.document())
        .param("geography", delivery.geography())
        .query(Integer.class)
        .single();
  }

  void close(int batch, int rows, int changed) {
    database
        .sql("update measures.batch set rows = :rows, changed = :changed where id = :id")
        .param("rows", rows)
        .param("changed", changed)
        .param("id", batch)
        .update();
  }

  /**
   * Holds off other deliveries of these cross-sections until the end of the transaction. Some
   * hundreds of locks stand for all there are, taken in one order.
   */
  void lock(Collection<CrossSection> sections) {
    database
        .sql(
            """
            select pg_advisory_xact_lock(hashtext('measures.figure'), turn) from unnest(:turns::int[]) as t(turn)
            """)
        .param(
            "turns",
            sections.stream()
                .map(section -> Math.floorMod(section.hashCode(), TURNS))
                .distinct()
                .sorted()
                .toArray(Integer[]::new))
        .query((row, number) -> number)
        .list();
  }

  /** Whether no unit has a figure. */
  boolean isFresh(CrossSection section) {
    return database
        .sql(
            """
            select not exists (select from measures.figure
              where indicator = :indicator and last = :last and first = :first)
            """)
        .param("indicator", section.indicator().value())
        .param("last", section.period().last())
        .param("first", section.period().first())
        .query(Boolean.class)
        .single();
  }

  /** Figures of the stretch before, of units from {@code least} to {@code most}, by unit. */
  Neighbours findBefore(CrossSection section, int least, int most, int batch) {
    Period before = section.before();
    return database
        .sql(
            """
            select array_agg(unit order by unit) as units, array_agg(value::float8 order by unit) as figures
            from measures.figure
            where indicator = :indicator and last = :last and first = :first and unit between :least and :most
              and batch <> :batch
            """)
        .param("indicator", section.indicator().value())
        .param("last", before.last())
        .param("first", before.first())
        .param("least", least)
        .param("most", most)
        .param("batch", batch)
        .query((row, number) -> Neighbours.of(row))
        .single();
  }

  /**
   * Figures of one cross-section, only to find what is out by a factor of a thousand or a million.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Neighbours(Integer[] units, Double[] values) {

    static final Neighbours NONE = new Neighbours(new Integer[0], new Double[0]);

    private static Neighbours of(ResultSet row) throws SQLException {
      Array units = row.getArray("units");
      return units == null
          ? NONE
          : new Neighbours(
              (Integer[]) units.getArray(), (Double[]) row.getArray("figures").getArray());
    }

    /**
     * Whether a value is a thousand or a million times the unit's figure here, or the reverse, give
     * or take a factor of two: taken for a mistake of unit and asked about.
     */
    boolean isThousandfold(int unit, BigDecimal value) {
      int at = units.length == 0 ? -1 : Arrays.binarySearch(units, unit);
      if (at < 0 || values[at] == 0 || value.signum() == 0) {
        return false;
      }
      double ratio = Math.abs(value.doubleValue() / values[at]);
      double times = Math.max(ratio, 1 / ratio);
      return (times >= 500 && times <= 2000) || (times >= 500_000 && times <= 2_000_000);
    }
  }

  /** Stores figures of cross-sections that had none. Returns how many. */
  int storeFresh(int batch, List<Accepted> accepted) {
    if (accepted.stream().allMatch(group -> group.rows().isEmpty())) {
      return 0;
    }
    return (int)
        copies.copy(
            "measures.figure (indicator, last, first, unit, batch, status, base_year, value)",
            out -> accepted.forEach(group -> rows(out, group, batch)));
  }

  /** Columns: indicator, last, first, unit, batch, status, base_year, value. */
  static void rows(CopyStore.Rows out, Accepted group, int batch) {
    CrossSection key = group.section().key();
    for (OpenSection.Row row : group.rows()) {
      out.row(8)
          .number(key.indicator().value())
          .day(key.period().last())
          .day(key.period().first())
          .number(row.unit())
          .number(batch)
          .small(row.status().code())
          .small(row.baseYear())
          .exact(row.value());
    }
  }

  /** Adds to the sums of every unit above; they are exact, however often they are added to. */
  void addSums(List<OpenSection> sections, Places places) {
    var sums = new SumRows();
    for (OpenSection section : sections) {
      section.takeSums(places).forEach((unit, sum) -> sums.add(section.key(), unit, sum));
    }
    database
        .sql(
            """
            insert into measures.total as t (indicator, last, first, unit, value, units)
            select indicator, last, first, unit, value, units
            from unnest(:indicators::int[], :lasts::date[], :firsts::date[], :above::int[], :values::numeric[], :counts::int[])
              as s(indicator, last, first, unit, value, units)
            order by indicator, last, first, unit
            on conflict (indicator, last, first, unit) do update
              set value = t.value + excluded.value, units = t.units + excluded.units
            """)
        .param("indicators", sums.indicators.toArray(Integer[]::new))
        .param("lasts", sums.lasts.toArray(String[]::new))
        .param("firsts", sums.firsts.toArray(String[]::new))
        .param("above", sums.units.toArray(Integer[]::new))
        .param("values", sums.values.toArray(BigDecimal[]::new))
        .param("counts", sums.counts.toArray(Integer[]::new))
        .update();
  }

  private static final class SumRows {
    private final List<Integer> indicators = new ArrayList<>();
    private final List<String> lasts = new ArrayList<>();
    private final List<String> firsts = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    void add(CrossSection key, int unit, OpenSection.Sum sum) {
      indicators.add(key.indicator().value());
      lasts.add(key.period().last().toString());
      firsts.add(key.period().first().toString());
      units.add(unit);
      values.add(sum.value());
      counts.add(sum.units());
    }
  }

  /** What was said to figures of a delivery. */
  void remark(int batch, List<ReadyFigure> figures) {
    database
        .sql(
            """
            insert into measures.remark (batch, indicator, last, first, unit, text)
            select :batch, *
            from unnest(:indicators::int[], :lasts::date[], :firsts::date[], :units::int[], :texts::text[])
            """)
        .param("batch", batch)
        .param("indicators", column(figures, figure -> figure.indicator().id().value()))
        .param("lasts", column(figures, figure -> figure.period().last().toString()))
        .param("firsts", column(figures, figure -> figure.period().first().toString()))
        .param("units", column(figures, figure -> figure.unit().value()))
        .param("texts", column(figures, ReadyFigure::note))
        .update();
  }

  private static Object[] column(List<ReadyFigure> figures, Function<ReadyFigure, Object> of) {
    return figures.stream().map(of).map(Object::toString).toArray(String[]::new);
  }

  void remark(int batch, IndicatorId indicator, int unit, Period period, String text) {
    database
        .sql(
            """
            insert into measures.remark (batch, indicator, last, first, unit, text)
            values (:batch, :indicator, :last, :first, :unit, :text)
            """)
        .param("batch", batch)
        .param("indicator", indicator.value())
        .param("last", period.last())
        .param("first", period.first())
        .param("unit", unit)
        .param("text", text)
        .update();
  }
}
