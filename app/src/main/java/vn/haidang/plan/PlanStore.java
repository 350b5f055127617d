package vn.haidang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;

/** Plans, each the sum of its editions. */
@Component
class PlanStore {

  private final JdbcClient database;

  PlanStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Until the end of the transaction nobody else takes a file in: two that are the same meet here.
   */
  void lockIntake() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('plan.intake'))")
        .query((row, number) -> number)
        .list();
  }

  PlanId add(DocumentId document, boolean sample, Instant at, String by) {
    long id =
        database
            .sql(
                """
                insert into plan.plan (document_id, sample, created_at, created_by)
                values (:document, :sample, :at, :by)
                returning id
                """)
            .param("document", document.value())
            .param("sample", sample)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .query(Long.class)
            .single();
    return new PlanId(id);
  }

  List<Row> listAll() {
    return database
        .sql("select id, document_id, sample, created_at, created_by from plan.plan order by id")
        .query(PlanStore::plan)
        .list();
  }

  Optional<Row> find(PlanId plan) {
    return database
        .sql("select id, document_id, sample, created_at, created_by from plan.plan where id = :id")
        .param("id", plan.value())
        .query(PlanStore::plan)
        .optional();
  }

  Optional<PlanId> findByDocument(DocumentId document) {
    return database
        .sql("select id from plan.plan where document_id = :document")
        .param("document", document.value())
        .query((row, number) -> new PlanId(row.getLong("id")))
        .optional();
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select 1 from plan.plan)")
        .query(Boolean.class)
        .single();
  }

  private static Row plan(ResultSet row, int number) throws SQLException {
    return new Row(
        new PlanId(row.getLong("id")),
        new DocumentId(row.getLong("document_id")),
        row.getBoolean("sample"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"));
  }

  /** A plan without its editions. */
  record Row(PlanId id, DocumentId document, boolean sample, Instant createdAt, String createdBy) {}
}
