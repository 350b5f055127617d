package vn.haidang.documents;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitedDocument.ByHand;
import vn.haidang.documents.CitedDocument.Doubt;
import vn.haidang.documents.CitedDocument.Mention;

/** Enters citations with their places and what they mean; {@link CitedDocumentStore} reads them. */
@Component
class CitationStore {

  private final JdbcClient database;

  CitationStore(JdbcClient database) {
    this.database = database;
  }

  CitationId add(DocumentId citing, long edition, NewCitation citation, CitationRule.Meant meant) {
    DocumentIdentity cited = citation.asCited();
    long id =
        database
            .sql(
                """
                insert into documents.citation (citing_document_id, edition_id, item_id, number, type, issued_on, issuer, name,
                  document_id, doubt)
                values (:citing, :edition, :item, :number, :type, :date, :issuer, :name, :document, :doubt)
                returning id
                """)
            .param("citing", citing.value())
            .param("edition", edition)
            .param("item", citation.item())
            .param("number", cited.number())
            .param("type", cited.type())
            .param("date", cited.date())
            .param("issuer", cited.issuer())
            .param("name", cited.name())
            .param("document", recordOf(meant))
            .param("doubt", doubtOf(meant))
            .query(Long.class)
            .single();
    addMentions(id, citation.mentions());
    return new CitationId(id);
  }

  private void addMentions(long citation, List<Mention> mentions) {
    database
        .sql(
            """
            insert into documents.mention (citation_id, position, section, span_start, span_end, raw)
            select :citation, m.position, m.section, m.span_start, m.span_end, m.raw
            from unnest(:sections::text[], :starts::int[], :ends::int[], :raws::text[])
              with ordinality as m (section, span_start, span_end, raw, position)
            """)
        .param("citation", citation)
        .param("sections", mentions.stream().map(Mention::section).toArray(String[]::new))
        .param("starts", mentions.stream().map(m -> m.span().start()).toArray(Integer[]::new))
        .param("ends", mentions.stream().map(m -> m.span().end()).toArray(Integer[]::new))
        .param("raws", mentions.stream().map(Mention::raw).toArray(String[]::new))
        .update();
  }

  /** Puts another meaning, if nobody was faster. */
  boolean put(CitationId id, int version, @Nullable DocumentId document, @Nullable ByHand byHand) {
    return database
            .sql(
                """
                update documents.citation
                set document_id = :document, reason = :reason, resolved_at = :at, resolved_by = :by, version = version + 1
                where id = :id and version = :version
                """)
            .param("document", document == null ? null : document.value())
            .param("reason", byHand == null ? null : byHand.reason())
            .param("at", byHand == null ? null : byHand.at().atOffset(ZoneOffset.UTC))
            .param("by", byHand == null ? null : byHand.by())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** The words by which it is cited were corrected. */
  void putWords(CitationId id, DocumentIdentity cited) {
    database
        .sql(
            """
            update documents.citation
            set number = :number, type = :type, issued_on = :date, issuer = :issuer, name = :name, version = version + 1
            where id = :id
            """)
        .param("number", cited.number())
        .param("type", cited.type())
        .param("date", cited.date())
        .param("issuer", cited.issuer())
        .param("name", cited.name())
        .param("id", id.value())
        .update();
  }

  /** What the rule says it means. */
  void putMeaning(CitationId id, CitationRule.Meant meant) {
    database
        .sql(
            """
            update documents.citation
            set document_id = :document, doubt = :doubt, version = version + 1
            where id = :id
            """)
        .param("document", recordOf(meant))
        .param("doubt", doubtOf(meant))
        .param("id", id.value())
        .update();
  }

  private static @Nullable Long recordOf(CitationRule.Meant meant) {
    return meant instanceof CitationRule.Meant.Record(Document document)
        ? document.id().value()
        : null;
  }

  private static @Nullable String doubtOf(CitationRule.Meant meant) {
    return meant instanceof CitationRule.Meant.Unknown(Doubt doubt) ? doubt.name() : null;
  }

  void setLive(long edition, long item, boolean live) {
    database
        .sql(
            """
            update documents.citation set live = :live, version = version + 1
            where edition_id = :edition and item_id = :item and live <> :live
            """)
        .param("live", live)
        .param("edition", edition)
        .param("item", item)
        .update();
  }

  void withdrawAll(long edition) {
    database
        .sql(
            "update documents.citation set live = false, version = version + 1 where edition_id = :edition and live")
        .param("edition", edition)
        .update();
  }
}
