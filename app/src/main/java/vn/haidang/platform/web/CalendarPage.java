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
 */
public record CalendarPage(
    int year,
    List<CalendarDay> days,
    @Nullable String source,
    @Nullable String changedBy,
    Before before,
    DayOff dayOff,
    Map<String, String> typed,
    Map<String, Problem> problems) {

  public CalendarPage {
    days = List.copyOf(days);
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  /** What was typed before the form was refused. */
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }
}
