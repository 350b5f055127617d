package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to commitments and to obstacles; of both the newest first. */
@Component
class CommitmentHistoryStore {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  CommitmentHistoryStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void add(CommitmentId id, Event event, java.util.@Nullable UUID account) {
    with(
            event,
            """
            insert into commitments.event (commitment_id, at, account_id, by_name, kind, note, detail)
            values (:id, :at, :account, :by, :kind, :note, cast(:detail as jsonb))
            """)
        .param("id", id.value())
        .param("account", account)
        .update();
  }

  void add(ObstacleId id, Event event) {
    with(
            event,
            """
            insert into commitments.obstacle_event (obstacle_id, at, by_name, kind, note, detail)
            values (:id, :at, :by, :kind, :note, cast(:detail as jsonb))
            """)
        .param("id", id.value())
        .update();
  }

  List<Event> list(CommitmentId id) {
    return database
        .sql(
            """
            select at, by_name, kind, note, detail from commitments.event
            where commitment_id = :id order by id desc
            """)
        .param("id", id.value())
        .query((row, number) -> event(row))
        .list();
  }

  List<Event> list(ObstacleId id) {
    return database
        .sql(
            """
            select at, by_name, kind, note, detail from commitments.obstacle_event
            where obstacle_id = :id order by id desc
            """)
        .param("id", id.value())
        .query((row, number) -> event(row))
        .list();
  }

  private StatementSpec with(Event event, String insert) {
    return database
        .sql(insert)
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("by", event.by())
        .param("kind", event.kind())
        .param("note", event.note())
        .param("detail", json.writeValueAsString(event.detail()));
  }

  private Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        row.getString("kind"),
        row.getString("note"),
        json.readValue(row.getString("detail"), DETAIL));
  }
}
