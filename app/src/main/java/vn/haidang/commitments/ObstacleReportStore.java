package vn.haidang.commitments;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.UnitId;

/** Who reported an obstacle, and what happened to it. */
@Component
class ObstacleReportStore {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  ObstacleReportStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
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

  /** Lets what was reported of one obstacle count for another. */
  void move(ObstacleId from, ObstacleId to) {
    database
        .sql("update commitments.obstacle_report set obstacle_id = :to where obstacle_id = :from")
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }

  void note(ObstacleId obstacle, Event event) {
    database
        .sql(
            """
            insert into commitments.obstacle_event (obstacle_id, at, by_name, kind, note, detail)
            values (:obstacle, :at, :by, :kind, :note, cast(:detail as jsonb))
            """)
        .param("obstacle", obstacle.value())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("by", event.by())
        .param("kind", event.kind())
        .param("note", event.note())
        .param("detail", json.writeValueAsString(event.detail()))
        .update();
  }

  /** The newest first. */
  List<Event> history(ObstacleId obstacle) {
    return database
        .sql(
            """
            select at, by_name, kind, note, detail from commitments.obstacle_event
            where obstacle_id = :obstacle order by id desc
            """)
        .param("obstacle", obstacle.value())
        .query((row, number) ->
            new Event(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("kind"),
                row.getString("note"),
                json.readValue(row.getString("detail"), DETAIL)))
        .list();
  }
}
