package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The year that is meant where a limit names none: the plan's, or the next one where that time was
 * over before the document was issued.
 *
 * @param year the year planned, or that of the letterhead; null if neither is known
 * @param issued the day of the letterhead
 */
record UnnamedYear(@Nullable Integer year, @Nullable LocalDate issued) {

  /** Plans are signed some days after what they order has begun. */
  private static final int LATE_SIGNATURE = 31;

  static UnnamedYear of(Head head) {
    LocalDate date = head.date();
    Integer issuedIn = date == null ? null : Integer.valueOf(date.getYear());
    return new UnnamedYear(head.planYear() != null ? head.planYear() : issuedIn, date);
  }

  /** Null where no year is known or the day exists in none. */
  @Nullable LocalDate day(DateMention date) {
    LocalDate day = date.date(year);
    boolean past = day != null && date.year() == null && isPast(day);
    return past && year != null ? date.date(year + 1) : day;
  }

  /** The month, 1 to 12, in its year; null where none is known. */
  @Nullable YearMonth month(int month) {
    if (year == null) {
      return null;
    }
    YearMonth named = YearMonth.of(year, month);
    return isPast(named.atEndOfMonth()) ? named.plusYears(1) : named;
  }

  private boolean isPast(LocalDate day) {
    return issued != null && day.isBefore(issued.minusDays(LATE_SIGNATURE));
  }
}
