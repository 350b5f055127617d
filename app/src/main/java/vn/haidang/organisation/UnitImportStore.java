package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the staged facts of units into the tables, whole sets at a time. Each dated fact is a list
 * of points "from this day so"; points of the file replace those of the same day, points that
 * change nothing fall away, and only the difference to the table is written. So the same file twice
 * writes once.
 */
@Component
class UnitImportStore {

  private final JdbcClient database;

  UnitImportStore(JdbcClient database) {
    this.database = database;
  }

  int addUnits() {
    return run(
        """
        insert into organisation.unit (key, lifetime)
        select key, daterange(min(since), null) from staged_unit where since is not null group by key order by min(position)
        on conflict (key) do nothing
        """);
  }

  /** Units known since an earlier day than before. */
  int lengthenLives() {
    return run(
        """
        update organisation.unit u set lifetime = daterange(s.since, upper(u.lifetime))
        from (select key, min(since) as since from staged_unit group by key) s
        where s.key = u.key and s.since < lower(u.lifetime)
        """);
  }

  int endUnits() {
    return run(
        """
        update organisation.unit u set lifetime = daterange(lower(u.lifetime), e.day)
        from staged_end e
        where e.key = u.key and e.day > lower(u.lifetime) and coalesce(upper(u.lifetime) <> e.day, true)
        """);
  }

  /** The units whose facts are looked at: those of the file and those that end. */
  void findTouched() {
    run("drop table if exists pg_temp.touched");
    run(
        """
        create temp table touched on commit drop as
        select u.id, upper(u.lifetime) as until from organisation.unit u
        where u.key in (select key from staged_unit union select key from staged_end)
        """);
    run("create unique index on touched (id)");
    run("analyze touched");
  }

  int putNames() {
    want(
        """
        with points as (
          select n.unit_id, lower(n.valid) as since, n.name, n.abbreviation, 0 as fresh
          from organisation.unit_name n join touched t on t.id = n.unit_id
          union all
          select u.id, s.since, s.name, s.abbreviation, 1
          from staged_unit s join organisation.unit u on u.key = s.key where s.since is not null
        ), chosen as (
          select distinct on (unit_id, since) * from points order by unit_id, since, fresh desc
        ), changes as (
          select *, lag(row(name, abbreviation)) over w as before, row_number() over w as place from chosen
          window w as (partition by unit_id order by since)
        )
        select unit_id, name, abbreviation,
          daterange(since, least(lead(since) over (partition by unit_id order by since), t.until)) as valid
        from changes join touched t on t.id = unit_id
        where (place = 1 or before is distinct from row(name, abbreviation)) and (t.until is null or since < t.until)
        """);
    int gone =
        run(
            """
            delete from organisation.unit_name n using touched t where t.id = n.unit_id and not exists (
              select from wanted w where w.unit_id = n.unit_id and w.valid = n.valid and w.name = n.name
                and coalesce(w.abbreviation, '') = coalesce(n.abbreviation, ''))
            """);
    return gone
        + run(
            """
            insert into organisation.unit_name (unit_id, valid, name, abbreviation)
            select unit_id, valid, name, abbreviation from wanted w where not exists (
              select from organisation.unit_name n where n.unit_id = w.unit_id and n.valid = w.valid)
            """);
  }

  int putPlaces() {
    want(
        """
        with points as (
          select p.unit_id, lower(p.valid) as since, p.kind, p.level, p.parent_id, 0 as fresh
          from organisation.unit_place p join touched t on t.id = p.unit_id
          union all
          select u.id, s.since, s.kind, s.level, above.id, 1
          from staged_unit s join organisation.unit u on u.key = s.key
          left join organisation.unit above on above.key = s.parent
          where s.since is not null
        ), chosen as (
          select distinct on (unit_id, since) * from points order by unit_id, since, fresh desc
        ), changes as (
          select *, lag(row(kind, level, parent_id)) over w as before, row_number() over w as place from chosen
          window w as (partition by unit_id order by since)
        )
        select unit_id, kind, level, parent_id,
          daterange(since, least(lead(since) over (partition by unit_id order by since), t.until)) as valid
        from changes join touched t on t.id = unit_id
        where (place = 1 or before is distinct from row(kind, level, parent_id)) and (t.until is null or since < t.until)
        """);
    int gone =
        run(
            """
            delete from organisation.unit_place p using touched t where t.id = p.unit_id and not exists (
              select from wanted w where w.unit_id = p.unit_id and w.valid = p.valid and w.kind = p.kind and w.level = p.level
                and coalesce(w.parent_id, 0) = coalesce(p.parent_id, 0))
            """);
    return gone
        + run(
            """
            insert into organisation.unit_place (unit_id, valid, kind, level, parent_id)
            select unit_id, valid, kind, level, parent_id from wanted w where not exists (
              select from organisation.unit_place p where p.unit_id = w.unit_id and p.valid = w.valid)
            """);
  }

  void wantCodes() {
    want(
        """
        with points as (
          select c.unit_id, c.scheme, lower(c.valid) as since, c.code, 0 as fresh
          from organisation.unit_code c join touched t on t.id = c.unit_id
          union all
          select c.unit_id, c.scheme, upper(c.valid), null, -1
          from organisation.unit_code c join touched t on t.id = c.unit_id where upper(c.valid) is not null
          union all
          select u.id, s.scheme, s.since, s.code, 1 from staged_code s join organisation.unit u on u.key = s.key
        ), chosen as (
          select distinct on (unit_id, scheme, since) * from points order by unit_id, scheme, since, fresh desc
        ), changes as (
          select *, lag(code) over w as before from chosen window w as (partition by unit_id, scheme order by since)
        ), ranges as (
          select unit_id, scheme, code,
            daterange(since, least(lead(since) over (partition by unit_id, scheme order by since), t.until)) as valid
          from changes join touched t on t.id = unit_id
          where before is distinct from code and (t.until is null or since < t.until)
        )
        select * from ranges where code is not null
        """);
  }

  int putCodes() {
    int gone =
        run(
            """
            delete from organisation.unit_code c using touched t where t.id = c.unit_id and not exists (
              select from wanted w where w.unit_id = c.unit_id and w.scheme = c.scheme and w.code = c.code and w.valid = c.valid)
            """);
    return gone
        + run(
            """
            insert into organisation.unit_code (unit_id, scheme, code, valid)
            select unit_id, scheme, code, valid from wanted w where not exists (
              select from organisation.unit_code c where c.unit_id = w.unit_id and c.scheme = w.scheme and c.code = w.code
                and c.valid = w.valid)
            """);
  }

  /** Functions are only added; one that passed on, or whose unit ended, ends. */
  int putFunctions() {
    return addFunctions() + endFunctions();
  }

  private int endFunctions() {
    return run(
        """
        update organisation.unit_function f set valid = daterange(lower(f.valid), e.until)
        from (
          select u.id, f.words, min(least(s.until, upper(u.lifetime))) as until
          from organisation.unit_function f join organisation.unit u on u.id = f.unit_id
          left join staged_function s on s.key = u.key and s.words = f.words and s.until is not null
          where s.until is not null or upper(u.lifetime) is not null
          group by u.id, f.words
        ) e
        where e.id = f.unit_id and e.words = f.words and lower(f.valid) < e.until
          and (upper(f.valid) is null or upper(f.valid) > e.until)
        """);
  }

  private int addFunctions() {
    return run(
        """
        insert into organisation.unit_function (unit_id, words, valid)
        select u.id, s.words, daterange(min(s.since), upper(u.lifetime))
        from staged_function s join organisation.unit u on u.key = s.key
        where s.until is null and not exists (
          select from organisation.unit_function f
          where f.unit_id = u.id and f.words = s.words
            and (f.valid @> s.since or lower(f.valid) >= s.since))
          and (upper(u.lifetime) is null or s.since < upper(u.lifetime))
        group by u.id, s.words, u.lifetime
        """);
  }

  /** Posts end with their unit, and nobody holds a post longer than it stands. */
  int endPosts() {
    run(
        """
        update organisation.post p set lifetime = p.lifetime * u.lifetime from organisation.unit u
        where u.id = p.unit_id and not p.lifetime <@ u.lifetime and p.lifetime && u.lifetime
        """);
    return run(
        """
        update organisation.holding h set valid = h.valid * p.lifetime from organisation.post p
        where p.id = h.post_id and not h.valid <@ p.lifetime and h.valid && p.lifetime
        """);
  }

  /** The units of the file that end, with the first day on which they are no more. */
  Map<UnitId, LocalDate> listEnded() {
    Map<UnitId, LocalDate> ended = new LinkedHashMap<>();
    database
        .sql(
            """
            select u.id, upper(u.lifetime) as day
            from staged_end e join organisation.unit u on u.key = e.key
            where upper(u.lifetime) = e.day order by e.day, u.id
            """)
        .query(row -> {
          ended.put(new UnitId(row.getInt("id")), row.getObject("day", LocalDate.class));
        });
    return ended;
  }

  private void want(String select) {
    run("drop table if exists pg_temp.wanted");
    run("create temp table wanted on commit drop as " + select);
    run("create index on wanted (unit_id)");
    run("analyze wanted");
  }

  private int run(String sql) {
    return database.sql(sql).update();
  }
}
