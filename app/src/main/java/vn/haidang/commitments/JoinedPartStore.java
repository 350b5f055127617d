package vn.haidang.commitments;

import static vn.haidang.commitments.PartHandoverStore.ofUnit;
import static vn.haidang.commitments.PartHandoverStore.parameters;
import static vn.haidang.commitments.PartHandoverStore.way;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PartHandover.Handover;
import vn.haidang.organisation.UnitId;

/** Parts of units that are no more, joined to those for which their successors answer already. */
@Component
class JoinedPartStore {

  private final JdbcClient database;

  JoinedPartStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Open parts are joined to the new holder's own in the same work; the history keeps the words and
   * the last report of each. A part of his that was done is open again, since not all of it is.
   */
  int join(Handover handover) {
    return parameters(
            database.sql(
                """
                with joining as (
                  delete from commitments.part p
                  where p.unit_id = any(:holders) and %2$s and p.done_on is null
                    and exists (select from commitments.commitment c where c.id = p.commitment_id and c.closed = 'O')
                    and exists (
                      select from commitments.part own where own.commitment_id = p.commitment_id and own.unit_id = :to)
                  returning p.*, %3$s as way
                ), kept as (
                  insert into commitments.joined_part
                    (commitment_id, unit_id, joined_to, came_from, came_before, words, progress, note, reported_at, reported_by, joined_at)
                  select commitment_id, coalesce(way[1], :unit), :to, :unit, way, words, progress, note, reported_at, reported_by, :at
                  from joining
                ), opened as (
                %1$s
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select commitment_id, :at, :by, 'commitment.part-joined', :reason,
                  jsonb_build_object('unit', unit_id || ' → ' || :to, 'percent', cast(progress as text), 'part', words, 'said', note)
                from joining
                """
                    .formatted(openedBy("joining"), ofUnit("p", "unit_id"), way("p", "unit_id"))),
            handover)
        .update();
  }

  /** What was joined to the open parts that have gone over goes with them, and says so as well. */
  int carry(Handover handover) {
    return parameters(
            database.sql(
                """
                with carried as (
                  select j.id, j.commitment_id, j.joined_to as holder, j.words, j.progress, j.note
                  from commitments.joined_part j
                  where j.joined_to = any(:holders) and %2$s
                    and exists (select from commitments.commitment c where c.id = j.commitment_id and c.closed = 'O')
                    and not exists (
                      select from commitments.part own
                      where own.commitment_id = j.commitment_id and own.unit_id = j.joined_to and own.done_on is not null)
                ), moved as (
                  update commitments.joined_part j set joined_to = :to, came_from = :unit, came_before = %3$s
                  from carried where j.id = carried.id
                ), opened as (
                %1$s
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select commitment_id, :at, :by,
                  case when exists (
                    select from commitments.part own where own.commitment_id = carried.commitment_id and own.unit_id = :to)
                    then 'commitment.part-joined' else 'commitment.part-succeeded' end,
                  :reason,
                  jsonb_build_object('unit', holder || ' → ' || :to, 'percent', cast(progress as text), 'part', words, 'said', note)
                from carried
                """
                    .formatted(
                        openedBy("carried"), ofUnit("j", "joined_to"), way("j", "joined_to"))),
            handover)
        .update();
  }

  /** What is joined to nothing any more is a part again: its holder's own has gone elsewhere. */
  void standAlone(Collection<UnitId> holders) {
    database
        .sql(
            """
            with alone as (
              select distinct on (j.commitment_id, j.joined_to) j.* from commitments.joined_part j
              where j.joined_to = any(:holders) and not exists (
                select from commitments.part own where own.commitment_id = j.commitment_id and own.unit_id = j.joined_to)
              order by j.commitment_id, j.joined_to, cardinality(j.came_before), j.id
            ), parted as (
              delete from commitments.joined_part j using alone where j.id = alone.id
            )
            insert into commitments.part (commitment_id, unit_id, words, progress, note, reported_at, reported_by, came_from, came_before)
            select commitment_id, joined_to, words, progress, note, reported_at, reported_by, came_from, came_before from alone
            """)
        .param("holders", UnitId.numbers(holders))
        .update();
  }

  /**
   * Parts that were done before others were joined to them are so again where nothing is any more;
   * the history says so.
   */
  void restore(Handover handover) {
    parameters(
            database.sql(
                """
                with restored as (
                  update commitments.part p set done_on = p.done_before, progress = 100, done_before = null
                  where p.unit_id = any(:holders) and p.done_before is not null and not exists (
                    select from commitments.joined_part j
                    where j.commitment_id = p.commitment_id and j.joined_to = p.unit_id)
                  returning p.commitment_id, p.unit_id
                )
                insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
                select commitment_id, :at, :by, 'commitment.part-restored', :reason,
                  jsonb_build_object('unit', cast(unit_id as text)) from restored
                """),
            handover)
        .update();
  }

  /** The new holder's own parts that were done are open again: not all of it is. */
  private static String openedBy(String rows) {
    return """
    update commitments.part own set done_before = own.done_on, done_on = null, progress = least(own.progress, 99)
    from %1$s
    where own.commitment_id = %1$s.commitment_id and own.unit_id = :to and own.done_on is not null
    """
        .formatted(rows);
  }
}
