package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * "Số liệu tính ngược": a figure of a time before a unit had its boundaries of a later day,
 * reckoned on those boundaries by whoever publishes it. Kept beside what was reported at the time,
 * never among it.
 *
 * @param line where it stands in what was handed in, from 1
 * @param boundaries the first day on which the unit had them; after the period
 */
record BackCast(
    int line,
    IndicatorId indicator,
    UnitId unit,
    Period period,
    LocalDate boundaries,
    BigDecimal value,
    FigureStatus status,
    @Nullable Integer baseYear) {

  BackCast {
    if (!period.last().isBefore(boundaries)) {
      throw new IllegalArgumentException(
          "reckoned back to " + period.last() + " on boundaries of " + boundaries);
    }
  }

  /** What it is a figure of, on boundaries that are known. */
  record Key(IndicatorId indicator, UnitId unit, Period period) {

    static Key of(Observation one) {
      return new Key(one.indicator(), new UnitId(one.unit()), one.period());
    }
  }

  Key key() {
    return new Key(indicator, unit, period);
  }
}
