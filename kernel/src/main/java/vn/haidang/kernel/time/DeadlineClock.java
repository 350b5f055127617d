package vn.haidang.kernel.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How an office reckons: its working calendar, how it reads "trước ngày 20", and what becomes of a
 * deadline on a day off.
 *
 * @param before what "trước ngày" means here
 * @param dayOff what a deadline on a day off becomes
 */
public record DeadlineClock(WorkingCalendar calendar, Before before, DayOff dayOff) {

  /** "trước ngày 20": is the 20th itself still in time? Offices differ. */
  public enum Before {
    /** No: the last day is the 19th. */
    STRICTLY,
    /** Yes: the last day is the 20th. */
    ON_OR_BEFORE
  }

  /** What becomes of a deadline that falls on a day off. */
  public enum DayOff {
    /** It stays; the office hands in by then or is late. */
    STAYS,
    /** The last working day before it, as for reports. */
    WORKING_DAY_BEFORE,
    /** The next working day, as for procedures (Civil Code 91/2015/QH13, article 148 (5)). */
    WORKING_DAY_AFTER
  }

  /**
   * A due date.
   *
   * @param nominal as the rule says, with every day a working day
   * @param last the last day in time, by the calendar
   */
  public record Due(LocalDate nominal, LocalDate last) {

    /** Whether the calendar moved it; then both days are shown. */
    public boolean isMoved() {
      return !nominal.equals(last);
    }
  }

  /** The due dates of a rule in one year, ascending; none for a rule that waits for an event. */
  public List<Due> duesIn(DeadlineRule rule, int year) {
    return rule.lastDaysIn(year).stream().map(day -> due(read(rule, day))).toList();
  }

  /**
   * The due date of a rule that runs from an event.
   *
   * @param start the day of the event, which does not count itself (Civil Code 91/2015/QH13,
   *     article 147 (2))
   */
  public Due dueFrom(DeadlineRule.Within rule, LocalDate start) {
    return rule.workingDays()
        ? due(calendar.plusWorkingDays(start, rule.days()))
        : due(start.plusDays(rule.days()));
  }

  /**
   * The first due date of a rule on or after a day, looked for in that year and the next; the last
   * one of the year before may have been moved into it.
   */
  public Optional<Due> nextDue(DeadlineRule rule, LocalDate from) {
    return IntStream.rangeClosed(from.getYear() - 1, from.getYear() + 1)
        .boxed()
        .flatMap(year -> duesIn(rule, year).stream())
        .filter(due -> !due.last().isBefore(from))
        .findFirst();
  }

  /** A day taken as it is, moved only by the calendar. */
  public Due due(LocalDate nominal) {
    LocalDate last =
        switch (dayOff) {
          case STAYS -> nominal;
          case WORKING_DAY_BEFORE -> calendar.lastWorkingDayUpTo(nominal);
          case WORKING_DAY_AFTER -> calendar.firstWorkingDayFrom(nominal);
        };
    return new Due(nominal, last);
  }

  /**
   * The due date after a pause: while it lasted time stood still, so as many working days are added
   * as it took.
   *
   * @param due as it stood when the pause began
   * @param pause first and last day of the pause, both counted
   */
  public LocalDate afterPause(LocalDate due, Period pause) {
    return calendar.plusWorkingDays(due, calendar.workingDaysIn(pause));
  }

  private LocalDate read(DeadlineRule rule, LocalDate last) {
    return before == Before.ON_OR_BEFORE && rule.namesTheDayAfter() ? last.plusDays(1) : last;
  }
}
