package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;
import vn.haidang.platform.web.CalendarPage;

/** "Lịch làm việc": days off and worked weekends of a year. */
@Controller
@Needs(Permission.READ)
class WorkingDaysPages {

  private final WorkingDays days;
  private final Clock clock;

  WorkingDaysPages(WorkingDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  Screen show(@RequestParam(defaultValue = "") String year) {
    return screen(yearOf(year), Map.of(), Map.of());
  }

  @PostMapping("/calendar/days")
  @Needs(Permission.ASSIGN_WORK)
  View put(@RequestParam Map<String, String> form, SignedIn user) {
    Map<String, Problem> wrong = new java.util.LinkedHashMap<>();
    String name = form.getOrDefault("name", "").strip();
    if (name.isEmpty()) {
      wrong.put("name", Problem.of("platform.day-name-missing"));
    }
    try {
      LocalDate day = LocalDate.parse(form.getOrDefault("day", ""));
      if (wrong.isEmpty()) {
        days.put(
            new CalendarDay(day, form.getOrDefault("kind", "").equals("worked"), name),
            form.getOrDefault("source", "").strip(),
            user.name());
        return Redirect.to("/calendar?year=" + day.getYear()).saying("calendar.entered");
      }
    } catch (DateTimeParseException e) {
      wrong.put("day", Problem.of("platform.day-not-understood"));
    } catch (RefusedException e) {
      wrong.put("day", e.problem());
    }
    return screen(yearOf(form.getOrDefault("year", "")), form, wrong)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/calendar/days/{day}/remove")
  @Needs(Permission.ASSIGN_WORK)
  View remove(@org.springframework.web.bind.annotation.PathVariable String day, SignedIn user) {
    try {
      LocalDate removed = LocalDate.parse(day);
      days.remove(removed, user.name());
      return Redirect.to("/calendar?year=" + removed.getYear()).saying("calendar.removed");
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("platform.day-not-understood"), e);
    }
  }

  @PostMapping("/calendar/reckoning")
  @Needs(Permission.ASSIGN_WORK)
  View read(@RequestParam Before before, @RequestParam DayOff dayOff) {
    days.read(before, dayOff);
    return Redirect.to("/calendar").saying("calendar.reckoning.kept");
  }

  private Screen screen(int year, Map<String, String> typed, Map<String, Problem> problems) {
    return Screen.of(
        "platform/calendar.jte",
        new CalendarPage(
            year,
            days.listDays(year),
            days.findYear(year).map(WorkingDaysStore.Year::source).orElse(null),
            days.findYear(year).map(WorkingDaysStore.Year::changedBy).orElse(null),
            days.reckoning().before(),
            days.reckoning().dayOff(),
            typed,
            problems));
  }

  private int yearOf(String typed) {
    int present = LocalDate.now(clock).getYear();
    if (!typed.matches("\\d{4}")) {
      return present;
    }
    int year = Integer.parseInt(typed);
    return year < 1969 || year > 2198 ? present : year;
  }
}
