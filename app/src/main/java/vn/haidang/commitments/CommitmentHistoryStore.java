package vn.haidang.commitments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.UnitId;

/**
 * What happened to commitments, what was handed in for them, and the parts of coordinating units.
 */
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

  void offer(
      CommitmentId id, String title, @Nullable Long file, String words, Instant at, String by) {
    database
        .sql(
            """
            insert into commitments.evidence (commitment_id, title, file_id, words, offered_at, offered_by)
            values (:id, :title, :file, :words, :at, :by)
            """)
        .param("id", id.value())
        .param("title", title)
        .param("file", file)
        .param("words", words)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Judges it once; false if it has been judged or is not this commitment's. */
  boolean judge(
      CommitmentId id, long evidence, boolean accepted, String reason, Instant at, String by) {
    return database
            .sql(
                """
                update commitments.evidence
                set accepted = :accepted, judged_at = :at, judged_by = :by, reason = :reason
                where id = :evidence and commitment_id = :id and accepted is null
                """)
            .param("accepted", accepted)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("reason", reason)
            .param("evidence", evidence)
            .param("id", id.value())
            .update()
        == 1;
  }

  List<Evidence> listEvidence(CommitmentId id) {
    return database
        .sql(
            """
            select id, title, file_id, words, offered_at, offered_by, accepted, judged_by, reason
            from commitments.evidence where commitment_id = :id order by id
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Evidence(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("file_id", Long.class),
                row.getString("words"),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("offered_by"),
                row.getObject("accepted", Boolean.class),
                row.getString("judged_by"),
                row.getString("reason")))
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

  /** Reports a part done; false if the unit has none that is open. */
  boolean finishPart(CommitmentId id, Collection<UnitId> units, java.time.LocalDate day) {
    return database
            .sql(
                """
                update commitments.part set done_on = :day
                where commitment_id = :id and unit_id = any(:units) and done_on is null
                """)
            .param("day", day)
            .param("id", id.value())
            .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
            .update()
        > 0;
  }

  List<Part> listParts(CommitmentId id) {
    return database
        .sql(
            """
            select unit_id, words, done_on from commitments.part where commitment_id = :id order by unit_id
            """)
        .param("id", id.value())
        .query((row, number) ->
            new Part(
                new UnitId(row.getInt("unit_id")),
                row.getString("words"),
                row.getObject("done_on", java.time.LocalDate.class)))
        .list();
  }
}
