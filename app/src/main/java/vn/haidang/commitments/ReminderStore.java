package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** In which who owes it is to act next. */
  private static final List<String> STATES =
      Arrays.stream(State.values()).filter(State::isWithOwner).map(State::name).toList();

  /** Whether a reminder {@code r} is news. */
  private static final String NEW =
      "r.made_on between :from and :day and (r.made_on = :day or r.made_at > :before)";

  private final JdbcClient database;

  ReminderStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Notes for each open commitment the rung it has reached, unless it was noted before for the same
   * unit; whoever owes it after a change of hands is reminded, too. What is paused or waits for
   * confirmation is left in peace; rungs that were missed are not made up. One pass in the order of
   * the table: sweeps at the same time take turns, so they cannot block each other row by row.
   */
  int add(LocalDate today, Instant at) {
    List<Rung> rungs = Arrays.asList(Rung.values());
    return database
        .sql(
            """
            insert into commitments.reminder (commitment_id, due, step, unit_id, made_on, made_at)
            select c.id, c.due, (:steps::text[])[width_bucket(:today::date - c.due, :days::int[])], c.owner_unit, :today, :at
            from (select pg_advisory_xact_lock(hashtext('commitments.reminder')) offset 0) turn, commitments.commitment c
            where c.closed = 'O' and c.owner_unit is not null and c.state not in ('PAUSED', 'CLAIMED', 'RETURNED')
              and c.due <= :today::date - (:days::int[])[1]
            on conflict (commitment_id, due, step, unit_id) do nothing
            """)
        .param("today", today)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("steps", rungs.stream().map(Rung::name).toArray(String[]::new))
        .param("days", rungs.stream().map(Rung::days).toArray(Integer[]::new))
        .update();
  }

  /**
   * The last one of each commitment that is with who owes it, and that these units lead or have an
   * open part in, since a day; the latest first. One that spoke of another due date, or to another
   * unit that owed it then, is out of date.
   */
  List<Line> list(Collection<UnitId> units, LocalDate since, int limit) {
    return database
        .sql(
            """
            with shared as (
              select commitment_id from commitments.part where unit_id = any(:units) and done_on is null
            ), touched as (
              select commitment_id from commitments.reminder where made_on >= :since and unit_id = any(:units)
              union
              select commitment_id from shared
            ), last_word as (
              select distinct on (c.id) r.commitment_id, r.due, r.step, r.made_on
              from touched
              join commitments.commitment c on c.id = touched.commitment_id and c.closed = 'O' and c.state = any(:states)
              join commitments.reminder r
                on r.commitment_id = c.id and r.due = c.due and r.unit_id = c.owner_unit and r.made_on >= :since
              where c.owner_unit = any(:units) or c.id in (select commitment_id from shared)
              order by c.id, r.made_on desc, r.made_at desc
            )
            select * from last_word order by made_on desc, due, commitment_id limit :limit
            """)
        .param("since", since)
        .param("units", UnitId.numbers(units))
        .param("states", STATES.toArray(String[]::new))
        .param("limit", limit)
        .query((row, number) ->
            new Line(
                new CommitmentId(row.getLong("commitment_id")),
                row.getObject("due", LocalDate.class),
                Rung.valueOf(row.getString("step")),
                row.getObject("made_on", LocalDate.class)))
        .list();
  }

  /**
   * What a letter has to tell: what was noted on its day, and what was noted in the days before
   * after the letter before had gone.
   *
   * @param before when the letter before was begun
   */
  record News(LocalDate day, Instant before) {

    /** So far back it is looked for what no letter has told. */
    private static final int DAYS_BACK = 2;

    private LocalDate from() {
      return day.minusDays(DAYS_BACK);
    }
  }

  /**
   * What these units owe and have reached of one rung, and no further one, the longest due first.
   *
   * @param all whether a reminder of the same rung that went to another unit counts as told; or
   *     only one that went to these
   */
  List<CommitmentId> list(Collection<UnitId> units, News news, Rung rung, boolean all, int limit) {
    return database
        .sql(
            """
            select r.commitment_id from commitments.reminder r
            join commitments.commitment c on c.id = r.commitment_id and c.due = r.due and c.owner_unit = r.unit_id
            where r.step = :rung and r.unit_id = any(:units) and %s and not exists (
              select from commitments.reminder told
              where told.commitment_id = r.commitment_id and told.due = r.due
                and (told.unit_id = r.unit_id and told.made_at > r.made_at
                  or told.unit_id <> r.unit_id and (:all or told.unit_id = any(:units)) and told.step = r.step
                    and told.made_at < r.made_at))
            order by r.due, r.commitment_id limit :limit
            """
                .formatted(NEW))
        .param("from", news.from())
        .param("day", news.day())
        .param("before", news.before().atOffset(ZoneOffset.UTC))
        .param("rung", rung.name())
        .param("all", all)
        .param("units", UnitId.numbers(units))
        .param("limit", limit)
        .query((row, number) -> new CommitmentId(row.getLong("commitment_id")))
        .list();
  }

  /**
   * What others lead and were reminded of, and in which these units have parts that are not done;
   * the longest due first. A change of who leads it is no news to them.
   */
  List<CommitmentId> listShared(Collection<UnitId> units, News news, int limit) {
    return database
        .sql(
            """
            select c.id from commitments.commitment c
            join commitments.reminder r on r.commitment_id = c.id and r.due = c.due and r.unit_id = c.owner_unit and %s
            where c.closed = 'O' and c.owner_unit <> all(:units)
              and c.id in (select commitment_id from commitments.part where unit_id = any(:units) and done_on is null)
              and not exists (
                select from commitments.reminder told
                where told.commitment_id = r.commitment_id and told.due = r.due and told.step = r.step
                  and told.unit_id <> r.unit_id and told.made_at < r.made_at)
            group by c.id, c.due order by c.due, c.id limit :limit
            """
                .formatted(NEW))
        .param("from", news.from())
        .param("day", news.day())
        .param("before", news.before().atOffset(ZoneOffset.UTC))
        .param("units", UnitId.numbers(units))
        .param("limit", limit)
        .query((row, number) -> new CommitmentId(row.getLong("id")))
        .list();
  }

  /** A reminder without its commitment. */
  record Line(CommitmentId task, LocalDate due, Rung rung, LocalDate on) {}
}
