package vn.haidang.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days off of one year as the law alone gives them; the Prime Minister's yearly notice decides,
 * so this is what an office begins with and corrects.
 *
 * <p>Labour Code 45/2019/QH14, article 112, from 2021: 1 January; five days of Tết; 10 of the third
 * lunar month; 30 April; 1 May; 2 September with one day beside it. Before, by the Labour Code
 * 10/2012/QH13, article 115, 2 September stood alone. A holiday on a weekly day off is made up on
 * the next working day. Of the five days of Tết the last two of the old year and the first three of
 * the new one are taken, which gave the notices of 2017 to 2026; the day beside 2 September is the
 * one that joins a weekend.
 */
public final class PublicHolidays {

  private static final int SECOND_DAY_SINCE = 2021;

  private PublicHolidays() {}

  /** What a day off is for. */
  public enum Occasion {
    NEW_YEAR,
    TET,
    ANCESTORS_DAY,
    REUNIFICATION_DAY,
    LABOUR_DAY,
    NATIONAL_DAY
  }

  /**
   * One day off.
   *
   * @param madeUp off instead of a holiday that fell on a weekend
   */
  public record Holiday(LocalDate day, Occasion occasion, boolean madeUp) {}

  /** In the order of days, those made up included; years as {@link LunarDate}. */
  public static List<Holiday> of(int year) {
    List<Holiday> days = new ArrayList<>(statutory(year));
    Set<LocalDate> off = new HashSet<>();
    days.forEach(holiday -> off.add(holiday.day()));
    for (Holiday holiday : statutory(year)) {
      if (WorkingCalendar.isWeekend(holiday.day())) {
        LocalDate instead = holiday.day();
        while (WorkingCalendar.isWeekend(instead) || off.contains(instead)) {
          instead = instead.plusDays(1);
        }
        off.add(instead);
        days.add(new Holiday(instead, holiday.occasion(), true));
      }
    }
    days.sort(Comparator.comparing(Holiday::day));
    return List.copyOf(days);
  }

  private static List<Holiday> statutory(int year) {
    List<Holiday> days = new ArrayList<>();
    add(days, LocalDate.of(year, 1, 1), Occasion.NEW_YEAR);
    LocalDate tet = LunarDate.newYear(year);
    for (int offset = -2; offset <= 2; offset++) {
      add(days, tet.plusDays(offset), Occasion.TET);
    }
    add(days, new LunarDate(year, 3, 10).civil(), Occasion.ANCESTORS_DAY);
    add(days, LocalDate.of(year, 4, 30), Occasion.REUNIFICATION_DAY);
    add(days, LocalDate.of(year, 5, 1), Occasion.LABOUR_DAY);
    LocalDate national = LocalDate.of(year, 9, 2);
    add(days, national, Occasion.NATIONAL_DAY);
    if (year >= SECOND_DAY_SINCE) {
      add(days, besides(national), Occasion.NATIONAL_DAY);
    }
    return days;
  }

  /**
   * 3 September where 2 September follows a weekend or stands at the end of a week, else the 1st.
   */
  private static LocalDate besides(LocalDate national) {
    boolean after =
        national.getDayOfWeek() == DayOfWeek.MONDAY
            || national.getDayOfWeek() == DayOfWeek.THURSDAY;
    return after ? national.plusDays(1) : national.minusDays(1);
  }

  private static void add(List<Holiday> days, LocalDate day, Occasion occasion) {
    days.add(new Holiday(day, occasion, false));
  }
}
