package vn.haidang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.plan.Intake.Doubt;

/** Files that were handed in: what became of them, and those that wait for an answer. */
@Component
class UploadStore {

  private final JdbcClient database;

  UploadStore(JdbcClient database) {
    this.database = database;
  }

  void addDrafted(Upload upload, String sha256, EditionId edition, Instant at) {
    database
        .sql(
            """
            insert into plan.upload (key, sha256, name, edition_id, at, by)
            values (:key, :sha256, :name, :edition, :at, :by)
            """)
        .param("key", upload.key())
        .param("sha256", sha256)
        .param("name", upload.name())
        .param("edition", edition.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", upload.by())
        .update();
  }

  UploadId addWaiting(Upload upload, String sha256, Doubt doubt, PlanId existing, Instant at) {
    long id =
        database
            .sql(
                """
                insert into plan.upload (key, sha256, name, bytes, question, existing_plan_id, at, by)
                values (:key, :sha256, :name, :bytes, :question, :existing, :at, :by)
                returning id
                """)
            .param("key", upload.key())
            .param("sha256", sha256)
            .param("name", upload.name())
            .param("bytes", upload.bytes())
            .param("question", doubt.name())
            .param("existing", existing.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", upload.by())
            .query(Long.class)
            .single();
    return new UploadId(id);
  }

  Optional<Row> find(String key) {
    return database
        .sql(
            """
            select id, key, sha256, name, bytes, question, existing_plan_id, edition_id, by
            from plan.upload where key = :key
            """)
        .param("key", key)
        .query(UploadStore::upload)
        .optional();
  }

  Optional<Row> find(UploadId upload) {
    return database
        .sql(
            """
            select id, key, sha256, name, bytes, question, existing_plan_id, edition_id, by
            from plan.upload where id = :id
            """)
        .param("id", upload.value())
        .query(UploadStore::upload)
        .optional();
  }

  /** The question is answered: the bytes are now the draft's file. */
  void draft(UploadId upload, EditionId edition) {
    database
        .sql("update plan.upload set edition_id = :edition, bytes = null where id = :id")
        .param("edition", edition.value())
        .param("id", upload.value())
        .update();
  }

  void forget(UploadId upload) {
    database
        .sql("delete from plan.upload where id = :id and bytes is not null")
        .param("id", upload.value())
        .update();
  }

  /** Questions that nobody answered are given up with their files. */
  int forgetWaitingSince(Instant day) {
    return database
        .sql("delete from plan.upload where bytes is not null and at < :day")
        .param("day", day.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row upload(ResultSet row, int number) throws SQLException {
    long plan = row.getLong("existing_plan_id");
    PlanId existing = row.wasNull() ? null : new PlanId(plan);
    long edition = row.getLong("edition_id");
    EditionId drafted = row.wasNull() ? null : new EditionId(edition);
    String question = row.getString("question");
    return new Row(
        new UploadId(row.getLong("id")),
        row.getString("key"),
        row.getString("sha256"),
        row.getString("name"),
        row.getBytes("bytes"),
        question == null ? null : Doubt.valueOf(question),
        existing,
        drafted,
        row.getString("by"));
  }

  /** A file that was handed in. */
  record Row(
      UploadId id,
      String key,
      String sha256,
      String name,
      byte @Nullable [] bytes,
      @Nullable Doubt doubt,
      @Nullable PlanId existing,
      @Nullable EditionId edition,
      String by) {}
}
