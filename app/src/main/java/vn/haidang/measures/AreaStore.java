package vn.haidang.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Where units stood, and the sums that follow from it. */
@Component
class AreaStore {

  private final JdbcClient database;

  AreaStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Puts these in place of everything known about the places of units. Waits for the deliveries
   * under way, which read places until their end, and holds off others.
   */
  void replaceAll(Collection<Area> areas) {
    database.sql("lock table measures.area in access exclusive mode").update();
    database.sql("delete from measures.area").update();
    List<Area> all = List.copyOf(areas);
    database
        .sql(
            """
            insert into measures.area (unit, valid_from, valid_to, level, parent, above)
            select unit, valid_from, valid_to, level, nullif(parent, 0), above::int[]
            from unnest(:units::int[], :from::date[], :to::date[], :levels::int[], :parents::int[], :above::text[])
              as a(unit, valid_from, valid_to, level, parent, above)
            """)
        .param("units", all.stream().map(Area::unit).toArray(Integer[]::new))
        .param("from", all.stream().map(area -> area.from().toString()).toArray(String[]::new))
        .param("to", all.stream().map(AreaStore::end).toArray(String[]::new))
        .param("levels", all.stream().map(Area::level).toArray(Integer[]::new))
        .param(
            "parents",
            all.stream()
                .map(area -> area.parent() == null ? 0 : area.parent())
                .toArray(Integer[]::new))
        .param("above", all.stream().map(AreaStore::array).toArray(String[]::new))
        .update();
  }

  /** All stays of these units, by unit and time. */
  List<Area> list(Collection<Integer> units) {
    return database
        .sql(
            """
            select unit, valid_from, valid_to, level, parent, above from measures.area
            where unit = any(:units) order by unit, valid_from
            """)
        .param("units", units.toArray(Integer[]::new))
        .query(AreaStore::area)
        .list();
  }

  /** All stays of the units that stand on a day, by unit and time. */
  List<Area> listOfStanding(LocalDate day) {
    return database
        .sql(
            """
            select unit, valid_from, valid_to, level, parent, above from measures.area
            where unit in (select unit from measures.area where :day between valid_from and valid_to)
            order by unit, valid_from
            """)
        .param("day", day)
        .query(AreaStore::area)
        .list();
  }

  private static Area area(ResultSet row, int number) throws SQLException {
    return new Area(
        row.getInt("unit"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("level"),
        row.getObject("parent", Integer.class),
        List.of((Integer[]) row.getArray("above").getArray()));
  }

  private static String end(Area area) {
    return area.to().equals(LocalDate.MAX) ? "infinity" : area.to().toString();
  }

  private static String array(Area area) {
    return area.above().toString().replace('[', '{').replace(']', '}').replace(" ", "");
  }

  /** Units of a level that stood on a day. */
  List<UnitId> listUnits(int level, LocalDate on) {
    return database
        .sql(
            """
            select unit from measures.area where level = :level and :on between valid_from and valid_to order by unit
            """)
        .param("level", level)
        .param("on", on)
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .list();
  }

  /** Units of a level below one, as they stood on a day. */
  List<UnitId> listBelow(UnitId above, int level, LocalDate on) {
    return database
        .sql(
            """
            select unit from measures.area
            where level = :level and :above = any(above) and :on between valid_from and valid_to order by unit
            """)
        .param("above", above.value())
        .param("level", level)
        .param("on", on)
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .list();
  }

  /** Whether the unit stood on any day of a year. */
  boolean stands(UnitId unit, int year) {
    return database
        .sql(
            """
            select exists (select from measures.area
              where unit = :unit and valid_from <= make_date(:year, 12, 31) and valid_to >= make_date(:year, 1, 1))
            """)
        .param("unit", unit.value())
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  /** Units of a level below one, or directly below it where no level is given, and those named. */
  List<UnitId> listParts(
      UnitId above, @Nullable Integer level, Collection<UnitId> named, LocalDate on) {
    return database
        .sql(
            """
            select unit from measures.area
            where :above = any(above) and :on between valid_from and valid_to
              and (level = cast(:level as int) or (cast(:level as int) is null and parent = :above and level <= 4) or unit = any(:named))
            order by level, unit
            """)
        .param("above", above.value())
        .param("on", on)
        .param("level", level)
        .param("named", UnitId.numbers(named))
        .query((row, number) -> new UnitId(row.getInt("unit")))
        .list();
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select from measures.area)")
        .query(Boolean.class)
        .single();
  }

  /** Computes every sum of stretches that end on {@code from} or later anew from the figures. */
  int sumAnew(LocalDate from) {
    database.sql("delete from measures.total where last >= :from").param("from", from).update();
    return database
        .sql(
            """
            insert into measures.total (indicator, last, first, unit, value, units)
            with by_parent as (
              select f.indicator, f.last, f.first, a.parent, sum(f.value) as value, count(*) as units
              from measures.figure f
              join measures.indicator i on i.id = f.indicator and i.over_units in ('SUM', 'AVERAGE')
              join measures.area a on a.unit = f.unit and f.last between a.valid_from and a.valid_to and a.level = i.summed_level
              where f.last >= :from and a.parent is not null
              group by f.indicator, f.last, f.first, a.parent)
            select b.indicator, b.last, b.first, u.unit, sum(b.value), sum(b.units)
            from by_parent b
            join measures.area p on p.unit = b.parent and b.last between p.valid_from and p.valid_to
            cross join lateral unnest(b.parent || p.above) as u(unit)
            group by b.indicator, b.last, b.first, u.unit
            """)
        .param("from", from)
        .update();
  }
}
