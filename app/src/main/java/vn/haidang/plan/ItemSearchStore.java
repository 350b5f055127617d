package vn.haidang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Items of plans by their words, without accents; each question passes over the matches once. */
@Component
class ItemSearchStore {

  private static final String BEST =
      """
      select v.plan_id, v.edition_id, v.document_number, v.type, v.item_id, v.kind, v.section, v.address, v.words, best.hits
      from (
        select item_id, row_number() over (partition by kind order by rank desc, item_id desc) as place, count(*) over (partition by kind) as hits
        from (%s) as found
      ) best
      join plan.v_search_item v on v.item_id = best.item_id
      where best.place <= :limit
      order by v.kind, best.place
      """;

  private static final String BY_WORDS =
      """
      select item_id, kind, ts_rank(search, to_tsquery('public.vi', :words)) as rank from plan.v_search_item
      where search @@ to_tsquery('public.vi', :words)
      """;

  /** The shorter the text, the more of it is what was typed. */
  private static final String BY_LETTERS =
      """
      select item_id, kind, -length(words) as rank from plan.v_search_item where folded like '%' || :words || '%'
      """;

  private static final String PAGE =
      """
      select v.plan_id, v.edition_id, v.document_number, v.type, v.item_id, v.kind, v.section, v.address, v.words, 0 as hits
      from (select item_id, rank from (%s) as found where kind = :kind order by rank desc, item_id desc limit :limit offset :offset) best
      join plan.v_search_item v on v.item_id = best.item_id
      order by best.rank desc, v.item_id desc
      """;

  private final JdbcClient database;

  ItemSearchStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A line of a plan that matches.
   *
   * @param count of all matches of its kind
   */
  record Row(
      long plan,
      long edition,
      @Nullable String document,
      @Nullable String type,
      long item,
      String kind,
      String section,
      String address,
      String words,
      int count) {}

  List<Row> findBestByWords(String tsquery, int limit) {
    return rows(
        database.sql(BEST.replace("%s", BY_WORDS)).param("words", tsquery).param("limit", limit));
  }

  List<Row> findBestByLetters(String pattern, int limit) {
    return rows(
        database.sql(BEST.replace("%s", BY_LETTERS)).param("words", pattern).param("limit", limit));
  }

  List<Row> findByWords(String tsquery, String kind, int limit, int offset) {
    return rows(page(PAGE.replace("%s", BY_WORDS), tsquery, kind, limit, offset));
  }

  List<Row> findByLetters(String pattern, String kind, int limit, int offset) {
    return rows(page(PAGE.replace("%s", BY_LETTERS), pattern, kind, limit, offset));
  }

  private StatementSpec page(String sql, String words, String kind, int limit, int offset) {
    return database
        .sql(sql)
        .param("words", words)
        .param("kind", kind)
        .param("limit", limit)
        .param("offset", offset);
  }

  private static List<Row> rows(StatementSpec query) {
    return query
        .query((row, number) ->
            new Row(
                row.getLong("plan_id"),
                row.getLong("edition_id"),
                row.getString("document_number"),
                row.getString("type"),
                row.getLong("item_id"),
                row.getString("kind"),
                row.getString("section"),
                row.getString("address"),
                row.getString("words"),
                row.getInt("hits")))
        .list();
  }
}
