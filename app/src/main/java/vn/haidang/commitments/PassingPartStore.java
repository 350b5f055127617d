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

/** Open parts in open work that pass from an abolished unit to its successor. */
@Component
class PassingPartStore {

  private static final String LIST =
      """
      select c.id from commitments.commitment c
      where c.closed = 'O' and exists (
        select from commitments.part p where p.commitment_id = c.id and p.done_on is null and %s)
      order by c.due nulls last, c.id
      """;

  private final JdbcClient database;

  PassingPartStore(JdbcClient database) {
    this.database = database;
  }

  /** How many each unit has; those without any are left out. One question for a country. */
  Map<UnitId, Integer> countOpen(Collection<UnitId> units) {
    Map<UnitId, Integer> open = new HashMap<>();
    database
        .sql(
            """
            select p.unit_id, count(*) as open from commitments.part p
            join commitments.commitment c on c.id = p.commitment_id and c.closed = 'O'
            where p.unit_id = any(:units) and p.done_on is null group by p.unit_id
            """)
        .param("units", UnitId.numbers(units))
        .query(row -> {
          open.put(new UnitId(row.getInt("unit_id")), row.getInt("open"));
        });
    return open;
  }

  /** Open work in which the unit has a part that is not done; the most urgent first. */
  List<CommitmentId> listOpen(UnitId unit) {
    return tasks(database.sql(LIST.formatted("p.unit_id = :unit")), unit);
  }

  /** Open work in which one of the holders has such a part because it went over from the unit. */
  List<CommitmentId> listPassed(UnitId unit, Collection<UnitId> holders) {
    return tasks(
        database
            .sql(LIST.formatted("p.unit_id = any(:holders) and p.came_from = :unit"))
            .param("holders", UnitId.numbers(holders)),
        unit);
  }

  /** Open work in which one of the holders has a part that may have been the unit's. */
  List<CommitmentId> listUnclear(UnitId unit, Collection<UnitId> holders) {
    return tasks(
        database
            .sql(
                LIST.formatted(
                    """
                    p.unit_id = any(:holders) and p.origin_unclear and exists (
                      select from commitments.succession s
                      where s.successor_id = p.unit_id and s.unit_id = :unit and s.done_at is not null)
                    """))
            .param("holders", UnitId.numbers(holders)),
        unit);
  }

  private static List<CommitmentId> tasks(JdbcClient.StatementSpec statement, UnitId unit) {
    return statement
        .param("unit", unit.value())
        .query((row, number) -> new CommitmentId(row.getLong("id")))
        .list();
  }

  /**
   * Open parts of open work pass and say so in its history, unless the successor has a part of its
   * own in the same work.
   */
  int move(Passing passing, String by, Instant at) {
    return database
        .sql(
            """
            with moved as (
              update commitments.part p set unit_id = :successor, came_from = :unit, origin_unclear = false
              where p.unit_id = :unit and p.done_on is null
                and exists (select 1 from commitments.commitment c where c.id = p.commitment_id and c.closed = 'O')
                and not exists (
                  select 1 from commitments.part own
                  where own.commitment_id = p.commitment_id and own.unit_id = :successor)
              returning p.commitment_id
            )
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            select commitment_id, :at, :by, 'commitment.part-succeeded', '',
              jsonb_build_object('unit', :unit || ' → ' || :successor) from moved
            """)
        .param("successor", passing.successor().value())
        .param("unit", passing.unit().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** Parts of open work that went over and are not done move on as well, as in the first place. */
  int moveOn(SuccessorCorrected corrected, String by, Instant at) {
    return database
        .sql(
            """
            with passed as (
              select p.commitment_id, p.unit_id as wrong from commitments.part p
              where p.unit_id = any(:wrong) and p.came_from = :unit and p.done_on is null
                and exists (select 1 from commitments.commitment c where c.id = p.commitment_id and c.closed = 'O')
                and not exists (
                  select 1 from commitments.part own
                  where own.commitment_id = p.commitment_id and own.unit_id = :right)
            ), moved as (
              update commitments.part p set unit_id = :right from passed
              where p.commitment_id = passed.commitment_id and p.unit_id = passed.wrong
              returning p.commitment_id, passed.wrong
            )
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            select commitment_id, :at, :by, 'commitment.part-succeeded', :reason,
              jsonb_build_object('unit', wrong || ' → ' || :right) from moved
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
