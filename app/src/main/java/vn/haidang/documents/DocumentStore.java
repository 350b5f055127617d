package vn.haidang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of documents, held and cited. */
@Component
class DocumentStore {

  private static final String COLUMNS =
      "id, type, type_code, number, issuer, issued_on, name, distinction, file_id";

  private final JdbcClient database;

  DocumentStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds the record, or finds the one that has the same identity already. */
  Document add(DocumentKey key, DocumentIdentity document, @Nullable FileId file, Entry entry) {
    database
        .sql(
            """
            insert into documents.document (identity, type, type_code, number, number_key, issuer, issuer_key, issued_on, name,
              name_key, distinction, file_id, added_at, added_by)
            values (:identity, :type, :typeCode, :number, :numberKey, :issuer, :issuerKey, :date, :name, :nameKey, :distinction,
              :file, :at, :by)
            on conflict (identity) do nothing
            """)
        .param("identity", key.identity())
        .param("type", document.type())
        .param("typeCode", document.typeCode())
        .param("number", document.number())
        .param("numberKey", key.numberKey())
        .param("issuer", document.issuer())
        .param("issuerKey", key.issuerKey())
        .param("date", document.date())
        .param("name", document.name())
        .param("nameKey", key.nameKey())
        .param("distinction", key.distinction())
        .param("file", file == null ? null : file.value())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("by", entry.by())
        .update();
    return findByIdentity(key.identity()).orElseThrow();
  }

  /**
   * What has been learned since about a record that was only cited: its file, and names that were
   * missing.
   */
  void complete(DocumentId id, DocumentKey key, DocumentIdentity known, @Nullable FileId file) {
    database
        .sql(
            """
            update documents.document
            set identity = :identity, type = coalesce(type, :type), type_code = coalesce(type_code, :typeCode),
              issuer = coalesce(issuer, :issuer), issuer_key = coalesce(issuer_key, :issuerKey),
              issued_on = coalesce(issued_on, :date), name = coalesce(name, :name), name_key = coalesce(name_key, :nameKey),
              file_id = coalesce(file_id, :file)
            where id = :id
            """)
        .param("identity", key.identity())
        .param("type", known.type())
        .param("typeCode", known.typeCode())
        .param("issuer", known.issuer())
        .param("issuerKey", key.issuerKey())
        .param("date", known.date())
        .param("name", known.name())
        .param("nameKey", key.nameKey())
        .param("file", file == null ? null : file.value())
        .param("id", id.value())
        .update();
  }

  Optional<Document> find(DocumentId id) {
    return database
        .sql("select " + COLUMNS + " from documents.document where id = :id")
        .param("id", id.value())
        .query(DocumentStore::document)
        .optional();
  }

  Optional<Document> findByIdentity(String identity) {
    return database
        .sql("select " + COLUMNS + " from documents.document where identity = :identity")
        .param("identity", identity)
        .query(DocumentStore::document)
        .optional();
  }

  List<Document> listByNumber(String numberKey) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from documents.document where number_key = :number order by issued_on desc nulls last, id")
        .param("number", numberKey)
        .query(DocumentStore::document)
        .list();
  }

  List<Document> listByName(String nameKey) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from documents.document where name_key = :name order by issued_on desc nulls last, id")
        .param("name", nameKey)
        .query(DocumentStore::document)
        .list();
  }

  /** Records whose number, issuer or name resemble the words, the likeliest first. */
  List<Document> listResembling(String words, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from documents.document
                where folded operator(public.%>) public.f_unaccent(:words)
                order by public.word_similarity(public.f_unaccent(:words), folded) desc, id
                limit :most
                """)
        .param("words", words)
        .param("most", most)
        .query(DocumentStore::document)
        .list();
  }

  List<Document> listAll() {
    return database
        .sql(
            "select " + COLUMNS + " from documents.document order by issued_on desc nulls last, id")
        .query(DocumentStore::document)
        .list();
  }

  static Document document(ResultSet row, int number) throws SQLException {
    return documentOf(new DocumentId(row.getLong("id")), row);
  }

  /** The document of a row in which {@code id} is the key of something else. */
  static Document documentOf(DocumentId id, ResultSet row) throws SQLException {
    long file = row.getLong("file_id");
    FileId held = row.wasNull() ? null : new FileId(file);
    return new Document(
        id,
        new DocumentIdentity(
            row.getString("type"),
            row.getString("type_code"),
            row.getString("number"),
            row.getString("issuer"),
            row.getObject("issued_on", LocalDate.class),
            row.getString("name")),
        row.getInt("distinction"),
        held);
  }

  /** When and by whom. */
  record Entry(Instant at, String by) {}
}
