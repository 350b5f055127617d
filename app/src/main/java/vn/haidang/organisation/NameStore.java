package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all names that units ever had, and all functions of a day. */
@Component
class NameStore {

  private final JdbcClient database;

  NameStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Another one as soon as a unit, a name, a place in the tree or a declared function has changed;
   * none comes a second time, after a change taken back either.
   */
  UUID state() {
    return database.sql("select state from organisation.name_state").query(UUID.class).single();
  }

  /** Each unit once for every stretch of time in which it stood unchanged; without codes. */
  List<Unit> listStretches() {
    return database
        .sql(
            """
            select unit_id, name, abbreviation, kind, level, parent_id, path::text as path,
              lower(valid) as since, upper(valid) as until
            from organisation.standing order by unit_id, valid
            """)
        .query(NameStore::unit)
        .list();
  }

  /** What units declared to be in charge of on that day. */
  Map<UnitId, List<String>> listFunctions(LocalDate on) {
    Map<UnitId, List<String>> functions = new HashMap<>();
    database
        .sql(
            """
            select unit_id, array_agg(words order by words) as words from organisation.unit_function
            where valid @> cast(:on as date) group by unit_id
            """)
        .param("on", on)
        .query(row -> {
          String[] words = (String[]) row.getArray("words").getArray();
          functions.put(new UnitId(row.getInt("unit_id")), List.of(words));
        });
    return functions;
  }

  static Unit unit(ResultSet row, int number) throws SQLException {
    return UnitStore.unit(row, Map.of());
  }
}
