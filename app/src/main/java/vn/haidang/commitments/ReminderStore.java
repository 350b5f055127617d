package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Reminder.Rung;
import vn.haidang.organisation.UnitId;

/** Who was reminded of what. */
@Component
class ReminderStore {

  private final JdbcClient database;

  ReminderStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Notes for each open commitment the rung it has reached, unless it was noted before. What is
   * paused or waits for confirmation is left in peace; rungs that were missed are not made up. One
   * pass in the order of the table: sweeps at the same time take turns, so they cannot block each
   * other row by row.
   */
  int add(LocalDate today) {
    List<Rung> rungs = Arrays.asList(Rung.values());
    return database
        .sql(
            """
            insert into commitments.reminder (commitment_id, due, step, unit_id, made_on)
            select c.id, c.due, (:steps::text[])[width_bucket(:today::date - c.due, :days::int[])], c.owner_unit, :today
            from (select pg_advisory_xact_lock(hashtext('commitments.reminder')) offset 0) turn, commitments.commitment c
            where c.closed = 'O' and c.owner_unit is not null and c.state not in ('PAUSED', 'CLAIMED', 'RETURNED')
              and c.due <= :today::date - (:days::int[])[1]
            on conflict (commitment_id, due, step) do nothing
            """)
        .param("today", today)
        .param("steps", rungs.stream().map(Rung::name).toArray(String[]::new))
        .param("days", rungs.stream().map(Rung::days).toArray(Integer[]::new))
        .update();
  }

  /** Those of these units since a day, the latest first. */
  List<Line> list(Collection<UnitId> units, LocalDate since, int limit) {
    return database
        .sql(
            """
            select commitment_id, due, step, made_on from commitments.reminder
            where made_on >= :since and unit_id = any(:units)
            order by made_on desc, due, commitment_id limit :limit
            """)
        .param("since", since)
        .param("units", UnitId.numbers(units))
        .param("limit", limit)
        .query((row, number) ->
            new Line(
                new CommitmentId(row.getLong("commitment_id")),
                row.getObject("due", LocalDate.class),
                Rung.valueOf(row.getString("step")),
                row.getObject("made_on", LocalDate.class)))
        .list();
  }

  /** What these units reached of one rung on that day, the longest due first. */
  List<CommitmentId> listOn(Collection<UnitId> units, LocalDate day, Rung rung, int limit) {
    return database
        .sql(
            """
            select commitment_id from commitments.reminder
            where made_on = :day and step = :rung and unit_id = any(:units) order by due, commitment_id limit :limit
            """)
        .param("day", day)
        .param("rung", rung.name())
        .param("units", UnitId.numbers(units))
        .param("limit", limit)
        .query((row, number) -> new CommitmentId(row.getLong("commitment_id")))
        .list();
  }

  /**
   * What others lead and were reminded of on that day, and in which these units have parts that are
   * not done; the longest due first.
   */
  List<CommitmentId> listSharedOn(Collection<UnitId> units, LocalDate day, int limit) {
    return database
        .sql(
            """
            select c.id from commitments.commitment c
            join commitments.reminder r on r.commitment_id = c.id and r.due = c.due and r.made_on = :day
            where c.closed = 'O' and c.owner_unit <> all(:units) and c.id in (
              select commitment_id from commitments.part where unit_id = any(:units) and done_on is null)
            group by c.id, c.due order by c.due, c.id limit :limit
            """)
        .param("day", day)
        .param("units", UnitId.numbers(units))
        .param("limit", limit)
        .query((row, number) -> new CommitmentId(row.getLong("id")))
        .list();
  }

  /** A reminder without its commitment. */
  record Line(CommitmentId task, LocalDate due, Rung rung, LocalDate on) {}
}
