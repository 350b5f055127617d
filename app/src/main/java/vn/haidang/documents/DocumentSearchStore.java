package vn.haidang.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records of documents by their words, without accents. Those held come first; the best are found
 * among the {@value #RANKED} latest, as a word that stands in thousands tells none of them apart.
 */
@Component
class DocumentSearchStore {

  private static final int RANKED = 200;

  private static final String COLUMNS =
      "d.id, d.type, d.type_code, d.number, d.issuer, d.issued_on, d.name, d.distinction, d.file_id";

  private final JdbcClient database;

  DocumentSearchStore(JdbcClient database) {
    this.database = database;
  }

  int countByWords(String tsquery) {
    return database
        .sql(
            "select count(*) from documents.document where search @@ to_tsquery('public.vi', :words)")
        .param("words", tsquery)
        .query(Integer.class)
        .single();
  }

  int countByLetters(String pattern) {
    return database
        .sql("select count(*) from documents.document where folded like '%' || :words || '%'")
        .param("words", pattern)
        .query(Integer.class)
        .single();
  }

  List<Document> findByWords(String tsquery, int limit, int offset) {
    return database
        .sql(
            """
            with found as materialized (
              select id, row_number() over (order by (file_id is not null) desc, issued_on desc nulls last, id) as place
              from documents.document where search @@ to_tsquery('public.vi', :words)
            ), ranked as (
              select f.id, f.place, ts_rank(d.search, to_tsquery('public.vi', :words)) as rank
              from found f join documents.document d on d.id = f.id
              where f.place <= :ranked
              union all
              select id, place, null from found where place > :ranked
            )
            """
                + "select "
                + COLUMNS
                + """
                 from ranked r join documents.document d on d.id = r.id
                order by (d.file_id is not null) desc, r.rank desc nulls last, r.place
                limit :limit offset :offset
                """)
        .param("words", tsquery)
        .param("ranked", RANKED)
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
                 from documents.document d where d.folded like '%' || :words || '%'
                order by (d.file_id is not null) desc, d.issued_on desc nulls last, d.id
                limit :limit offset :offset
                """)
        .param("words", pattern)
        .param("limit", limit)
        .param("offset", offset)
        .query(DocumentStore::document)
        .list();
  }
}
