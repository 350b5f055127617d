package vn.haidang.measures;

import java.time.LocalDate;
import vn.haidang.kernel.time.Period;

/** How often a figure is due. */
public enum Frequency {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  public int stepsPerYear() {
    return 12 / months;
  }

  /** The stretch of days of a step, from 1, alone. */
  public Period step(int year, int step) {
    LocalDate first = LocalDate.of(year, (step - 1) * months + 1, 1);
    return new Period(first, first.plusMonths(months).minusDays(1));
  }

  /** From New Year to the end of a step. */
  public Period toDate(int year, int step) {
    return new Period(LocalDate.of(year, 1, 1), step(year, step).last());
  }
}
