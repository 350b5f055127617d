package vn.haidang.commitments;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the obstacles stood that briefings dealt with. */
@Component
class MeetingObstacleStore {

  private final JdbcClient database;

  MeetingObstacleStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Keeps an obstacle unless it is kept already: with the level it had been carried to by then, and
   * those who had reported it.
   *
   * @param stood whether it stood in the way on that day, whatever became of it since
   */
  void keep(
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
        .param("holdsUp", MeetingRecordStore.numbers(holdsUp))
        .update();
  }

  /** By number. */
  Map<ObstacleId, KeptObstacle> list(BriefingId briefing) {
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
                  MeetingRecordStore.unit(row, "remover_unit"),
                  Obstacle.State.valueOf(row.getString("state")),
                  row.getInt("units"),
                  row.getInt("tasks"),
                  MeetingRecordStore.tasks(row.getArray("holds_up"))));
        });
    return kept;
  }
}
