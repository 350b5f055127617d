package vn.haidang.measures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** Everything that was ever known of one indicator and one unit. */
@Component
class VintageStore {

  private final JdbcClient database;

  VintageStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Of stretches that end within the days given: the latest stretch first, its latest word first.
   */
  List<Observation> list(IndicatorId indicator, UnitId unit, Period within, int most) {
    return database
        .sql(
            """
            select o.indicator, o.unit, o.first, o.last, o.value, o.status, o.base_year, o.batch, o.as_of, o.source,
              o.recorded_by, o.document_id
            from measures.observation o
            where o.indicator = :indicator and o.unit = :unit and o.last between :from and :to
            order by o.last desc, o.first, o.as_of desc, o.batch desc
            limit :most
            """)
        .param("indicator", indicator.value())
        .param("unit", unit.value())
        .param("from", within.first())
        .param("to", within.last())
        .param("most", most)
        .query(FigureStore::observation)
        .list();
  }
}
