package vn.haidang.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days offices work: Monday to Friday but for the holidays, and the weekend days that are
 * worked instead of a bridge day.
 *
 * @param holidays days off that the Prime Minister's yearly notice names; Tết moves with the moon,
 *     so they are data
 * @param swapped Saturdays and Sundays that are worked
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> swapped) {

  /** No holidays known: weekends only. */
  public static final WorkingCalendar WEEKENDS_ONLY = new WorkingCalendar(Set.of(), Set.of());

  /** In days; Tết takes about ten. */
  private static final int LONGEST_BREAK = 60;

  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
    swapped = Set.copyOf(swapped);
  }

  public boolean isWorkingDay(LocalDate day) {
    return swapped.contains(day) || (!isWeekend(day) && !holidays.contains(day));
  }

  /** The weekly days off, worked or not. */
  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * The day itself if it is worked, else the last worked day before it: what is due on a holiday is
   * handed in before it. The day itself too where none of the sixty days before it is worked.
   */
  public LocalDate lastWorkingDayUpTo(LocalDate day) {
    return nearest(day, -1);
  }

  /** The same towards the days to come. */
  public LocalDate firstWorkingDayFrom(LocalDate day) {
    return nearest(day, 1);
  }

  /**
   * The day {@code days} working days after {@code start}; the start itself does not count.
   *
   * @throws IllegalArgumentException for a negative count
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("working days " + days + ": 0 or more");
    }
    LocalDate day = start;
    for (int left = days; left > 0; left--) {
      day = nearest(day.plusDays(1), 1);
    }
    return day;
  }

  /** How many days of the period are worked. */
  public int workingDaysIn(Period period) {
    return (int)
        period.first().datesUntil(period.last().plusDays(1)).filter(this::isWorkingDay).count();
  }

  private LocalDate nearest(LocalDate day, int step) {
    LocalDate found = day;
    for (int i = 0; i < LONGEST_BREAK && !isWorkingDay(found); i++) {
      found = found.plusDays(step);
    }
    return isWorkingDay(found) ? found : day;
  }
}
