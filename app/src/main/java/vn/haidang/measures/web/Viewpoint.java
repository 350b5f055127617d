package vn.haidang.measures.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.IndicatorId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.NotFound;

/**
 * From where figures are looked at: whose, which year, as known when.
 *
 * @param unit null while no unit is entered
 * @param years with targets, newest first
 * @param home it is the unit that is shown when nobody says which
 */
record Viewpoint(
    @Nullable UnitId unit,
    String unitName,
    boolean home,
    int year,
    List<Integer> years,
    ScorecardBuilder.Moment moment,
    Instant at) {

  Viewpoint {
    years = List.copyOf(years);
  }

  /**
   * Whose, for one indicator.
   *
   * @throws NotFound {@code measures.no-unit-yet} while no unit is entered
   */
  UnitId unitFor(IndicatorId indicator) {
    if (unit == null) {
      throw new NotFound("measures.no-unit-yet", indicator);
    }
    return unit;
  }

  /** For links to the same: year, unit where it is not the usual one, day where it is past. */
  String query() {
    return "year=" + year + (home || unit == null ? "" : "&unit=" + unit) + moment.more();
  }
}
