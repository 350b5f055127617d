package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts right where units stand, and finds what stands against it. */
@Component
class PlaceCorrectionStore {

  private final JdbcClient database;

  PlaceCorrectionStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Nobody else moves a unit until this transaction ends: of two who put each below the other, each
   * alone would be right.
   */
  void lock() {
    database.sql("lock table organisation.unit_place in share row exclusive mode").update();
  }

  int put(UnitId id, RightPlace right) {
    return database
        .sql(
            """
            update organisation.unit_place
            set kind = :kind, level = :level, parent_id = :parent, valid = daterange(:from, upper(valid))
            where unit_id = :id and lower(valid) = :since
            """)
        .param("kind", right.kind().name())
        .param("level", right.level().name())
        .param("parent", number(right.parent()))
        .param("id", id.value())
        .param("since", right.since())
        .param("from", right.from())
        .update();
  }

  /**
   * The time that ended with the day before the one on record ends with the day before the right
   * one.
   */
  int endBefore(UnitId id, RightPlace right) {
    return database
        .sql(
            """
            update organisation.unit_place set valid = daterange(lower(valid), :from)
            where unit_id = :id and upper(valid) = :since
            """)
        .param("id", id.value())
        .param("since", right.since())
        .param("from", right.from())
        .update();
  }

  /** The first day of that time on which the unit did not stand, if there is one. */
  Optional<LocalDate> findDayWithout(UnitId unit, Lifetime time) {
    return database
        .sql(
            """
            select lower(datemultirange(daterange(:since, cast(:until as date))) - coalesce(range_agg(valid), '{}')) as day
            from organisation.standing where unit_id = :unit
            """)
        .param("since", time.since())
        .param("until", time.until())
        .param("unit", unit.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  /** The first day of that time on which the one unit stood below the other, if there is one. */
  Optional<LocalDate> findDayBelow(UnitId unit, UnitId above, Lifetime time) {
    return database
        .sql(
            """
            select min(greatest(lower(valid), :since)) as day from organisation.standing
            where unit_id = :unit and valid && daterange(:since, cast(:until as date))
              and path operator(public.~) cast('*.' || :above || '.*' as public.lquery)
            """)
        .param("since", time.since())
        .param("until", time.until())
        .param("unit", unit.value())
        .param("above", above.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  /** A unit that bears, some day of that time, a name of this one below the same parent. */
  Optional<String> findNamesake(UnitId unit, @Nullable UnitId parent, Lifetime time) {
    return database
        .sql(
            """
            select o.name
            from organisation.unit_name n
            join organisation.standing o on o.name = n.name and o.valid && n.valid and o.unit_id <> n.unit_id
            where n.unit_id = :unit and o.parent_id is not distinct from cast(:parent as int)
              and n.valid && daterange(:since, cast(:until as date)) and o.valid && daterange(:since, cast(:until as date))
            order by lower(o.valid) limit 1
            """)
        .param("unit", unit.value())
        .param("parent", number(parent))
        .param("since", time.since())
        .param("until", time.until())
        .query(String.class)
        .optional();
  }

  /** By what a change of the unit's level or place on that day was decided, if it was. */
  Optional<String> findBasisOfMove(UnitId unit, LocalDate day) {
    return database
        .sql(
            """
            select e.legal_basis from organisation.event e
            where e.happened_on = :day and e.kind = 'LEVEL_CHANGE' and (
              exists (select from organisation.event_unit u where u.event_id = e.id and u.unit_id = :unit)
              or exists (select from organisation.succession s
                where s.event_id = e.id and :unit in (s.predecessor_id, s.successor_id)))
            order by e.id limit 1
            """)
        .param("unit", unit.value())
        .param("day", day)
        .query(String.class)
        .optional();
  }

  /**
   * By what was decided that day about the unit, or about a unit above it in a way that moves what
   * stands below.
   */
  Optional<String> findBasisOfDay(UnitId unit, List<UnitId> above, LocalDate day) {
    return database
        .sql(
            """
            select e.legal_basis from organisation.event e
            where e.happened_on = :day and exists (
              select from organisation.event_unit u where u.event_id = e.id and (
                u.unit_id = :unit
                or u.unit_id = any(:above) and e.kind not in ('RENAME', 'FUNCTION_TRANSFER')))
            order by e.id limit 1
            """)
        .param("unit", unit.value())
        .param("above", above.stream().map(UnitId::value).toArray(Integer[]::new))
        .param("day", day)
        .query(String.class)
        .optional();
  }

  private static @Nullable Integer number(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }
}
