package vn.haidang.measures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Which unit supplies which indicator, and in place of which other. */
@Component
class SupplyStore {

  private final JdbcClient database;

  SupplyStore(JdbcClient database) {
    this.database = database;
  }

  /** Hands what a unit supplies to another; returns how many indicators that are. */
  int move(UnitId from, UnitId to) {
    return database
        .sql(
            """
            update measures.indicator
            set supplier = :to, supplied_before = array_remove(supplied_before || supplied_for, null), supplied_for = :from,
              origin_unclear = false, version = version + 1
            where supplier = :from
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }

  /**
   * Hands on what wrong successors supply in place of a unit that is no more, however many others
   * came between.
   */
  int moveOn(UnitId of, Collection<UnitId> wrong, UnitId right) {
    return database
        .sql(
            """
            update measures.indicator
            set supplier = :right, supplied_for = :of,
              supplied_before = case when supplied_for = :of then supplied_before
                else trim_array(supplied_before, cardinality(supplied_before) - array_position(supplied_before, :of) + 1) end,
              version = version + 1
            where (supplied_for = :of or :of = any(supplied_before))
              and (supplier = any(:wrong) or supplier = :right and supplied_for <> :of)
            """)
        .param("of", of.value())
        .param("wrong", UnitId.numbers(wrong))
        .param("right", right.value())
        .update();
  }

  /** What these units supply in place of one that is no more. */
  List<Indicator> listPassed(UnitId of, Collection<UnitId> suppliers) {
    return database
        .sql(
            IndicatorStore.SELECT
                + """
                where (supplied_for = :of or :of = any(supplied_before)) and supplier = any(:suppliers)
                order by topic nulls last, position, code
                """)
        .param("of", of.value())
        .param("suppliers", UnitId.numbers(suppliers))
        .query(IndicatorStore::read)
        .list();
  }

  /** What these units supply, and perhaps in place of another since before that was kept. */
  List<Indicator> listUnclear(Collection<UnitId> suppliers) {
    return database
        .sql(
            IndicatorStore.SELECT
                + "where origin_unclear and supplier = any(:suppliers) order by topic nulls last, position, code")
        .param("suppliers", UnitId.numbers(suppliers))
        .query(IndicatorStore::read)
        .list();
  }

  /** Units that supply anything. */
  Set<UnitId> listSuppliers() {
    return Set.copyOf(
        database
            .sql("select distinct supplier from measures.indicator where supplier is not null")
            .query((row, number) -> new UnitId(row.getInt("supplier")))
            .list());
  }

  /** How many indicators each unit supplies; those that supply none are left out. */
  Map<UnitId, Integer> count(Collection<UnitId> units) {
    Map<UnitId, Integer> supplied = new HashMap<>();
    database
        .sql(
            "select supplier, count(*) as supplied from measures.indicator where supplier = any(:units) group by supplier")
        .param("units", UnitId.numbers(units))
        .query(row -> {
          supplied.put(new UnitId(row.getInt("supplier")), row.getInt("supplied"));
        });
    return supplied;
  }

  /** What a unit supplies. */
  List<Indicator> list(UnitId unit) {
    return database
        .sql(
            IndicatorStore.SELECT
                + "where supplier = :unit order by topic nulls last, position, code")
        .param("unit", unit.value())
        .query(IndicatorStore::read)
        .list();
  }
}
