package vn.haidang.commitments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment.Claim;
import vn.haidang.commitments.Commitment.Evidenced;
import vn.haidang.commitments.Commitment.Terms;
import vn.haidang.commitments.SinceLast.Group;
import vn.haidang.organisation.UnitId;

/** How everything stood that briefings dealt with. */
@Component
class MeetingRecordStore {

  private final JdbcClient database;

  MeetingRecordStore(JdbcClient database) {
    this.database = database;
  }

  /** A commitment as it stood at a briefing. */
  record KeptTask(
      String text,
      @Nullable UnitId owner,
      @Nullable LocalDate originalDue,
      @Nullable LocalDate due,
      int extensions,
      @Nullable LocalDate asked,
      State state,
      int percent,
      @Nullable LocalDate claimedOn,
      @Nullable LocalDate doneOn,
      Evidenced evidence) {

    /** The commitment that it is now, as it stood then. */
    Commitment of(Commitment now) {
      return new Commitment(
          now.id(),
          now.origin(),
          now.parent(),
          text,
          now.deliverable(),
          now.legalBasis(),
          now.visibility(),
          owner,
          now.proposed(),
          now.accountable(),
          now.officer(),
          now.owedTo(),
          new Terms(now.terms().rule(), originalDue, due, extensions, asked, null),
          state,
          new Claim(percent, claimedOn, doneOn, now.claim().reportedAt()),
          evidence,
          now.openedOn(),
          now.version());
    }
  }

  /** An obstacle as it stood at a briefing, and the tasks of the agenda that it held up. */
  record KeptObstacle(
      String text,
      Competence competence,
      @Nullable UnitId remover,
      Obstacle.State state,
      int units,
      int tasks,
      List<CommitmentId> holdsUp) {

    KeptObstacle {
      holdsUp = List.copyOf(holdsUp);
    }

    /** The obstacle that it is now, as it stood then. */
    Obstacle of(Obstacle now) {
      return new Obstacle(
          now.id(),
          text,
          now.proposal(),
          competence,
          remover,
          state,
          now.mergedInto(),
          now.openedOn(),
          now.closedOn(),
          now.reason(),
          units,
          tasks,
          now.version());
    }
  }

  /** Of which day the briefing is kept. */
  void putDay(BriefingId briefing, LocalDate day) {
    database
        .sql("update commitments.briefing set stood_on = :day where id = :briefing")
        .param("day", day)
        .param("briefing", briefing.value())
        .update();
  }

  /** That it was put together from the histories. */
  void markReckoned(BriefingId briefing) {
    database
        .sql("update commitments.briefing set reckoned = true where id = :briefing")
        .param("briefing", briefing.value())
        .update();
  }

  /** Nothing is kept of it any more. */
  void forget(BriefingId briefing) {
    for (String kept : List.of("stood_task", "stood_obstacle", "stood_change")) {
      database
          .sql("delete from commitments." + kept + " where briefing_id = :briefing")
          .param("briefing", briefing.value())
          .update();
    }
  }

  void forgetTasks(BriefingId briefing, Collection<CommitmentId> tasks) {
    database
        .sql(
            "delete from commitments.stood_task where briefing_id = :briefing and commitment_id = any(:tasks)")
        .param("briefing", briefing.value())
        .param("tasks", numbers(tasks))
        .update();
  }

  /**
   * Keeps how they stood before a moment, those that are not kept yet. What a history says was
   * changed from then on is taken back; evidence counts from when it was handed in and accepted.
   */
  void keepTasks(BriefingId briefing, Collection<CommitmentId> tasks, ZonedDateTime before) {
    database
        .sql(
            """
            insert into commitments.stood_task (briefing_id, commitment_id, text, owner_unit, original_due, due, extensions,
              asked_due, state, progress, claimed_on, done_on, evidence_offered, evidence_accepted)
            with later as (
              select commitment_id, %1$s, (array_agg(detail ->> 'text' order by id) filter (where detail ->> 'text' <> ''))[1] as text,
                count(*) filter (where detail ->> 'due' like '____-__-__ → ____-__-__') as extensions
              from commitments.event where commitment_id = any(:tasks) and at >= :after group by commitment_id
            ), stood as (
              select c.id, coalesce(l.text, c.text) as text,
                case when l.owner is null then c.owner_unit else nullif(l.owner, '')::int end as owner_unit,
                case when l.due is null then c.due else nullif(l.due, '')::date end as due, c.original_due,
                case when l.asked is null then c.asked_due else nullif(l.asked, '')::date end as asked_due,
                greatest(0, c.extensions - coalesce(l.extensions, 0)) as extensions,
                coalesce(nullif(l.state, ''), c.state) as state, coalesce(nullif(l.percent, '')::int, c.progress) as progress,
                case when c.claimed_on <= :day then c.claimed_on else (
                  select (max(e.at) at time zone :zone)::date from commitments.event e
                  where e.commitment_id = c.id and e.kind = 'commitment.claimed' and e.at < :after) end as claimed_on,
                case when c.done_on <= :day then c.done_on end as done_on
              from commitments.commitment c left join later l on l.commitment_id = c.id where c.id = any(:tasks)
            )
            select :briefing, id, text, owner_unit, case when due is not null then original_due end, due, extensions, asked_due,
              state, progress, case when state in ('CLAIMED', 'COMPLETED') then claimed_on end,
              case when state = 'COMPLETED' then coalesce(done_on, claimed_on) end,
              (select count(*) from commitments.evidence e where e.commitment_id = stood.id and e.offered_at < :after),
              (select count(*) from commitments.evidence e where e.commitment_id = stood.id and e.accepted and e.judged_at < :after)
            from stood
            on conflict do nothing
            """
                .formatted(
                    String.join(
                        ", ",
                        Stream.of("state", "owner", "due", "asked", "percent")
                            .map(MeetingRecordStore::before)
                            .toList())))
        .param("briefing", briefing.value())
        .param("tasks", numbers(tasks))
        .param("after", before.toOffsetDateTime())
        .param("day", before.minusNanos(1).toLocalDate())
        .param("zone", before.getZone().getId())
        .update();
  }

  /** When a conclusion was taken, or put in its last words while the briefing was open. */
  Optional<Instant> findLastWording(CommitmentId conclusion) {
    return database
        .sql(
            """
            select at from commitments.event
            where commitment_id = :task and kind in ('commitment.opened', 'commitment.rewritten') order by id desc limit 1
            """)
        .param("task", conclusion.value())
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** What a field of the histories said before its first change. */
  private static String before(String field) {
    return "(array_agg(split_part(detail ->> '%1$s', ' → ', 1) order by id) filter (where detail ->> '%1$s' like '%% → %%'))[1] as %1$s"
        .formatted(field);
  }

  /** By number. */
  Map<CommitmentId, KeptTask> listTasks(BriefingId briefing) {
    Map<CommitmentId, KeptTask> kept = new HashMap<>();
    database
        .sql(
            """
            select commitment_id, text, owner_unit, original_due, due, extensions, asked_due, state, progress, claimed_on,
              done_on, evidence_offered, evidence_accepted
            from commitments.stood_task where briefing_id = :briefing
            """)
        .param("briefing", briefing.value())
        .query(row -> {
          kept.put(new CommitmentId(row.getLong("commitment_id")), task(row));
        });
    return kept;
  }

  private static KeptTask task(ResultSet row) throws SQLException {
    return new KeptTask(
        row.getString("text"),
        unit(row, "owner_unit"),
        row.getObject("original_due", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getInt("extensions"),
        row.getObject("asked_due", LocalDate.class),
        State.valueOf(row.getString("state")),
        row.getInt("progress"),
        row.getObject("claimed_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        new Evidenced(row.getInt("evidence_offered"), row.getInt("evidence_accepted")));
  }

  /**
   * Keeps an obstacle unless it is kept already: with the level it had been carried to by then, and
   * those who had reported it.
   *
   * @param stood whether it stood in the way on that day, whatever became of it since
   */
  void keepObstacle(
      BriefingId briefing,
      Obstacle one,
      boolean stood,
      Collection<CommitmentId> holdsUp,
      ZonedDateTime before) {
    database
        .sql(
            """
            insert into commitments.stood_obstacle (briefing_id, obstacle_id, text, competence, remover_unit, state, units,
              tasks, holds_up)
            select :briefing, :obstacle, :text, coalesce(carried.level, :competence),
              case when carried.level is null then cast(:remover as int) else carried.remover end, :state,
              (select count(distinct unit_id) from commitments.obstacle_report where obstacle_id = :obstacle and at < :before),
              (select count(distinct c.id) from commitments.obstacle_report r join commitments.commitment c on c.id = r.commitment_id
                where r.obstacle_id = :obstacle and r.at < :before and (c.closed = 'O' or c.closed <> 'X' and c.done_on > :day)),
              :holdsUp
            from (select 1) one left join (
              select detail ->> 'competence' as level, (detail ->> 'unit')::int as remover
              from commitments.obstacle_event where obstacle_id = :obstacle and at < :before and detail ->> 'competence' <> ''
              order by id desc limit 1) carried on true
            on conflict do nothing
            """)
        .param("briefing", briefing.value())
        .param("obstacle", one.id().value())
        .param("text", one.text())
        .param("competence", one.competence().name())
        .param("remover", CommitmentStore.value(one.remover()))
        .param("state", (stood ? Obstacle.State.OPEN : one.state()).name())
        .param("before", before.toOffsetDateTime())
        .param("day", before.minusNanos(1).toLocalDate())
        .param("holdsUp", numbers(holdsUp))
        .update();
  }

  /** By number. */
  Map<ObstacleId, KeptObstacle> listObstacles(BriefingId briefing) {
    Map<ObstacleId, KeptObstacle> kept = new HashMap<>();
    database
        .sql(
            """
            select obstacle_id, text, competence, remover_unit, state, units, tasks, holds_up
            from commitments.stood_obstacle where briefing_id = :briefing
            """)
        .param("briefing", briefing.value())
        .query(row -> {
          kept.put(
              new ObstacleId(row.getLong("obstacle_id")),
              new KeptObstacle(
                  row.getString("text"),
                  Competence.valueOf(row.getString("competence")),
                  unit(row, "remover_unit"),
                  Obstacle.State.valueOf(row.getString("state")),
                  row.getInt("units"),
                  row.getInt("tasks"),
                  tasks(row.getArray("holds_up"))));
        });
    return kept;
  }

  void keepChanges(BriefingId briefing, SinceLast changes) {
    changes
        .byKind()
        .forEach((kind, group) ->
            database
                .sql(
                    """
                    insert into commitments.stood_change (briefing_id, kind, since, count, first)
                    values (:briefing, :kind, :since, :count, :first)
                    """)
                .param("briefing", briefing.value())
                .param("kind", kind)
                .param("since", changes.since())
                .param("count", group.count())
                .param("first", numbers(group.first().stream().map(Commitment::id).toList()))
                .update());
  }

  /** What had changed since the briefing before; empty: there was none. */
  Optional<SinceLast> findChanges(BriefingId briefing, Map<CommitmentId, Commitment> tasks) {
    Map<String, Group> groups = new HashMap<>();
    LocalDate[] since = new LocalDate[1];
    database
        .sql(
            "select kind, since, count, first from commitments.stood_change where briefing_id = :briefing")
        .param("briefing", briefing.value())
        .query(row -> {
          since[0] = row.getObject("since", LocalDate.class);
          List<Commitment> first =
              tasks(row.getArray("first")).stream()
                  .map(tasks::get)
                  .filter(Objects::nonNull)
                  .toList();
          groups.put(row.getString("kind"), new Group(row.getInt("count"), first));
        });
    return Optional.ofNullable(since[0]).map(day -> SinceLast.of(day, groups));
  }

  private static List<CommitmentId> tasks(Array numbers) throws SQLException {
    return Arrays.stream((Long[]) numbers.getArray()).map(CommitmentId::new).toList();
  }

  private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
    Integer id = row.getObject(column, Integer.class);
    return id == null ? null : new UnitId(id);
  }

  private static Long[] numbers(Collection<CommitmentId> tasks) {
    return tasks.stream().map(CommitmentId::value).distinct().toArray(Long[]::new);
  }
}
