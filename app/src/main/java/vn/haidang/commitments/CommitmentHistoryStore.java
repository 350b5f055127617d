package vn.haidang.commitments;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.UnitId;

/** What happened to commitments, and which units take part in them. */
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
    database
        .sql(
            """
            insert into commitments.event (commitment_id, at, account_id, by_name, kind, note, detail)
            values (:id, :at, :account, :by, :kind, :note, cast(:detail as jsonb))
            """)
        .param("id", id.value())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("by", event.by())
        .param("kind", event.kind())
        .param("note", event.note())
        .param("detail", json.writeValueAsString(event.detail()))
        .update();
  }

  /** The newest first. */
  List<Event> list(CommitmentId id) {
    return database
        .sql(
            """
            select at, by_name, kind, note, detail from commitments.event
            where commitment_id = :id order by id desc
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Event(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("kind"),
                row.getString("note"),
                json.readValue(row.getString("detail"), DETAIL)))
        .list();
  }

  void putPart(CommitmentId id, UnitId unit, String words) {
    database
        .sql(
            """
            insert into commitments.part (commitment_id, unit_id, words) values (:id, :unit, :words)
            on conflict (commitment_id, unit_id) do update set words = excluded.words
            """)
        .param("id", id.value())
        .param("unit", unit.value())
        .param("words", words)
        .update();
  }
}
