package vn.haidang.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Items of plans by their words, without accents; each question passes over the matches once.
 *
 * <p>The best are found among the {@value #RANKED} latest matches of each kind: a word that stands
 * in thousands of items tells none of them apart, and ranking all of them would be what one waits
 * for. Earlier ones follow behind them, the latest first.
 */
@Component
class ItemSearchStore {

  private static final int RANKED = 200;

  /** How the words are looked for, and what is best among the matches. */
  private enum By {
    WORDS(
        "search @@ to_tsquery('public.vi', :words)",
        "ts_rank(i.search, to_tsquery('public.vi', :words))"),
    /** The shorter the text, the more of it is what was typed. */
    LETTERS("folded like '%' || :words || '%'", "-length(i.words)");

    private final String condition;
    private final String rank;

    By(String condition, String rank) {
      this.condition = condition;
      this.rank = rank;
    }

    String in(String sql) {
      return sql.replace("<most>", Integer.toString(RANKED))
          .replace("<condition>", condition)
          .replace("<rank>", rank);
    }
  }

  private static final String COLUMNS =
      """
      select v.plan_id, v.edition_id, v.document_number, v.type, v.item_id, v.kind, v.section, v.address, v.words, best.hits
      """;

  private static final String BEST =
      """
      with found as materialized (
        select item_id, kind, count(*) over (partition by kind) as hits,
          row_number() over (partition by kind order by item_id desc) as age
        from plan.v_search_item where <condition>
      ), ranked as (
        select f.item_id, f.hits, row_number() over (partition by f.kind order by <rank> desc, f.item_id desc) as place
        from found f join plan.item i on i.id = f.item_id
        where f.age <= <most>
      )
      """
          + COLUMNS
          + """
          from ranked best join plan.v_search_item v on v.item_id = best.item_id
          where best.place <= :limit
          order by v.kind, best.place
          """;

  private static final String PAGE =
      """
      with found as materialized (
        select item_id, row_number() over (order by item_id desc) as age
        from plan.v_search_item where <condition> and kind = :kind
      ), ranked as (
        select f.item_id, <rank> as rank from found f join plan.item i on i.id = f.item_id where f.age <= <most>
        union all
        select item_id, null from found where age > <most>
      ), best as (
        select item_id, rank, 0 as hits from ranked order by rank desc nulls last, item_id desc limit :limit offset :offset
      )
      """
          + COLUMNS
          + """
          from best join plan.v_search_item v on v.item_id = best.item_id
          order by best.rank desc nulls last, v.item_id desc
          """;

  private static final String COUNT =
      "select kind, count(*) as hits from plan.v_search_item where <condition> group by kind";

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
    return best(By.WORDS, tsquery, limit);
  }

  List<Row> findBestByLetters(String pattern, int limit) {
    return best(By.LETTERS, pattern, limit);
  }

  private List<Row> best(By by, String words, int limit) {
    return rows(database.sql(by.in(BEST)).param("words", words).param("limit", limit));
  }

  /** Of every kind that has a match, how many. */
  Map<String, Integer> countByWords(String tsquery) {
    return count(By.WORDS, tsquery);
  }

  Map<String, Integer> countByLetters(String pattern) {
    return count(By.LETTERS, pattern);
  }

  private Map<String, Integer> count(By by, String words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    database
        .sql(by.in(COUNT))
        .param("words", words)
        .query(row -> {
          counts.put(row.getString("kind"), row.getInt("hits"));
        });
    return counts;
  }

  List<Row> findByWords(String tsquery, String kind, int limit, int offset) {
    return page(By.WORDS, tsquery, kind, limit, offset);
  }

  List<Row> findByLetters(String pattern, String kind, int limit, int offset) {
    return page(By.LETTERS, pattern, kind, limit, offset);
  }

  private List<Row> page(By by, String words, String kind, int limit, int offset) {
    return rows(
        database
            .sql(by.in(PAGE))
            .param("words", words)
            .param("kind", kind)
            .param("limit", limit)
            .param("offset", offset));
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
