package vn.haidang.commitments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PassingStore.Passing;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;

/** Open obstacles that an abolished unit was to remove, and that its successor is to remove. */
@Component
class PassingObstacleStore {

  private final JdbcClient database;

  PassingObstacleStore(JdbcClient database) {
    this.database = database;
  }

  /** How many wait for each unit; those without any are left out. One question for a country. */
  Map<UnitId, Integer> countOpen(Collection<UnitId> units) {
    Map<UnitId, Integer> open = new HashMap<>();
    database
        .sql(
            """
            select remover_unit, count(*) as open from commitments.obstacle
            where remover_unit = any(:units) and state = 'OPEN' group by remover_unit
            """)
        .param("units", UnitId.numbers(units))
        .query(row -> {
          open.put(new UnitId(row.getInt("remover_unit")), row.getInt("open"));
        });
    return open;
  }

  /** Those that wait for the unit; the longest open first. */
  List<ObstacleId> listOpen(UnitId unit) {
    return database
        .sql(
            """
            select id from commitments.obstacle where remover_unit = :unit and state = 'OPEN' order by opened_on, id
            """)
        .param("unit", unit.value())
        .query((row, number) -> new ObstacleId(row.getLong("id")))
        .list();
  }

  /** Those that wait for one of the holders because they waited for the unit, by whatever way. */
  List<ObstacleId> listPassed(UnitId unit, Collection<UnitId> holders) {
    return database
        .sql(
            """
            select id from commitments.obstacle
            where remover_unit = any(:holders) and (remover_for = :unit or :unit = any(remover_before)) and state = 'OPEN'
            order by opened_on, id
            """)
        .param("unit", unit.value())
        .param("holders", UnitId.numbers(holders))
        .query((row, number) -> new ObstacleId(row.getLong("id")))
        .list();
  }

  /** Hands them to the successor and says so in their history. */
  int move(Passing passing, String by, Instant at) {
    return database
        .sql(
            """
            with moved as (
              update commitments.obstacle
              set remover_unit = :successor, remover_before = array_remove(remover_before || remover_for, null),
                remover_for = :unit, version = version + 1
              where remover_unit = :unit and state = 'OPEN' returning id
            )
            insert into commitments.obstacle_event (obstacle_id, at, by_name, kind, note, detail)
            select id, :at, :by, 'obstacle.succeeded', '',
              jsonb_build_object('remover', :unit || ' → ' || :successor) from moved
            """)
        .param("successor", passing.successor().value())
        .param("unit", passing.unit().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** What the right successor is to remove already, by way of the wrong one, is his own way now. */
  void settle(SuccessorCorrected corrected) {
    database
        .sql(
            """
            update commitments.obstacle
            set remover_for = :unit,
              remover_before = trim_array(remover_before, cardinality(remover_before) - array_position(remover_before, :unit) + 1)
            where remover_unit = :right and remover_for <> :unit and :unit = any(remover_before) and state = 'OPEN'
            """)
        .param("unit", corrected.unit().value())
        .param("right", corrected.right().value())
        .update();
  }

  /** Hands on to the right successor what wrong ones were to remove in the unit's place. */
  int moveOn(SuccessorCorrected corrected, String by, Instant at) {
    return database
        .sql(
            """
            with passed as (
              select id, remover_unit as wrong from commitments.obstacle
              where remover_unit = any(:wrong) and (remover_for = :unit or :unit = any(remover_before)) and state = 'OPEN'
            ), moved as (
              update commitments.obstacle o
              set remover_unit = :right, remover_for = :unit,
                remover_before = case when o.remover_for = :unit then o.remover_before
                  else trim_array(o.remover_before, cardinality(o.remover_before) - array_position(o.remover_before, :unit) + 1) end,
                version = version + 1
              from passed where o.id = passed.id returning o.id, passed.wrong
            )
            insert into commitments.obstacle_event (obstacle_id, at, by_name, kind, note, detail)
            select id, :at, :by, 'obstacle.succeeded', :reason,
              jsonb_build_object('remover', wrong || ' → ' || :right) from moved
            """)
        .param("unit", corrected.unit().value())
        .param("wrong", UnitId.numbers(corrected.wrong()))
        .param("right", corrected.right().value())
        .param("reason", corrected.reason())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }
}
