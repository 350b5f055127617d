package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * A figure that was handed in and of which everything is known.
 *
 * @param boundaries null: of the unit as it stood; else reckoned back on the boundaries it has
 *     since this later day
 */
public record ReadyFigure(
    int line,
    Indicator indicator,
    UnitId unit,
    Period period,
    BigDecimal value,
    FigureStatus status,
    String note,
    @Nullable LocalDate boundaries) {

  /** Whether it is declared to be reckoned on boundaries the unit got later. */
  public boolean isBackCast() {
    return boundaries != null;
  }

  BackCast asBackCast(LocalDate since) {
    return new BackCast(
        line, indicator.id(), unit, period, since, value, status, indicator.baseYear());
  }
}
