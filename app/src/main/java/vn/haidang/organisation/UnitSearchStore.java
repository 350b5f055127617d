package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units by the words of their names. */
@Component
class UnitSearchStore {

  private static final String FOUND =
      """
      from organisation.unit_name n
      where n.valid @> cast(:on as date)
        and to_tsvector('public.vi'::regconfig, n.name || ' ' || coalesce(n.abbreviation, '')) @@ to_tsquery('public.vi', :words)
      """;

  private static final String BY_WORDS =
      """
      from organisation.unit_name n
      where to_tsvector('public.vi'::regconfig, n.name || ' ' || coalesce(n.abbreviation, '')) @@ to_tsquery('public.vi', :words)
      """;

  private static final String BY_LETTERS =
      """
      from organisation.unit_name n
      where (n.folded || ' ' || coalesce(n.folded_abbreviation, '')) like '%' || :words || '%'
      """;

  private final JdbcClient database;

  UnitSearchStore(JdbcClient database) {
    this.database = database;
  }

  /** Names with the words as they stand in {@code typed} go before others with them. */
  List<UnitId> find(String words, String typed, LocalDate on, int limit, int offset) {
    return database
        .sql(
            "select n.unit_id "
                + FOUND
                + """
                order by position(public.f_unaccent(cast(:typed as text)) in n.folded) = 0, length(n.name), n.folded, n.unit_id
                limit :limit offset :offset
                """)
        .param("words", words)
        .param("typed", typed)
        .param("on", on)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> new UnitId(row.getInt("unit_id")))
        .list();
  }

  int count(String words, LocalDate on) {
    return database
        .sql("select count(*) " + FOUND)
        .param("words", words)
        .param("on", on)
        .query(Integer.class)
        .single();
  }

  /**
   * A unit under a name that it bore.
   *
   * @param until first day on which it bore it no more; null: it still does
   */
  record Named(
      UnitId unit,
      String name,
      @Nullable String abbreviation,
      LocalDate since,
      @Nullable LocalDate until) {

    boolean includes(LocalDate day) {
      return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    /** The last day of the name; of one that is yet to come, its first. */
    LocalDate lastDay(LocalDate today) {
      return since.isAfter(today) || until == null ? since : until.minusDays(1);
    }
  }

  /** Each unit once, under the latest of its names with these words; those that stand go first. */
  List<Named> findEver(String words, LocalDate today, int limit, int offset) {
    return ever(BY_WORDS, words, today, limit, offset);
  }

  List<Named> findEverByLetters(String pattern, LocalDate today, int limit, int offset) {
    return ever(BY_LETTERS, pattern, today, limit, offset);
  }

  private List<Named> ever(String found, String words, LocalDate today, int limit, int offset) {
    return database
        .sql(
            "select *, lower(valid) as since, upper(valid) as until from (select distinct on (n.unit_id) n.unit_id, n.name,"
                + " n.abbreviation, n.folded, n.valid "
                + found
                + """
                 order by n.unit_id, lower(n.valid) desc) each
                order by not valid @> cast(:today as date), length(name), folded, unit_id limit :limit offset :offset
                """)
        .param("words", words)
        .param("today", today)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new Named(
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                row.getString("abbreviation"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  int countEver(String words) {
    return countEver(BY_WORDS, words);
  }

  int countEverByLetters(String pattern) {
    return countEver(BY_LETTERS, pattern);
  }

  private int countEver(String found, String words) {
    return database
        .sql("select count(distinct n.unit_id) " + found)
        .param("words", words)
        .query(Integer.class)
        .single();
  }

  /** Names that look like words that no name has. */
  List<String> listResembling(String folded, int most) {
    return database
        .sql(
            """
            select name from (
              select distinct name, public.word_similarity(:words, folded) as near from organisation.unit_name
              where (folded || ' ' || coalesce(folded_abbreviation, '')) operator(public.%>) :words
            ) each
            order by near desc, name limit :most
            """)
        .param("words", folded)
        .param("most", most)
        .query((row, number) -> row.getString("name"))
        .list();
  }
}
