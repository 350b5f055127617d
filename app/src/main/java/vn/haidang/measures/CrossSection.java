package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Comparator;
import vn.haidang.kernel.time.Period;

/** The figures of all units for one indicator and one stretch of days, in the order of the key. */
record CrossSection(IndicatorId indicator, Period period) implements Comparable<CrossSection> {

  private static final Comparator<CrossSection> IN_ORDER =
      Comparator.comparingInt((CrossSection section) -> section.indicator.value())
          .thenComparing(section -> section.period.last())
          .thenComparing(section -> section.period.first());

  /** The stretch of the same length right before. */
  Period before() {
    LocalDate first = period.first();
    var length = java.time.Period.between(first, period.last().plusDays(1));
    return new Period(first.minus(length), first.minusDays(1));
  }

  @Override
  public int compareTo(CrossSection other) {
    return IN_ORDER.compare(this, other);
  }
}
