package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how one unit stood from its first day on, and the days on which anything changed. */
@Component
class HistoryStore {

  private final JdbcClient database;

  HistoryStore(JdbcClient database) {
    this.database = database;
  }

  /** The unit's stretches, oldest first; without codes. */
  List<Unit> listStretches(UnitId id) {
    return database
        .sql(
            """
            select unit_id, name, abbreviation, kind, level, parent_id, path::text as path,
              lower(valid) as since, upper(valid) as until
            from organisation.standing where unit_id = :id order by valid
            """)
        .param("id", id.value())
        .query(NameStore::unit)
        .list();
  }

  /** Days on which anything happened to any unit, oldest first. */
  List<LocalDate> listDays() {
    return database
        .sql("select distinct happened_on from organisation.event order by happened_on")
        .query((row, number) -> row.getObject("happened_on", LocalDate.class))
        .list();
  }
}
