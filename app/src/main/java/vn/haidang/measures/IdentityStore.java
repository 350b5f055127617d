package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/** Declared identities, and the figures they are held against. */
@Component
class IdentityStore {

  private final JdbcClient database;

  IdentityStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * One for each whole and relation; an indicator's parts ("trong đó") lie within it each alone,
   * where they are amounts: a part may well grow faster than the whole.
   */
  List<Identity> listAll() {
    return database
        .sql(
            """
            select whole_id, relation, array_agg(part_id order by part_id) as parts
            from measures.identity group by whole_id, relation
            union all
            select parent_id, 'WITHIN', array[id] from measures.indicator
            where parent_id is not null and kind in ('FLOW', 'STOCK')
            order by 1, 2, 3
            """)
        .query((row, number) ->
            new Identity(
                new IndicatorId(row.getInt("whole_id")),
                Identity.Relation.valueOf(row.getString("relation")),
                java.util.Arrays.stream((Integer[]) row.getArray("parts").getArray())
                    .map(IndicatorId::new)
                    .toList()))
        .list();
  }

  /** Declared ones only. */
  List<Identity> listDeclared(IndicatorId whole) {
    Map<Identity.Relation, List<IndicatorId>> parts =
        database
            .sql(
                "select part_id, relation from measures.identity where whole_id = :whole order by part_id")
            .param("whole", whole.value())
            .query((row, number) ->
                Map.entry(
                    Identity.Relation.valueOf(row.getString("relation")),
                    new IndicatorId(row.getInt("part_id"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return parts.entrySet().stream()
        .map(entry -> new Identity(whole, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Counts the version of the whole up; false where it does not stand at this one any more. */
  boolean touch(IndicatorId whole, int version) {
    return database
            .sql(
                "update measures.indicator set version = version + 1 where id = :whole and version = :version")
            .param("whole", whole.value())
            .param("version", version)
            .update()
        == 1;
  }

  void put(Identity identity) {
    remove(identity.whole());
    for (IndicatorId part : identity.parts()) {
      database
          .sql(
              """
              insert into measures.identity (whole_id, part_id, relation) values (:whole, :part, :relation)
              """)
          .param("whole", identity.whole().value())
          .param("part", part.value())
          .param("relation", identity.relation().name())
          .update();
    }
  }

  int remove(IndicatorId whole) {
    return database
        .sql("delete from measures.identity where whole_id = :whole")
        .param("whole", whole.value())
        .update();
  }

  /** Present figures of one unit and stretch. */
  Map<IndicatorId, BigDecimal> listFigures(
      Collection<IndicatorId> indicators, UnitId unit, Period period) {
    return database
        .sql(
            """
            select indicator, value from measures.figure
            where indicator = any(:indicators) and last = :last and first = :first and unit = :unit
            """)
        .param("indicators", indicators.stream().map(IndicatorId::value).toArray(Integer[]::new))
        .param("last", period.last())
        .param("first", period.first())
        .param("unit", unit.value())
        .query((row, number) ->
            Map.entry(new IndicatorId(row.getInt("indicator")), row.getBigDecimal("value")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(int batch, Breach breach) {
    database
        .sql(
            """
            insert into measures.breach (batch, whole_id, unit, first, last, whole, parts)
            values (:batch, :whole, :unit, :first, :last, :value, :parts) on conflict do nothing
            """)
        .param("batch", batch)
        .param("whole", breach.identity().whole().value())
        .param("unit", breach.unit().value())
        .param("first", breach.period().first())
        .param("last", breach.period().last())
        .param("value", breach.whole())
        .param("parts", breach.sum())
        .update();
  }

  /** How many identities a delivery broke. */
  int countBroken(int batch) {
    return database
        .sql("select count(*) from measures.breach where batch = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }
}
