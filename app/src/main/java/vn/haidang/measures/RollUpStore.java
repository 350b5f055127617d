package vn.haidang.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * Adds figures of two indicators up side by side, unit by unit, so that no half of a pair counts.
 */
@Component
class RollUpStore {

  private final JdbcClient database;

  RollUpStore(JdbcClient database) {
    this.database = database;
  }

  /** Two sums over the same units. */
  record Pair(UnitId unit, Period period, BigDecimal top, BigDecimal bottom, int units) {}

  /** Numerators and denominators of units of a level that have both for the same stretch. */
  List<Pair> listPaired(
      IndicatorId numerator,
      IndicatorId denominator,
      int level,
      Collection<UnitId> units,
      Collection<Period> periods) {
    return database
        .sql(
            """
            select up.unit, n.first, n.last, sum(n.value) as top, sum(d.value) as bottom, count(*) as units
            from unnest(:first::date[], :last::date[]) as p(first, last)
            join measures.figure n on n.indicator = :top and n.last = p.last and n.first = p.first
            join measures.figure d on d.indicator = :bottom and d.last = p.last and d.first = p.first and d.unit = n.unit
            join measures.area a on a.unit = n.unit and a.level = :level and n.last between a.valid_from and a.valid_to
            cross join lateral unnest(a.above) as up(unit)
            where up.unit = any(:units)
            group by up.unit, n.first, n.last
            order by n.last, n.first, up.unit
            """)
        .param("first", days(periods, true))
        .param("last", days(periods, false))
        .param("top", numerator.value())
        .param("bottom", denominator.value())
        .param("level", level)
        .param("units", UnitId.numbers(units))
        .query(RollUpStore::pair)
        .list();
  }

  /**
   * Figures times weights, and the weights of the same units: those of the same stretch, else the
   * latest before its end (population is counted once a year, not every month).
   */
  List<Pair> listWeighed(
      IndicatorId indicator,
      IndicatorId weight,
      int level,
      Collection<UnitId> units,
      Collection<Period> periods) {
    return database
        .sql(
            """
            select up.unit, v.first, v.last, sum(v.value * w.value) as top, sum(w.value) as bottom, count(*) as units
            from unnest(:first::date[], :last::date[]) as p(first, last)
            cross join lateral (
              select f.first, f.last from measures.figure f
              where f.indicator = :weight and f.last <= p.last
              order by f.last desc, (f.first = p.first) desc, f.first desc limit 1) as by
            join measures.figure v on v.indicator = :indicator and v.last = p.last and v.first = p.first
            join measures.figure w on w.indicator = :weight and w.last = by.last and w.first = by.first and w.unit = v.unit
            join measures.area a on a.unit = v.unit and a.level = :level and v.last between a.valid_from and a.valid_to
            cross join lateral unnest(a.above) as up(unit)
            where up.unit = any(:units)
            group by up.unit, v.first, v.last
            order by v.last, v.first, up.unit
            """)
        .param("first", days(periods, true))
        .param("last", days(periods, false))
        .param("indicator", indicator.value())
        .param("weight", weight.value())
        .param("level", level)
        .param("units", UnitId.numbers(units))
        .query(RollUpStore::pair)
        .list();
  }

  /** Computes the sums of one indicator anew from its figures, after another way of adding. */
  void sumAnew(IndicatorId indicator) {
    database
        .sql("delete from measures.total where indicator = :indicator")
        .param("indicator", indicator.value())
        .update();
    database
        .sql(
            """
            insert into measures.total (indicator, last, first, unit, value, units)
            select f.indicator, f.last, f.first, u.unit, sum(f.value), count(*)
            from measures.figure f
            join measures.indicator i on i.id = f.indicator and i.over_units in ('SUM', 'AVERAGE')
            join measures.area a on a.unit = f.unit and f.last between a.valid_from and a.valid_to and a.level = i.summed_level
            cross join lateral unnest(a.above) as u(unit)
            where f.indicator = :indicator
            group by f.indicator, f.last, f.first, u.unit
            """)
        .param("indicator", indicator.value())
        .update();
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    return new Pair(
        new UnitId(row.getInt("unit")),
        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
        row.getBigDecimal("top"),
        row.getBigDecimal("bottom"),
        row.getInt("units"));
  }

  private static String[] days(Collection<Period> periods, boolean first) {
    return periods.stream()
        .map(period -> (first ? period.first() : period.last()).toString())
        .toArray(String[]::new);
  }
}
