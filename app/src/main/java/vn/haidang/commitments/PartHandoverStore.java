package vn.haidang.commitments;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PartHandover.Handover;
import vn.haidang.organisation.UnitId;

/** Open parts of open work that change their unit. */
@Component
class PartHandoverStore {

  /** Whether a part {@code %1$s}, held by its {@code %2$s}, is or was once that of the unit. */
  private static final String OF_UNIT =
      "(:unit in (%1$s.%2$s, %1$s.came_from) or :unit = any(%1$s.came_before))";

  /** The units through which it came, before the one whose part goes over now. */
  private static final String WAY =
      """
      case when %1$s.%2$s = :unit then array_remove(%1$s.came_before || %1$s.came_from, null)
        when %1$s.came_from = :unit then %1$s.came_before
        else trim_array(%1$s.came_before, cardinality(%1$s.came_before) - array_position(%1$s.came_before, :unit) + 1) end
      """;

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
                  where p.unit_id = any(:holders) and %1$s and p.done_on is null
                    and exists (select from commitments.commitment c where c.id = p.commitment_id and c.closed = 'O')
                    and not exists (
                      select from commitments.part own where own.commitment_id = p.commitment_id and own.unit_id = :to)
                  order by p.commitment_id, p.unit_id
                ), moved as (
                  update commitments.part p set unit_id = :to, came_from = :unit, came_before = %2$s, origin_unclear = false
                  from passing
                  where p.commitment_id = passing.commitment_id and p.unit_id = passing.holder
                  returning p.commitment_id, passing.holder
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select commitment_id, :at, :by, 'commitment.part-succeeded', :reason,
                  jsonb_build_object('unit', holder || ' → ' || :to) from moved
                """
                    .formatted(ofUnit("p", "unit_id"), way("p", "unit_id"))),
            handover)
        .update();
  }

  /** What the right holder has already, by way of a wrong one, is his own way from now on. */
  void settle(Handover handover) {
    for (String[] held : new String[][] {{"part", "unit_id"}, {"joined_part", "joined_to"}}) {
      database
          .sql(
              """
              update commitments.%1$s p set came_from = :unit, came_before = %3$s
              where p.%2$s = :to and p.came_from <> :unit and :unit = any(p.came_before)
              """
                  .formatted(held[0], held[1], way("p", held[1])))
          .param("unit", handover.unit().value())
          .param("to", handover.to().value())
          .update();
    }
  }

  static String ofUnit(String part, String holder) {
    return OF_UNIT.formatted(part, holder);
  }

  static String way(String part, String holder) {
    return WAY.formatted(part, holder);
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
