package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.measures.Arrival.Accepted;

/**
 * Brings in figures for which something may be known already: they wait in a table of the
 * transaction, then one statement stores what is new or different and adds the difference to the
 * sums. Sums are exact decimals, so adding differences for years gives what a recomputation gives.
 */
@Component
class CorrectionStore {

  private final JdbcClient database;
  private final CopyStore copies;

  CorrectionStore(JdbcClient database, CopyStore copies) {
    this.database = database;
    this.copies = copies;
  }

  /** Keeps figures that may correct earlier ones until {@link #correct}. */
  void stage(List<Accepted> accepted) {
    if (accepted.stream().allMatch(group -> group.rows().isEmpty())) {
      return;
    }
    database
        .sql(
            """
            create temporary table if not exists staged (indicator int not null, last date not null, first date not null,
              unit int not null, batch int not null, status smallint not null, base_year smallint, value numeric not null)
              on commit drop
            """)
        .update();
    copies.copy("staged", out -> accepted.forEach(group -> ImportStore.rows(out, group, 0)));
  }

  /** Puts what was staged in place of what it corrects, and corrects the sums. Returns how many. */
  int correct(int batch, Instant asOf, List<OpenSection> sections) {
    if (!isAnythingStaged()) {
      return 0;
    }
    database.sql("set local work_mem = '64MB'").update();
    database.sql("analyze staged").update();
    Range range = Range.of(sections);
    if (isLate(asOf)) {
      keepLateOnes(batch, asOf, range);
    }
    int changed = apply(batch, range);
    takeOutReplaced(batch);
    database.sql("drop table staged").update();
    return changed;
  }

  private boolean isAnythingStaged() {
    return database
        .sql("select to_regclass('pg_temp.staged') is not null")
        .query(Boolean.class)
        .single();
  }

  /** Between which days and of which indicators figures are corrected: names the partitions. */
  private record Range(LocalDate from, LocalDate to, List<Integer> indicators) {

    static Range of(List<OpenSection> sections) {
      var days = sections.stream().map(section -> section.key().period().last()).sorted().toList();
      return new Range(
          days.getFirst(),
          days.getLast(),
          sections.stream().map(section -> section.key().indicator().value()).distinct().toList());
    }

    Map<String, Object> parameters() {
      return Map.of("from", from, "to", to, "indicators", indicators.toArray(Integer[]::new));
    }
  }

  /** Whether figures that became known later are there already. */
  private boolean isLate(Instant asOf) {
    return database
        .sql("select exists (select from measures.batch where as_of > :asOf)")
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /**
   * Figures for which something known later is in force go straight among the earlier ones; the
   * sums stay as they are.
   */
  private void keepLateOnes(int batch, Instant asOf, Range range) {
    int late =
        database
            .sql(
                """
                insert into measures.figure_before (indicator, last, first, unit, batch, status, base_year, value, replaced_by)
                select s.indicator, s.last, s.first, s.unit, :batch, s.status, s.base_year, s.value, f.batch
                from staged s
                join measures.figure f on f.indicator = s.indicator and f.last = s.last and f.first = s.first and f.unit = s.unit
                  and f.last between :from and :to and f.indicator = any(:indicators)
                join measures.batch b on b.id = f.batch
                where b.as_of > :asOf
                """)
            .param("batch", batch)
            .param("asOf", asOf.atOffset(ZoneOffset.UTC))
            .params(range.parameters())
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
  }

  /** Stores what is new or different, and adds it to the sums of every unit above. */
  private int apply(int batch, Range range) {
    return database
        .sql(
            """
            with stored as (
              insert into measures.figure (indicator, last, first, unit, batch, status, base_year, value)
              select s.indicator, s.last, s.first, s.unit, :batch, s.status, s.base_year, s.value
              from staged s
              left join measures.figure f on f.indicator = s.indicator and f.last = s.last and f.first = s.first and f.unit = s.unit
                and f.last between :from and :to and f.indicator = any(:indicators)
              where f.unit is null
                or (f.value, f.status, f.base_year) is distinct from (s.value, s.status, s.base_year)
                or scale(f.value) <> scale(s.value)
              order by s.indicator, s.last, s.first, s.unit
              on conflict (indicator, last, first, unit) do update
                set batch = excluded.batch, status = excluded.status, base_year = excluded.base_year, value = excluded.value
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
        .params(range.parameters())
        .query(Integer.class)
        .single();
  }

  /** Takes what this batch replaced out of the sums again. */
  private void takeOutReplaced(int batch) {
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
}
