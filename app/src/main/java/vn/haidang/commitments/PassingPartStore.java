package vn.haidang.commitments;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Which open parts in open work would pass, have passed or would be joined to another. */
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

  /**
   * Open work in which one of the holders answers for such a part because it went over from the
   * unit, as a part of its own or joined to one.
   */
  List<CommitmentId> listPassed(UnitId unit, Collection<UnitId> holders) {
    return tasks(
        database
            .sql(
                LIST.formatted(
                    """
                    p.unit_id = any(:holders) and (p.came_from = :unit or :unit = any(p.came_before) or exists (
                      select from commitments.joined_part j
                      where j.commitment_id = p.commitment_id and j.joined_to = p.unit_id
                        and (j.came_from = :unit or :unit = any(j.came_before))))
                    """))
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
   * An open part that would not stand alone when its unit ends.
   *
   * @param to whose part in the same work it would be joined to
   */
  record Meeting(CommitmentId task, UnitId unit, UnitId to) {}

  /**
   * Open parts of units that end together which meet another one: that of the heir, or that of the
   * first of these units where the heir has none. The most urgent first.
   *
   * @param heir who would answer for all of them; null: a new unit
   */
  List<Meeting> listMeeting(Collection<UnitId> ending, @Nullable UnitId heir) {
    return database
        .sql(
            """
            with ending as (
              select p.commitment_id, p.unit_id, c.due,
                coalesce(
                  (select own.unit_id from commitments.part own where own.commitment_id = p.commitment_id and own.unit_id = :heir),
                  min(p.unit_id) over (partition by p.commitment_id)) as joined_to
              from commitments.part p
              join commitments.commitment c on c.id = p.commitment_id and c.closed = 'O'
              where p.unit_id = any(:ending) and p.done_on is null
            )
            select commitment_id, unit_id, joined_to from ending where unit_id <> joined_to
            order by due nulls last, commitment_id, unit_id
            """)
        .param("ending", UnitId.numbers(ending))
        .param("heir", heir == null ? 0 : heir.value())
        .query((row, number) ->
            new Meeting(
                new CommitmentId(row.getLong("commitment_id")),
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("joined_to"))))
        .list();
  }
}
