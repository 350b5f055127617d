package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** In which state it was when it was paused last; empty: its history does not say. */
  Optional<State> findPausedIn(CommitmentId id) {
    return database
        .sql(
            """
            select split_part(detail ->> 'state', ' → ', 1) as state from commitments.event
            where commitment_id = :id and kind = 'commitment.paused' order by id desc limit 1
            """)
        .param("id", id.value())
        .query((row, number) -> Optional.ofNullable(row.getString("state")))
        .optional()
        .flatMap(found -> found)
        .flatMap(CommitmentHistoryStore::state);
  }

  private static Optional<State> state(String name) {
    return Arrays.stream(State.values()).filter(state -> state.name().equals(name)).findFirst();
  }

  /** The note of the last event of this kind of each of these that has one. */
  Map<CommitmentId, String> listLastNotes(Collection<CommitmentId> ids, String kind) {
    Map<CommitmentId, String> notes = new HashMap<>();
    database
        .sql(
            """
            select distinct on (commitment_id) commitment_id, note from commitments.event
            where commitment_id = any(:ids) and kind = :kind order by commitment_id, id desc
            """)
        .param("ids", CommitmentId.numbers(ids))
        .param("kind", kind)
        .query((row, number) ->
            notes.put(new CommitmentId(row.getLong("commitment_id")), row.getString("note")))
        .list();
    return notes;
  }

  /** When the last event of each of these was. */
  Map<CommitmentId, Instant> listLastTimes(Collection<CommitmentId> ids) {
    Map<CommitmentId, Instant> times = new HashMap<>();
    database
        .sql(
            """
            select commitment_id, max(at) as at from commitments.event
            where commitment_id = any(:ids) group by commitment_id
            """)
        .param("ids", CommitmentId.numbers(ids))
        .query((row, number) ->
            times.put(
                new CommitmentId(row.getLong("commitment_id")), row.getTimestamp("at").toInstant()))
        .list();
    return times;
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
