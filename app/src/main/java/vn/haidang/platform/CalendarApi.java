package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;

/** The working calendar for programs. */
@RestController
@Needs(Permission.READ)
class CalendarApi {

  private final WorkingDays days;
  private final Clock clock;

  CalendarApi(WorkingDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  /**
   * The special days of a year and how deadlines are read.
   *
   * @param source the notice that the year was entered from; null: by law
   */
  record CalendarView(
      int year, List<CalendarDay> days, @Nullable String source, Before before, DayOff dayOff) {}

  /** A special day, and the notice that names it. */
  record NewDay(LocalDate day, boolean worked, String name, @Nullable String source) {}

  /** How deadlines are read from now on. */
  record Reckoned(Before before, DayOff dayOff) {}

  @GetMapping("/api/v1/calendar")
  CalendarView get(@RequestParam(required = false) @Nullable Integer year) {
    int wanted = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 1969, 2198);
    return new CalendarView(
        wanted,
        days.listDays(wanted),
        days.findYear(wanted).map(WorkingDaysStore.Year::source).orElse(null),
        days.reckoning().before(),
        days.reckoning().dayOff());
  }

  @PostMapping("/api/v1/calendar/days")
  @Needs(Permission.ASSIGN_WORK)
  CalendarView put(@RequestBody NewDay wanted, SignedIn user) {
    if (wanted.name().isBlank()) {
      throw RefusedCall.invalid(Map.of("name", Problem.of("platform.day-name-missing")));
    }
    String source = wanted.source();
    days.put(
        new CalendarDay(wanted.day(), wanted.worked(), wanted.name().strip()),
        source == null ? "" : source.strip(),
        user.name());
    return get(wanted.day().getYear());
  }

  @DeleteMapping("/api/v1/calendar/days/{day}")
  @Needs(Permission.ASSIGN_WORK)
  CalendarView remove(@PathVariable LocalDate day, SignedIn user) {
    days.remove(day, user.name());
    return get(day.getYear());
  }

  @PostMapping("/api/v1/calendar/reckoning")
  @Needs(Permission.ASSIGN_WORK)
  CalendarView read(@RequestBody Reckoned wanted) {
    days.read(wanted.before(), wanted.dayOff());
    return get(null);
  }
}
