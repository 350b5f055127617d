package vn.haidang.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items of plans by their words, without accents. */
@Component
class ItemSearchStore {

  /**
   * Ranking reads the words of every match again; of a word that stands everywhere only so many are
   * ranked.
   */
  private static final int MOST_RANKED = 2000;

  private static final String BY_WORDS = "search @@ to_tsquery('public.vi', :words)";
  private static final String BY_LETTERS = "folded like '%' || :words || '%'";

  private final JdbcClient database;

  ItemSearchStore(JdbcClient database) {
    this.database = database;
  }

  /** A line of a plan that matches. */
  record Row(
      long plan,
      long edition,
      int number,
      String state,
      @Nullable String document,
      @Nullable String type,
      long item,
      String address,
      String words) {}

  Map<String, Integer> countByWords(String tsquery) {
    return count(BY_WORDS, tsquery);
  }

  Map<String, Integer> countByLetters(String pattern) {
    return count(BY_LETTERS, pattern);
  }

  private Map<String, Integer> count(String condition, String words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    database
        .sql(
            "select kind, count(*) as hits from plan.v_search_item where "
                + condition
                + " group by kind order by kind")
        .param("words", words)
        .query((row, number) -> counts.put(row.getString("kind"), row.getInt("hits")))
        .list();
    return counts;
  }

  List<Row> findByWords(String tsquery, String kind, int limit, int offset) {
    return find(
        """
        select * from (
          select plan_id, edition_id, edition_number, edition_state, document_number, type, item_id, address, words, search
          from plan.v_search_item
          where search @@ to_tsquery('public.vi', :words) and kind = :kind
          order by edition_id desc, item_id limit :ranked) as found
        order by ts_rank(search, to_tsquery('public.vi', :words)) desc, edition_id desc, item_id
        limit :limit offset :offset
        """,
        tsquery,
        kind,
        limit,
        offset);
  }

  List<Row> findByLetters(String pattern, String kind, int limit, int offset) {
    return find(
        """
        select plan_id, edition_id, edition_number, edition_state, document_number, type, item_id, address, words
        from plan.v_search_item
        where folded like '%' || :words || '%' and kind = :kind and cast(:ranked as int) > 0
        order by length(words), edition_id desc, item_id
        limit :limit offset :offset
        """,
        pattern, kind, limit, offset);
  }

  private List<Row> find(String sql, String words, String kind, int limit, int offset) {
    return database
        .sql(sql)
        .param("words", words)
        .param("kind", kind)
        .param("limit", limit)
        .param("offset", offset)
        .param("ranked", Math.max(MOST_RANKED, limit + offset))
        .query((row, number) ->
            new Row(
                row.getLong("plan_id"),
                row.getLong("edition_id"),
                row.getInt("edition_number"),
                row.getString("edition_state"),
                row.getString("document_number"),
                row.getString("type"),
                row.getLong("item_id"),
                row.getString("address"),
                row.getString("words")))
        .list();
  }
}
