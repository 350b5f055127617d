package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of reorganisations. */
@Component
class DraftStore {

  private static final String SELECT =
      """
      select id, sheet::text as sheet, state, version, created_at, created_by, changed_at, changed_by
      from organisation.reorganisation_draft
      """;

  private final JdbcClient database;

  DraftStore(JdbcClient database) {
    this.database = database;
  }

  DraftId add(DraftSheet sheet, String by, Instant at) {
    return new DraftId(
        database
            .sql(
                """
                insert into organisation.reorganisation_draft (sheet, created_at, created_by, changed_at, changed_by)
                values (cast(:sheet as jsonb), :at, :by, :at, :by) returning id
                """)
            .param("sheet", JsonMapper.shared().writeValueAsString(sheet))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .query(Integer.class)
            .single());
  }

  Optional<StoredDraft> find(DraftId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(DraftStore::draft)
        .optional();
  }

  /** Being written, the one touched last first. */
  List<StoredDraft> listOpen() {
    return database
        .sql(SELECT + "where state = 'OPEN' order by changed_at desc, id desc")
        .query(DraftStore::draft)
        .list();
  }

  /** Decided ones, the last decided first. */
  List<StoredDraft> listDecided(int most) {
    return database
        .sql(SELECT + "where state = 'DECIDED' order by changed_at desc, id desc limit :most")
        .param("most", most)
        .query(DraftStore::draft)
        .list();
  }

  /** False where somebody was faster, or it is no longer being written. */
  boolean put(DraftId id, int seen, DraftSheet sheet, String by, Instant at) {
    return database
            .sql(
                """
                update organisation.reorganisation_draft
                set sheet = cast(:sheet as jsonb), version = version + 1, changed_at = :at, changed_by = :by
                where id = :id and version = :seen and state = 'OPEN'
                """)
            .param("sheet", JsonMapper.shared().writeValueAsString(sheet))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** False where somebody was faster, or it is closed already. */
  boolean close(DraftId id, int seen, StoredDraft.State state, String by, Instant at) {
    return database
            .sql(
                """
                update organisation.reorganisation_draft
                set state = :state, version = version + 1, changed_at = :at, changed_by = :by
                where id = :id and version = :seen and state = 'OPEN'
                """)
            .param("state", state.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  private static StoredDraft draft(ResultSet row, int number) throws SQLException {
    return new StoredDraft(
        new DraftId(row.getInt("id")),
        JsonMapper.shared().readValue(row.getString("sheet"), DraftSheet.class),
        StoredDraft.State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}
