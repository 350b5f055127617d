package vn.haidang.kernel.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** A stretch of days, both ends included: a year, a quarter, a month. */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "period " + first + " to " + last + ": the first day comes first");
    }
  }

  public static Period ofYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** {@code quarter} from 1 to 4. */
  public static Period ofQuarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("quarter " + quarter + ": 1 to 4");
    }
    LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  public static Period ofMonth(int year, int month) {
    YearMonth of = YearMonth.of(year, month);
    return new Period(of.atDay(1), of.atEndOfMonth());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The hashes of days agree in their last bits for all months; those of stretches must not. */
  @Override
  public int hashCode() {
    return (int) (first.toEpochDay() * 1_000_003 + last.toEpochDay());
  }
}
