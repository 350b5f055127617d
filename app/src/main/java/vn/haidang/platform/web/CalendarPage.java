package vn.haidang.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;
import vn.haidang.platform.CalendarDay;
import vn.haidang.platform.Problem;

/**
 * The special days of a year.
 *
 * @param source the notice it rests on; null: nobody has entered the year, it follows the law
 * @param sourceVersion of that notice; 0: there is none
 * @param keeps whether this user may change the calendar, which holds for everybody
 */
public record CalendarPage(
    int year,
    List<CalendarDay> days,
    @Nullable String source,
    @Nullable String changedBy,
    int sourceVersion,
    Reckoning reckoning,
    boolean keeps,
    Map<String, String> typed,
    Map<String, Problem> problems) {

  public CalendarPage {
    days = List.copyOf(days);
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  /** How deadlines are read. */
  public record Reckoning(Before before, DayOff dayOff, int version) {}

  /** What was typed before the form was refused. */
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /** Whether the form corrects a day that stands in the calendar. */
  public boolean corrects() {
    return typed.containsKey("of") && !value("of", "").isEmpty();
  }
}
