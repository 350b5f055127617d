package vn.haidang.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of documents by their words, without accents. */
@Component
class DocumentSearchStore {

  private static final String COLUMNS =
      "id, type, type_code, number, issuer, issued_on, name, distinction, file_id";

  private final JdbcClient database;

  DocumentSearchStore(JdbcClient database) {
    this.database = database;
  }

  int countByWords(String tsquery) {
    return database
        .sql(
            "select count(*) from documents.document where to_tsvector('public.vi', words) @@ to_tsquery('public.vi', :words)")
        .param("words", tsquery)
        .query(Integer.class)
        .single();
  }

  int countByLetters(String pattern) {
    return database
        .sql(
            "select count(*) from documents.document where public.f_unaccent(words) like '%' || :words || '%'")
        .param("words", pattern)
        .query(Integer.class)
        .single();
  }

  List<Document> findByWords(String tsquery, int limit, int offset) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from documents.document where to_tsvector('public.vi', words) @@ to_tsquery('public.vi', :words)
                order by (file_id is not null) desc,
                  ts_rank(to_tsvector('public.vi', words), to_tsquery('public.vi', :words)) desc,
                  issued_on desc nulls last, id
                limit :limit offset :offset
                """)
        .param("words", tsquery)
        .param("limit", limit)
        .param("offset", offset)
        .query(DocumentStore::document)
        .list();
  }

  List<Document> findByLetters(String pattern, int limit, int offset) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from documents.document where public.f_unaccent(words) like '%' || :words || '%'
                order by (file_id is not null) desc, issued_on desc nulls last, id
                limit :limit offset :offset
                """)
        .param("words", pattern)
        .param("limit", limit)
        .param("offset", offset)
        .query(DocumentStore::document)
        .list();
  }
}
