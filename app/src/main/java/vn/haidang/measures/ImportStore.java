package vn.haidang.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;

/**
 * Brings figures in by the thousand: COPY into a table of this transaction, faults found in sets,
 * then one statement that stores the figures and adds them to the sums above. Every method runs in
 * the transaction of the delivery.
 */
@Component
class ImportStore {

  private static final int FAULTS_SHOWN = 1000;

  private final JdbcClient database;
  private final DataSource connections;

  ImportStore(JdbcClient database, DataSource connections) {
    this.database = database;
    this.connections = connections;
  }

  int open(Delivery delivery, Instant now) {
    return database
        .sql(
            """
            insert into measures.batch (as_of, recorded_at, recorded_by, source, document_id)
            values (:asOf, :now, :by, :source, :document) returning id
            """)
        .param("asOf", delivery.asOf().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", delivery.by())
        .param("source", delivery.source())
        .param("document", delivery.document())
        .query(Integer.class)
        .single();
  }

  void close(int batch, long rows, long changed) {
    database
        .sql("update measures.batch set rows = :rows, changed = :changed where id = :id")
        .param("rows", rows)
        .param("changed", changed)
        .param("id", batch)
        .update();
  }

  /** Whether figures that became known later are there already. */
  boolean isLate(Instant asOf) {
    return database
        .sql("select exists (select from measures.batch where as_of > :asOf)")
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Returns how many rows were handed over. Sorting a million of them needs room in memory. */
  long stage(FigureRows rows) {
    database.sql("set local work_mem = '128MB'").update();
    database
        .sql(
            """
            create temporary table staged (line int not null, indicator int not null, unit int not null, first date not null,
              last date not null, value numeric not null, status smallint not null, base_year smallint) on commit drop
            """)
        .update();
    Connection connection = DataSourceUtils.getConnection(connections);
    try {
      CopyIn copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin");
      try {
        Lines lines = new Lines(copy);
        rows.writeTo(lines);
        lines.flush();
        long handed = copy.endCopy();
        database.sql("analyze staged").update();
        return handed;
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the figures could not be handed to the database", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }

  /**
   * Finds what cannot be stored and keeps it apart; returns how much that is.
   *
   * <p>A value a thousand or a million times the one of the step before, give or take a factor of
   * two, is taken for a mistake of unit and asked about.
   */
  int separateFaults(boolean confirmed) {
    database
        .sql(
            """
            create temporary table faulty on commit drop as
            select s.line, s.value, case
                when i.id is null then 'indicator-unknown'
                when a.unit is null then 'unit-unknown'
                when s.first > s.last then 'period-backwards'
                when s.value < i.least or s.value > i.most then 'out-of-range' end as fault
            from staged s
            left join measures.indicator i on i.id = s.indicator
            left join measures.area a on a.unit = s.unit and s.last between a.valid_from and a.valid_to
            where i.id is null or a.unit is null or s.first > s.last or s.value < i.least or s.value > i.most
            """)
        .update();
    if (!confirmed) {
      separateThousandfold();
    }
    int found =
        database.sql("select count(distinct line) from faulty").query(Integer.class).single();
    if (found > 0) {
      database.sql("delete from staged where line in (select line from faulty)").update();
    }
    return found;
  }

  private void separateThousandfold() {
    database
        .sql(
            """
            insert into faulty
            select s.line, s.value, 'thousandfold'
            from (select distinct indicator, first, last from staged) g
            join measures.figure p on p.indicator = g.indicator and p.last = (g.first - 1)
              and p.first = (g.first - (age(g.last + 1, g.first)))::date
            join staged s on s.indicator = g.indicator and s.first = g.first and s.last = g.last and s.unit = p.unit
            where p.value <> 0
              and (abs(s.value / p.value) between 500 and 2000 or abs(s.value / p.value) between 500000 and 2000000
                or (s.value <> 0 and (abs(p.value / s.value) between 500 and 2000
                  or abs(p.value / s.value) between 500000 and 2000000)))
            """)
        .update();
  }

  /** Rows that give two values to one figure; the later lines are kept apart. */
  int separateDuplicates() {
    database
        .sql(
            """
            insert into faulty
            select line, value, 'twice' from (
              select line, value, row_number() over (partition by indicator, last, first, unit order by line) as nth from staged) n
            where nth > 1
            """)
        .update();
    return database.sql("delete from staged where line in (select line from faulty)").update();
  }

  List<Batch.Fault> listFaults() {
    return database
        .sql("select line, fault, value from faulty order by line limit :most")
        .param("most", FAULTS_SHOWN)
        .query((row, number) ->
            new Batch.Fault(
                row.getInt("line"),
                code(row.getString("fault")),
                row.getBigDecimal("value").toPlainString()))
        .list();
  }

  private static String code(String fault) {
    return switch (fault) {
      case "indicator-unknown" -> "measures.indicator-unknown";
      case "unit-unknown" -> "measures.unit-unknown";
      case "period-backwards" -> "measures.period-backwards";
      case "out-of-range" -> "measures.out-of-range";
      case "thousandfold" -> "measures.thousandfold";
      case "twice" -> "measures.twice";
      default -> throw new IllegalStateException("fault " + fault);
    };
  }

  boolean hasDuplicates() {
    return database
        .sql(
            """
            select exists (select from staged group by indicator, last, first, unit having count(*) > 1)
            """)
        .query(Boolean.class)
        .single();
  }

  /**
   * Figures for which something known later is in force go straight among the earlier ones; the
   * sums stay as they are. Returns how many.
   */
  int keepLateOnes(int batch, Instant asOf) {
    int late =
        database
            .sql(
                """
                insert into measures.figure_before (indicator, last, first, unit, batch, status, base_year, value, replaced_by)
                select s.indicator, s.last, s.first, s.unit, :batch, s.status, s.base_year, s.value, f.batch
                from staged s
                join measures.figure f on f.indicator = s.indicator and f.last = s.last and f.first = s.first and f.unit = s.unit
                join measures.batch b on b.id = f.batch
                where b.as_of > :asOf
                """)
            .param("batch", batch)
            .param("asOf", asOf.atOffset(ZoneOffset.UTC))
            .update();
    if (late > 0) {
      database
          .sql(
              """
              delete from staged s using measures.figure_before f
              where f.indicator = s.indicator and f.last = s.last and f.first = s.first and f.unit = s.unit and f.batch = :batch
              """)
          .param("batch", batch)
          .update();
    }
    return late;
  }

  /**
   * Stores what is new or different, and adds the difference to the sums of every unit above. Sums
   * are exact decimals, so adding differences for years gives what a recomputation gives.
   */
  long apply(int batch) {
    return database
        .sql(
            """
            with stored as (
              insert into measures.figure (indicator, last, first, unit, batch, status, base_year, value)
              select indicator, last, first, unit, :batch, status, base_year, value from staged
              order by indicator, last, first, unit
              on conflict (indicator, last, first, unit) do update
                set batch = excluded.batch, status = excluded.status, base_year = excluded.base_year, value = excluded.value
                where (figure.value, figure.status, figure.base_year)
                  is distinct from (excluded.value, excluded.status, excluded.base_year)
                  or scale(figure.value) <> scale(excluded.value)
              returning indicator, last, first, unit, value),
            by_parent as (
              select s.indicator, s.last, s.first, a.parent, sum(s.value) as value, count(*) as units
              from stored s
              join measures.indicator i on i.id = s.indicator and i.over_units in ('SUM', 'AVERAGE')
              join measures.area a on a.unit = s.unit and s.last between a.valid_from and a.valid_to and a.level = i.summed_level
              where a.parent is not null
              group by s.indicator, s.last, s.first, a.parent),
            above as (
              select b.indicator, b.last, b.first, u.unit, sum(b.value) as value, sum(b.units) as units
              from by_parent b
              join measures.area p on p.unit = b.parent and b.last between p.valid_from and p.valid_to
              cross join lateral unnest(b.parent || p.above) as u(unit)
              group by b.indicator, b.last, b.first, u.unit),
            summed as (
              insert into measures.total as t (indicator, last, first, unit, value, units)
              select indicator, last, first, unit, value, units from above order by indicator, last, first, unit
              on conflict (indicator, last, first, unit) do update
                set value = t.value + excluded.value, units = t.units + excluded.units)
            select count(*) from stored
            """)
        .param("batch", batch)
        .query(Long.class)
        .single();
  }

  /** Takes what this batch replaced out of the sums again. */
  void takeOutReplaced(int batch) {
    database
        .sql(
            """
            with by_parent as (
              select f.indicator, f.last, f.first, a.parent, sum(f.value) as value, count(*) as units
              from measures.figure_before f
              join measures.indicator i on i.id = f.indicator and i.over_units in ('SUM', 'AVERAGE')
              join measures.area a on a.unit = f.unit and f.last between a.valid_from and a.valid_to and a.level = i.summed_level
              where f.replaced_by = :batch and a.parent is not null
              group by f.indicator, f.last, f.first, a.parent),
            above as (
              select b.indicator, b.last, b.first, u.unit, sum(b.value) as value, sum(b.units) as units
              from by_parent b
              join measures.area p on p.unit = b.parent and b.last between p.valid_from and p.valid_to
              cross join lateral unnest(b.parent || p.above) as u(unit)
              group by b.indicator, b.last, b.first, u.unit)
            update measures.total t set value = t.value - a.value, units = t.units - a.units
            from above a
            where t.indicator = a.indicator and t.last = a.last and t.first = a.first and t.unit = a.unit
            """)
        .param("batch", batch)
        .update();
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

  /** Writes rows as lines of PostgreSQL's text format, some thousands at a time. */
  private static final class Lines implements FigureRows.Sink {

    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(ENOUGH + 200);

    Lines(CopyIn copy) {
      this.copy = copy;
    }

    @Override
    public void add(
        int line,
        IndicatorId indicator,
        int unit,
        Period period,
        BigDecimal value,
        FigureStatus status,
        @Nullable Integer baseYear) {
      lines.append(line).append('\t').append(indicator.value()).append('\t').append(unit);
      lines.append('\t');
      day(period.first());
      lines.append('\t');
      day(period.last());
      lines.append('\t').append(value.toPlainString()).append('\t').append(status.code());
      lines.append('\t').append(baseYear == null ? "\\N" : baseYear.toString()).append('\n');
      if (lines.length() >= ENOUGH) {
        flush();
      }
    }

    private void day(LocalDate day) {
      lines.append(day.getYear()).append('-');
      lines.append(day.getMonthValue()).append('-').append(day.getDayOfMonth());
    }

    void flush() {
      byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException("the database did not take the figures", e));
      }
      lines.setLength(0);
    }
  }
}
