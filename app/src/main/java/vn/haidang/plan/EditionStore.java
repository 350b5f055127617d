package vn.haidang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.plan.Edition.Discarded;
import vn.haidang.plan.Edition.Heading;
import vn.haidang.plan.Edition.Original;

/** Editions and what the compiler read in each. */
@Component
class EditionStore {

  private static final String SELECT =
      """
      select e.id, e.plan_id, e.number, e.state, e.amends_id, e.document_id, e.file_id, e.file_name, e.media_type, e.sha256,
        e.type, e.type_code, e.document_number, e.issuer, e.issued_on, e.title, e.plan_year, e.created_at, e.created_by,
        e.issued_at, e.issued_by, e.discarded_at, e.discarded_by, e.discard_reason, e.version
      from plan.edition e
      """;

  private final JdbcClient database;

  EditionStore(JdbcClient database) {
    this.database = database;
  }

  EditionId add(PlanId plan, @Nullable EditionId amends, Draft draft) {
    Heading heading = draft.heading();
    Original original = draft.original();
    long id =
        database
            .sql(
                """
                insert into plan.edition (plan_id, number, state, amends_id, document_id, file_id, file_name, media_type, sha256,
                  type, type_code, document_number, issuer, issued_on, title, plan_year, text, compiled, compiler_version,
                  created_at, created_by)
                values (:plan, (select coalesce(max(number), 0) + 1 from plan.edition where plan_id = :plan), 'DRAFT', :amends,
                  :document, :file, :fileName, :mediaType, :sha256, :type, :typeCode, :number, :issuer, :date, :title, :year,
                  :text, :compiled::jsonb, :compiler, :at, :by)
                returning id
                """)
            .param("plan", plan.value())
            .param("amends", amends == null ? null : amends.value())
            .param("document", original.document().value())
            .param("file", original.file().value())
            .param("fileName", original.name())
            .param("mediaType", original.mediaType())
            .param("sha256", original.sha256())
            .param("type", heading.type())
            .param("typeCode", heading.typeCode())
            .param("number", heading.number())
            .param("issuer", heading.issuer())
            .param("date", heading.date())
            .param("title", heading.title())
            .param("year", heading.planYear())
            .param("text", draft.reading().text())
            .param("compiled", Kept.json(draft.reading()))
            .param("compiler", draft.compiler())
            .param("at", draft.at().atOffset(ZoneOffset.UTC))
            .param("by", draft.by())
            .query(Long.class)
            .single();
    return new EditionId(id);
  }

  Optional<Edition> find(EditionId edition) {
    return database
        .sql(SELECT + "where e.id = :id")
        .param("id", edition.value())
        .query(EditionStore::edition)
        .optional();
  }

  /**
   * As {@link #find}, and until the end of the transaction nobody else decides, issues or discards.
   */
  Optional<Edition> lock(EditionId edition) {
    return database
        .sql(SELECT + "where e.id = :id for no key update of e")
        .param("id", edition.value())
        .query(EditionStore::edition)
        .optional();
  }

  /** Latest first. */
  List<Edition> list(PlanId plan) {
    return database
        .sql(SELECT + "where e.plan_id = :plan order by e.number desc")
        .param("plan", plan.value())
        .query(EditionStore::edition)
        .list();
  }

  List<Edition> listAll() {
    return database
        .sql(SELECT + "order by e.plan_id, e.number desc")
        .query(EditionStore::edition)
        .list();
  }

  /** The one that was read from this file and was not discarded. */
  Optional<Edition> findByFile(String sha256) {
    return database
        .sql(SELECT + "where e.sha256 = :sha256 and e.state <> 'DISCARDED'")
        .param("sha256", sha256)
        .query(EditionStore::edition)
        .optional();
  }

  /** Not discarded ones of this document, latest first. */
  List<Edition> listByDocument(DocumentId document) {
    return database
        .sql(
            SELECT
                + "where e.document_id = :document and e.state <> 'DISCARDED' order by e.id desc")
        .param("document", document.value())
        .query(EditionStore::edition)
        .list();
  }

  /** Not discarded ones with this document number, latest first. */
  List<Edition> listByNumber(String documentNumber) {
    return database
        .sql(
            SELECT
                + "where e.document_number = :number and e.state <> 'DISCARDED' order by e.id desc")
        .param("number", documentNumber)
        .query(EditionStore::edition)
        .list();
  }

  Optional<CompiledPlan> findReading(EditionId edition) {
    return database
        .sql("select text, compiled from plan.edition where id = :id")
        .param("id", edition.value())
        .query((row, number) -> Kept.reading(row.getString("compiled"), row.getString("text")))
        .optional();
  }

  Optional<String> findText(EditionId edition) {
    return database
        .sql("select text from plan.edition where id = :id")
        .param("id", edition.value())
        .query(String.class)
        .optional();
  }

  boolean issue(EditionId edition, int version, Instant at, String by) {
    return database
            .sql(
                """
                update plan.edition set state = 'ISSUED', issued_at = :at, issued_by = :by, version = version + 1
                where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("id", edition.value())
            .param("version", version)
            .update()
        == 1;
  }

  boolean discard(EditionId edition, int version, Discarded discarded) {
    return database
            .sql(
                """
                update plan.edition
                set state = 'DISCARDED', discarded_at = :at, discarded_by = :by, discard_reason = :reason, version = version + 1
                where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("at", discarded.at().atOffset(ZoneOffset.UTC))
            .param("by", discarded.by())
            .param("reason", discarded.reason())
            .param("id", edition.value())
            .param("version", version)
            .update()
        == 1;
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    long amends = row.getLong("amends_id");
    EditionId before = row.wasNull() ? null : new EditionId(amends);
    return new Edition(
        new EditionId(row.getLong("id")),
        new PlanId(row.getLong("plan_id")),
        row.getInt("number"),
        EditionState.valueOf(row.getString("state")),
        before,
        heading(row),
        original(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        instant(row, "issued_at"),
        row.getString("issued_by"),
        discarded(row),
        row.getInt("version"));
  }

  private static Heading heading(ResultSet row) throws SQLException {
    int year = row.getInt("plan_year");
    Integer planYear = row.wasNull() ? null : year;
    return new Heading(
        row.getString("type"),
        row.getString("type_code"),
        row.getString("document_number"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("title"),
        planYear);
  }

  private static Original original(ResultSet row) throws SQLException {
    return new Original(
        new FileId(row.getLong("file_id")),
        new DocumentId(row.getLong("document_id")),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getString("sha256"));
  }

  private static @Nullable Discarded discarded(ResultSet row) throws SQLException {
    Instant at = instant(row, "discarded_at");
    return at == null
        ? null
        : new Discarded(at, row.getString("discarded_by"), row.getString("discard_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** What a new draft begins with. */
  record Draft(
      Heading heading,
      Original original,
      CompiledPlan reading,
      String compiler,
      Instant at,
      String by) {}
}
