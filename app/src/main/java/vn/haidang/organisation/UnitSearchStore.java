package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
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

  private final JdbcClient database;

  UnitSearchStore(JdbcClient database) {
    this.database = database;
  }

  List<UnitId> find(String words, LocalDate on, int limit, int offset) {
    return database
        .sql(
            "select n.unit_id "
                + FOUND
                + " order by length(n.name), n.folded, n.unit_id limit :limit offset :offset")
        .param("words", words)
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
}
