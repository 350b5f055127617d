package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What must not stand after an import: one code for two units, a unit below one that is no more, an
 * event about units that did not stand then.
 */
@Component
class UnitImportFaultStore {

  private final JdbcClient database;

  UnitImportFaultStore(JdbcClient database) {
    this.database = database;
  }

  /** A unit that a row ends on a day on which, or before which, it began. */
  record EndedTooEarly(String key, LocalDate since, LocalDate until) {}

  List<EndedTooEarly> listEndedTooEarly() {
    return database
        .sql(
            """
            select u.key, lower(u.lifetime) as since, s.until
            from staged_unit s join organisation.unit u on u.key = s.key
            where s.until <= lower(u.lifetime)
            order by u.id
            """)
        .query((row, number) ->
            new EndedTooEarly(
                row.getString("key"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  /**
   * A unit that an event names and that did not stand: before it, or from it on.
   *
   * @param day on which it should have stood
   */
  record OutOfTime(String event, String key, LocalDate day) {

    /** The row that says so. */
    CsvRow source(List<EventRow> rows) {
      return rows.stream()
          .filter(row -> row.event().equals(event))
          .filter(row -> key.equals(day.isBefore(row.on()) ? row.from() : row.to()))
          .map(EventRow::source)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no row about " + key + " in " + event));
    }
  }

  List<OutOfTime> listOutOfTime() {
    return database
        .sql(
            """
            select s.event, u.key, s.day
            from (
              select event, predecessor as key, happened_on - 1 as day from staged_event
              union
              select event, successor, happened_on from staged_event
            ) s join organisation.unit u on u.key = s.key
            where not u.lifetime @> s.day
            order by s.event, u.id
            """)
        .query((row, number) ->
            new OutOfTime(
                row.getString("event"),
                row.getString("key"),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  /** A code that two units would have on one day. */
  record CodeClash(String key, String otherKey, String code) {}

  List<CodeClash> listCodeClashes() {
    return database
        .sql(
            """
            with all_codes as (
              select unit_id, scheme, code, valid from wanted
              union all
              select c.unit_id, c.scheme, c.code, c.valid from organisation.unit_code c
              where not exists (select from touched t where t.id = c.unit_id)
            )
            select u.key, coalesce(o.key, 'no. ' || o.id) as other_key, a.code
            from wanted a join all_codes b on b.scheme = a.scheme and b.code = a.code and b.valid && a.valid
              and b.unit_id <> a.unit_id
            join organisation.unit u on u.id = a.unit_id join organisation.unit o on o.id = b.unit_id
            where u.key is not null
            order by a.code, u.id
            """)
        .query((row, number) ->
            new CodeClash(row.getString("key"), row.getString("other_key"), row.getString("code")))
        .list();
  }

  /** A unit that would stand below one that does not stand, with the day. */
  record Orphan(String key, String day) {}

  List<Orphan> listOrphans() {
    return database
        .sql(
            """
            select coalesce(u.key, 'no. ' || u.id) as key, lower(left_over)::text as day
            from (
              select p.unit_id, range_agg(p.valid) - coalesce(
                (select range_agg(s.valid) from organisation.standing s where s.unit_id = p.unit_id), '{}'::datemultirange) as rest
              from organisation.unit_place p group by p.unit_id
            ) r
            cross join lateral (select unnest(r.rest) as left_over limit 1) x
            join organisation.unit u on u.id = r.unit_id
            where not isempty(r.rest)
            order by u.id
            """)
        .query((row, number) -> new Orphan(row.getString("key"), row.getString("day")))
        .list();
  }
}
