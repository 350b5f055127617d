package vn.haidang.commitments;

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
import vn.haidang.commitments.Evidence.Figure;
import vn.haidang.commitments.Evidence.Judgement;
import vn.haidang.commitments.Evidence.KeptFile;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.FileId;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** What was handed in for commitments. */
@Component
class EvidenceStore {

  private static final String SELECT =
      """
      select id, title, words, file_id, file_name, sha256, size, document_id, offered_at, offered_by, accepted, judged_at,
        judged_by, reason, figure_indicator, figure_unit, figure_first, figure_last, figure_value, figure_measure, figure_status,
        figure_known_since, figure_delivery
      from commitments.evidence
      """;

  private final JdbcClient database;

  EvidenceStore(JdbcClient database) {
    this.database = database;
  }

  /** Evidence before it has a number. */
  record NewEvidence(
      String title,
      String words,
      @Nullable KeptFile file,
      @Nullable DocumentId document,
      @Nullable Figure figure,
      Instant at,
      String by) {}

  long add(CommitmentId id, NewEvidence e) {
    KeptFile file = e.file();
    Figure figure = e.figure();
    return database
        .sql(
            """
            insert into commitments.evidence (commitment_id, title, words, file_id, file_name, sha256, size, document_id,
              offered_at, offered_by, figure_indicator, figure_unit, figure_first, figure_last, figure_value, figure_measure,
              figure_status, figure_known_since, figure_delivery)
            values (:id, :title, :words, :file, :name, :sha256, :size, :document, :at, :by, :indicator, :unit, :first, :last,
              :value, :measure, :status, :since, :delivery)
            returning id
            """)
        .param("id", id.value())
        .param("title", e.title())
        .param("words", e.words())
        .param("file", file == null ? null : file.id().value())
        .param("name", file == null ? null : file.name())
        .param("sha256", file == null ? null : file.sha256())
        .param("size", file == null ? null : file.size())
        .param("document", e.document() == null ? null : e.document().value())
        .param("at", e.at().atOffset(ZoneOffset.UTC))
        .param("by", e.by())
        .param("indicator", figure == null ? null : figure.indicator())
        .param("unit", figure == null ? null : figure.unit().value())
        .param("first", figure == null ? null : figure.period().first())
        .param("last", figure == null ? null : figure.period().last())
        .param("value", figure == null ? null : figure.value())
        .param("measure", figure == null ? null : figure.measure())
        .param("status", figure == null ? null : figure.status())
        .param("since", figure == null ? null : figure.knownSince().atOffset(ZoneOffset.UTC))
        .param("delivery", figure == null ? null : figure.delivery())
        .query(Long.class)
        .single();
  }

  /** Judges it once; false if it has been judged or is not this commitment's. */
  boolean judge(CommitmentId id, long evidence, Judgement judgement) {
    return database
            .sql(
                """
                update commitments.evidence
                set accepted = :accepted, judged_at = :at, judged_by = :by, reason = :reason
                where id = :evidence and commitment_id = :id and accepted is null
                """)
            .param("accepted", judgement.accepted())
            .param("at", judgement.at().atOffset(ZoneOffset.UTC))
            .param("by", judgement.by())
            .param("reason", judgement.reason())
            .param("evidence", evidence)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Takes back what nobody has judged yet; false if it has been judged or is not there. */
  boolean remove(CommitmentId id, long evidence) {
    return database
            .sql(
                """
                delete from commitments.evidence
                where id = :evidence and commitment_id = :id and accepted is null
                """)
            .param("evidence", evidence)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** The oldest first. */
  List<Evidence> list(CommitmentId id) {
    return database
        .sql(SELECT + "where commitment_id = :id order by id")
        .param("id", id.value())
        .query(EvidenceStore::evidence)
        .list();
  }

  Optional<Evidence> find(CommitmentId id, long evidence) {
    return database
        .sql(SELECT + "where commitment_id = :id and id = :evidence")
        .param("id", id.value())
        .param("evidence", evidence)
        .query(EvidenceStore::evidence)
        .optional();
  }

  private static Evidence evidence(ResultSet row, int number) throws SQLException {
    Long document = row.getObject("document_id", Long.class);
    return new Evidence(
        row.getLong("id"),
        row.getString("title"),
        row.getString("words"),
        file(row),
        document == null ? null : new DocumentId(document),
        figure(row),
        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
        row.getString("offered_by"),
        judgement(row));
  }

  private static @Nullable KeptFile file(ResultSet row) throws SQLException {
    Long file = row.getObject("file_id", Long.class);
    String name = row.getString("file_name");
    String sha256 = row.getString("sha256");
    return file == null || name == null || sha256 == null
        ? null
        : new KeptFile(new FileId(file), name, sha256, row.getLong("size"));
  }

  private static @Nullable Figure figure(ResultSet row) throws SQLException {
    Integer indicator = row.getObject("figure_indicator", Integer.class);
    return indicator == null
        ? null
        : new Figure(
            indicator,
            new UnitId(row.getInt("figure_unit")),
            new Period(
                row.getObject("figure_first", LocalDate.class),
                row.getObject("figure_last", LocalDate.class)),
            row.getBigDecimal("figure_value"),
            row.getString("figure_measure"),
            row.getString("figure_status"),
            row.getObject("figure_known_since", OffsetDateTime.class).toInstant(),
            row.getInt("figure_delivery"));
  }

  private static @Nullable Judgement judgement(ResultSet row) throws SQLException {
    Boolean accepted = row.getObject("accepted", Boolean.class);
    String reason = row.getString("reason");
    return accepted == null
        ? null
        : new Judgement(
            accepted,
            row.getString("judged_by"),
            row.getObject("judged_at", OffsetDateTime.class).toInstant(),
            reason == null ? "" : reason);
  }
}
