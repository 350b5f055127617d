package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Which unit a year is looked at from. */
@Component
class HomeUnitStore {

  private final JdbcClient database;

  HomeUnitStore(JdbcClient database) {
    this.database = database;
  }

  Optional<UnitId> findWithMostTargets(int year) {
    return database
        .sql(
            """
            select unit from measures.target where year = :year and plan_id is not null
            group by unit order by count(*) desc, unit limit 1
            """)
        .param("year", year)
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .optional();
  }

  /** The province that stood on a day; of several the one with most targets. */
  Optional<UnitId> findProvince(LocalDate on) {
    return database
        .sql(
            """
            select a.unit from measures.area a
            where a.level = 2 and :on between a.valid_from and a.valid_to
            order by (select count(*) from measures.target t where t.unit = a.unit) desc, a.unit limit 1
            """)
        .param("on", on)
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .optional();
  }
}
