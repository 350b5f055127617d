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
            "select year, source, version, changed_at, changed_by from platform.calendar_year where year = :year")
        .param("year", year)
        .query((row, number) ->
            new Year(
                row.getInt("year"),
                row.getString("source"),
                row.getInt("version"),
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
            select day, worked, name, version from platform.calendar_day
            where year between :first and :last order by day
            """)
        .param("first", firstYear)
        .param("last", lastYear)
        .query((row, number) ->
            new CalendarDay(
                row.getObject("day", LocalDate.class),
                row.getBoolean("worked"),
                row.getString("name"),
                row.getInt("version")))
        .list();
  }

  /** Enters a year; false where somebody has entered it before. */
  boolean addYear(int year, String source, Instant at, String by) {
    return database
            .sql(
                """
                insert into platform.calendar_year (year, source, changed_at, changed_by)
                values (:year, :source, :at, :by) on conflict (year) do nothing
                """)
            .param("year", year)
            .param("source", source)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /**
   * Notes who changed a year last, and the notice it rests on now; keeps others from changing it
   * until the transaction ends. Another notice counts the version up.
   */
  void touchYear(int year, String source, Instant at, String by) {
    database
        .sql(
            """
            update platform.calendar_year set source = :source, changed_at = :at, changed_by = :by,
              version = version + case when source = :source then 0 else 1 end
            where year = :year
            """)
        .param("year", year)
        .param("source", source)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Keeps others from changing a year until the transaction ends. */
  void holdYear(int year) {
    database
        .sql("select year from platform.calendar_year where year = :year for update")
        .param("year", year)
        .query(Integer.class)
        .optional();
  }

  void putDay(int year, CalendarDay day) {
    database
        .sql(
            """
            insert into platform.calendar_day (day, year, worked, name) values (:day, :year, :worked, :name)
            on conflict (day) do update
            set worked = excluded.worked, name = excluded.name, version = calendar_day.version + 1
            """)
        .param("day", day.day())
        .param("year", year)
        .param("worked", day.worked())
        .param("name", day.name())
        .update();
  }

  void removeDay(LocalDate day) {
    database.sql("delete from platform.calendar_day where day = :day").param("day", day).update();
  }

  Reckoning reckoning() {
    return database
        .sql("select before, day_off, version from platform.reckoning")
        .query((row, number) ->
            new Reckoning(
                Before.valueOf(row.getString("before")),
                DayOff.valueOf(row.getString("day_off")),
                row.getInt("version")))
        .single();
  }

  /** False where it does not stand at that version any more. */
  boolean setReckoning(Before before, DayOff dayOff, int seen) {
    return database
            .sql(
                """
                update platform.reckoning set before = :before, day_off = :dayOff, version = version + 1
                where version = :seen
                """)
            .param("before", before.name())
            .param("dayOff", dayOff.name())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** A year somebody has entered, and the notice it rests on. */
  record Year(int year, String source, int version, Instant changedAt, String changedBy) {}

  /** How deadlines are read. */
  record Reckoning(Before before, DayOff dayOff, int version) {}
}
