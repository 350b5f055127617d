package vn.haidang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.haidang.documents.LibraryFilter.Order;
import vn.haidang.platform.SearchWords;

/** Lists of documents, filtered, sorted, counted. */
@Component
class CatalogueStore {

  private static final String WHERE =
      """
      where (:text = '' or d.folded like '%' || public.f_unaccent(:text) || '%')
        and (:type = '' or d.type = :type)
        and (:issuer = '' or d.issuer = :issuer)
        and (cast(:year as int) is null or date_part('year', d.issued_on) = :year)
        and (:held = 'ANY' or (d.file_id is not null) = (:held = 'HELD'))
      """;

  private final JdbcClient database;

  CatalogueStore(JdbcClient database) {
    this.database = database;
  }

  List<LibraryLine> list(LibraryFilter filter, int limit, int offset) {
    return filtered(
            """
            select d.id, d.type, d.type_code, d.number, d.issuer, d.issued_on, d.name, d.distinction, d.file_id,
              coalesce(cited.places, 0) as cited_by, coalesce(citing.places, 0) as cites
            from documents.document d
            left join (
              select c.document_id, count(*) as places from documents.citation c
              join documents.mention m on m.citation_id = c.id where c.live group by c.document_id
            ) cited on cited.document_id = d.id
            left join (
              select c.citing_document_id, count(*) as places from documents.citation c
              join documents.mention m on m.citation_id = c.id where c.live group by c.citing_document_id
            ) citing on citing.citing_document_id = d.id
            """
                + WHERE
                + "order by "
                + column(filter.order())
                + (filter.descending() ? " desc" : " asc")
                + " nulls last, d.issued_on desc nulls last, d.id limit :limit offset :offset",
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(CatalogueStore::line)
        .list();
  }

  int count(LibraryFilter filter) {
    return filtered("select count(*) from documents.document d " + WHERE, filter)
        .query(Integer.class)
        .single();
  }

  /** Types of document, the most frequent first. */
  List<Facet> listTypes() {
    return facets(
        """
        select type as value, count(*) as times from documents.document where type is not null
        group by type order by times desc, type
        """);
  }

  List<Facet> listIssuers() {
    return facets(
        """
        select issuer as value, count(*) as times from documents.document where issuer is not null
        group by issuer order by times desc, issuer
        """);
  }

  /** The latest first. */
  List<Facet> listYears() {
    return facets(
        """
        select cast(date_part('year', issued_on) as int) as value, count(*) as times from documents.document
        where issued_on is not null group by value order by value desc
        """);
  }

  private List<Facet> facets(String sql) {
    return database
        .sql(sql)
        .query((row, number) -> new Facet(row.getString("value"), row.getInt("times")))
        .list();
  }

  private StatementSpec filtered(String sql, LibraryFilter filter) {
    return database
        .sql(sql)
        .param("text", SearchWords.literally(filter.text().strip()))
        .param("type", filter.type())
        .param("issuer", filter.issuer())
        .param("year", filter.year())
        .param("held", filter.held().name());
  }

  private static String column(Order order) {
    return switch (order) {
      case DATE -> "d.issued_on";
      case NUMBER -> "d.number_key collate \"und-x-icu\"";
      case ISSUER -> "d.issuer collate \"vi-x-icu\"";
      case NAME -> "d.name collate \"vi-x-icu\"";
      case CITED -> "cited.places";
    };
  }

  private static LibraryLine line(ResultSet row, int number) throws SQLException {
    return new LibraryLine(
        DocumentStore.document(row, number), row.getInt("cited_by"), row.getInt("cites"));
  }
}
