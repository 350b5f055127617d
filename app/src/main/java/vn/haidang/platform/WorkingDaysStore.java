package vn.haidang.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;

/** The years of the working calendar that somebody has entered, and how deadlines are read. */
@Component
class WorkingDaysStore {

  private final JdbcClient database;

  WorkingDaysStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Year> find(int year) {
    return database
        .sql(
            "select year, source, changed_at, changed_by from platform.calendar_year where year = :year")
        .param("year", year)
        .query((row, number) ->
            new Year(
                row.getInt("year"),
                row.getString("source"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by")))
        .optional();
  }

  List<Integer> listYears() {
    return database
        .sql("select year from platform.calendar_year order by year")
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  List<CalendarDay> list(int firstYear, int lastYear) {
    return database
        .sql(
            """
            select day, worked, name from platform.calendar_day
            where year between :first and :last order by day
            """)
        .param("first", firstYear)
        .param("last", lastYear)
        .query((row, number) ->
            new CalendarDay(
                row.getObject("day", LocalDate.class),
                row.getBoolean("worked"),
                row.getString("name")))
        .list();
  }

  void putYear(int year, String source, Instant at, String by) {
    database
        .sql(
            """
            insert into platform.calendar_year (year, source, changed_at, changed_by)
            values (:year, :source, :at, :by)
            on conflict (year) do update
            set source = excluded.source, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("year", year)
        .param("source", source)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void putDay(int year, CalendarDay day) {
    database
        .sql(
            """
            insert into platform.calendar_day (day, year, worked, name) values (:day, :year, :worked, :name)
            on conflict (day) do update set worked = excluded.worked, name = excluded.name
            """)
        .param("day", day.day())
        .param("year", year)
        .param("worked", day.worked())
        .param("name", day.name())
        .update();
  }

  boolean removeDay(LocalDate day) {
    return database
            .sql("delete from platform.calendar_day where day = :day")
            .param("day", day)
            .update()
        == 1;
  }

  Reckoning reckoning() {
    return database
        .sql("select before, day_off from platform.reckoning")
        .query((row, number) ->
            new Reckoning(
                Before.valueOf(row.getString("before")), DayOff.valueOf(row.getString("day_off"))))
        .single();
  }

  void setReckoning(Reckoning reckoning) {
    database
        .sql("update platform.reckoning set before = :before, day_off = :dayOff")
        .param("before", reckoning.before().name())
        .param("dayOff", reckoning.dayOff().name())
        .update();
  }

  /** A year somebody has entered, and the notice it rests on. */
  record Year(int year, String source, Instant changedAt, String changedBy) {}

  /** How deadlines are read. */
  record Reckoning(Before before, DayOff dayOff) {}
}
