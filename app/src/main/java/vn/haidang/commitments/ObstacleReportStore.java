package vn.haidang.commitments;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Who reported an obstacle. */
@Component
class ObstacleReportStore {

  private final JdbcClient database;

  ObstacleReportStore(JdbcClient database) {
    this.database = database;
  }

  void add(ObstacleReport report) {
    database
        .sql(
            """
            insert into commitments.obstacle_report (obstacle_id, commitment_id, unit_id, words, by_name, at)
            values (:obstacle, :task, :unit, :words, :by, :at)
            """)
        .param("obstacle", report.obstacle().value())
        .param("task", report.task() == null ? null : report.task().value())
        .param("unit", report.unit() == null ? null : report.unit().value())
        .param("words", report.words())
        .param("by", report.by())
        .param("at", report.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The oldest first. */
  List<ObstacleReport> list(ObstacleId obstacle) {
    return database
        .sql(
            """
            select commitment_id, unit_id, words, by_name, at from commitments.obstacle_report
            where obstacle_id = :obstacle order by id
            """)
        .param("obstacle", obstacle.value())
        .query((row, number) -> {
          Long task = row.getObject("commitment_id", Long.class);
          Integer unit = row.getObject("unit_id", Integer.class);
          return new ObstacleReport(
              obstacle,
              task == null ? null : new CommitmentId(task),
              unit == null ? null : new UnitId(unit),
              row.getString("words"),
              row.getString("by_name"),
              row.getTimestamp("at").toInstant());
        })
        .list();
  }

  /**
   * Which of these commitments each obstacle holds up; obstacles that hold up none are not in it.
   */
  Map<ObstacleId, Set<CommitmentId>> listHeldUp(Collection<CommitmentId> tasks) {
    return listHeldUp(tasks, null);
  }

  /** The same as it was reported before a moment; null: until now. */
  Map<ObstacleId, Set<CommitmentId>> listHeldUp(
      Collection<CommitmentId> tasks, @Nullable ZonedDateTime before) {
    Map<ObstacleId, Set<CommitmentId>> heldUp = new HashMap<>();
    database
        .sql(
            """
            select obstacle_id, commitment_id from commitments.obstacle_report
            where commitment_id = any(:tasks) and at < coalesce(cast(:before as timestamptz), 'infinity')
            """)
        .param("tasks", CommitmentId.numbers(tasks))
        .param("before", before == null ? null : before.toOffsetDateTime())
        .query(row -> {
          heldUp
              .computeIfAbsent(new ObstacleId(row.getLong("obstacle_id")), id -> new HashSet<>())
              .add(new CommitmentId(row.getLong("commitment_id")));
        });
    return heldUp;
  }

  /** Lets what was reported of one obstacle count for another. */
  void move(ObstacleId from, ObstacleId to) {
    database
        .sql("update commitments.obstacle_report set obstacle_id = :to where obstacle_id = :from")
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }
}
