package vn.haidang.commitments;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PartHandover.Handover;
import vn.haidang.organisation.UnitId;

/** Open parts of open work that change their unit. */
@Component
class PartHandoverStore {

  private final JdbcClient database;

  PartHandoverStore(JdbcClient database) {
    this.database = database;
  }

  /** Those in work in which the new holder has none become his; the history says so. */
  int move(Handover handover) {
    return parameters(
            database.sql(
                """
                with passing as (
                  select distinct on (p.commitment_id) p.commitment_id, p.unit_id as holder from commitments.part p
                  where p.unit_id = any(:holders) and :unit in (p.unit_id, p.came_from) and p.done_on is null
                    and exists (select from commitments.commitment c where c.id = p.commitment_id and c.closed = 'O')
                    and not exists (
                      select from commitments.part own where own.commitment_id = p.commitment_id and own.unit_id = :to)
                  order by p.commitment_id, p.unit_id
                ), moved as (
                  update commitments.part p set unit_id = :to, came_from = :unit, origin_unclear = false from passing
                  where p.commitment_id = passing.commitment_id and p.unit_id = passing.holder
                  returning p.commitment_id, passing.holder
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select commitment_id, :at, :by, 'commitment.part-succeeded', :reason,
                  jsonb_build_object('unit', holder || ' → ' || :to) from moved
                """),
            handover)
        .update();
  }

  static JdbcClient.StatementSpec parameters(
      JdbcClient.StatementSpec statement, Handover handover) {
    return statement
        .param("unit", handover.unit().value())
        .param("holders", UnitId.numbers(handover.holders()))
        .param("to", handover.to().value())
        .param("reason", handover.reason())
        .param("at", handover.at().atOffset(ZoneOffset.UTC))
        .param("by", handover.by());
  }
}
