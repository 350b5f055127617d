package vn.haidang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitedDocument.ByHand;
import vn.haidang.documents.CitedDocument.Doubt;
import vn.haidang.documents.CitedDocument.Mention;
import vn.haidang.kernel.legaltext.Span;

/** Citations as they stand: where they are printed and which record they mean. */
@Component
class CitedDocumentStore {

  private static final String SELECT =
      """
      select c.id, c.citing_document_id, c.edition_id, c.item_id, c.number as cited_number, c.type as cited_type,
        c.issued_on as cited_on, c.issuer as cited_issuer, c.name as cited_name, c.doubt, c.reason, c.resolved_at,
        c.resolved_by, c.live, c.version, c.document_id,
        d.id as id_meant, d.type, d.type_code, d.number, d.issuer, d.issued_on, d.name, d.distinction, d.file_id,
        m.section, m.span_start, m.span_end, m.raw
      from documents.citation c
      left join documents.document d on d.id = c.document_id
      left join documents.mention m on m.citation_id = c.id
      """;

  private final JdbcClient database;

  CitedDocumentStore(JdbcClient database) {
    this.database = database;
  }

  Optional<CitedDocument> find(CitationId id) {
    return list("where c.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  Optional<CitedDocument> find(long edition, long item) {
    return list(
            "where c.edition_id = :edition and c.item_id = :item",
            Map.of("edition", edition, "item", item))
        .stream()
        .findFirst();
  }

  List<CitedDocument> listOfEdition(long edition) {
    return list("where c.edition_id = :edition", Map.of("edition", edition));
  }

  List<CitedDocument> listCiting(DocumentId cited) {
    return list("where c.live and c.document_id = :cited", Map.of("cited", cited.value()));
  }

  List<CitedDocument> listCitedBy(DocumentId citing) {
    return list(
        "where c.live and c.citing_document_id = :citing", Map.of("citing", citing.value()));
  }

  List<CitedDocument> listUnresolved() {
    return list("where c.live and c.document_id is null", Map.of());
  }

  List<CitationLink> listLinks() {
    return database
        .sql(
            """
            select c.citing_document_id, c.document_id, count(*) as mentions
            from documents.citation c
            join documents.mention m on m.citation_id = c.id
            where c.live and c.document_id is not null
            group by c.citing_document_id, c.document_id
            order by c.citing_document_id, c.document_id
            """)
        .query((row, number) ->
            new CitationLink(
                new DocumentId(row.getLong("citing_document_id")),
                new DocumentId(row.getLong("document_id")),
                row.getInt("mentions")))
        .list();
  }

  private List<CitedDocument> list(String which, Map<String, ?> parameters) {
    StatementSpec query = database.sql(SELECT + which + " order by c.id, m.position");
    var found = new LinkedHashMap<Long, CitedDocument>();
    query
        .params(parameters)
        .query((ResultSet row, int number) -> {
          long id = row.getLong("id");
          CitedDocument before = found.get(id);
          found.put(id, before == null ? citation(row) : withMention(before, mention(row)));
          return id;
        })
        .list();
    return List.copyOf(found.values());
  }

  private static CitedDocument withMention(CitedDocument c, Mention mention) {
    var mentions = new ArrayList<>(c.mentions());
    mentions.add(mention);
    return new CitedDocument(
        c.id(),
        c.citing(),
        c.edition(),
        c.item(),
        c.asCited(),
        mentions,
        c.document(),
        c.doubt(),
        c.byHand(),
        c.live(),
        c.version());
  }

  private static CitedDocument citation(ResultSet row) throws SQLException {
    String doubt = row.getString("doubt");
    return new CitedDocument(
        new CitationId(row.getLong("id")),
        new DocumentId(row.getLong("citing_document_id")),
        row.getLong("edition_id"),
        row.getLong("item_id"),
        asCited(row),
        row.getString("raw") == null ? List.of() : List.of(mention(row)),
        meant(row),
        doubt == null ? null : Doubt.valueOf(doubt),
        byHand(row),
        row.getBoolean("live"),
        row.getInt("version"));
  }

  private static DocumentIdentity asCited(ResultSet row) throws SQLException {
    return new DocumentIdentity(
        row.getString("cited_type"),
        null,
        row.getString("cited_number"),
        row.getString("cited_issuer"),
        row.getObject("cited_on", LocalDate.class),
        row.getString("cited_name"));
  }

  private static @Nullable Document meant(ResultSet row) throws SQLException {
    long id = row.getLong("id_meant");
    return row.wasNull() ? null : DocumentStore.documentOf(new DocumentId(id), row);
  }

  private static @Nullable ByHand byHand(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("resolved_at", OffsetDateTime.class);
    return at == null
        ? null
        : new ByHand(row.getString("reason"), at.toInstant(), row.getString("resolved_by"));
  }

  private static Mention mention(ResultSet row) throws SQLException {
    return new Mention(
        row.getString("section"),
        new Span(row.getInt("span_start"), row.getInt("span_end")),
        row.getString("raw"));
  }
}
