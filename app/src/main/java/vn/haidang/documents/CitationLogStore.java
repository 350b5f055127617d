package vn.haidang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitedDocument.ByHand;

/** What people did about citations; only added to. */
@Component
class CitationLogStore {

  private final JdbcClient database;

  CitationLogStore(JdbcClient database) {
    this.database = database;
  }

  void add(CitationLog.Entry entry) {
    DocumentId before = entry.before().document() == null ? null : entry.before().document().id();
    ByHand byHand = entry.before().byHand();
    database
        .sql(
            """
            insert into documents.citation_step (citation_id, action, before_document_id, after_document_id, before_reason,
              before_resolved_at, before_resolved_by, reason, at, by, undoes)
            values (:citation, :action, :before, :after, :beforeReason, :beforeAt, :beforeBy, :reason, :at, :by, :undoes)
            """)
        .param("citation", entry.citation().value())
        .param("action", entry.action())
        .param("before", before == null ? null : before.value())
        .param("after", entry.after() == null ? null : entry.after().value())
        .param("beforeReason", byHand == null ? null : byHand.reason())
        .param("beforeAt", byHand == null ? null : byHand.at().atOffset(ZoneOffset.UTC))
        .param("beforeBy", byHand == null ? null : byHand.by())
        .param("reason", entry.reason())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("by", entry.by())
        .param("undoes", entry.undoes())
        .update();
  }

  /** The last resolution that nobody has taken back yet. */
  Optional<CitationLog> findLastResolution(CitationId citation) {
    return database
        .sql(
            """
            select s.id, s.citation_id, s.before_document_id, s.after_document_id, s.before_reason, s.before_resolved_at,
              s.before_resolved_by
            from documents.citation_step s
            where s.citation_id = :citation and s.action = 'RESOLVED'
              and not exists (select 1 from documents.citation_step u where u.undoes = s.id)
            order by s.id desc
            limit 1
            """)
        .param("citation", citation.value())
        .query(CitationLogStore::step)
        .optional();
  }

  private static CitationLog step(ResultSet row, int number) throws SQLException {
    OffsetDateTime at = row.getObject("before_resolved_at", OffsetDateTime.class);
    return new CitationLog(
        row.getLong("id"),
        new CitationId(row.getLong("citation_id")),
        document(row, "before_document_id"),
        at == null
            ? null
            : new ByHand(
                row.getString("before_reason"),
                at.toInstant(),
                row.getString("before_resolved_by")),
        document(row, "after_document_id"));
  }

  private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : new DocumentId(id);
  }
}
