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
   * @param sourceVersion of the notice, to be sent back with another one; 0: by law
   * @param reckoningVersion of how deadlines are read, to be sent back with a change
   */
  record CalendarView(
      int year,
      List<CalendarDay> days,
      @Nullable String source,
      int sourceVersion,
      Before before,
      DayOff dayOff,
      int reckoningVersion) {}

  /**
   * A special day, and the notice that names it.
   *
   * @param source null: the notice stays as it is
   * @param version of the day that was seen; null: it was no special day
   * @param sourceVersion of the notice that was seen; null: there was none
   */
  record NewDay(
      LocalDate day,
      boolean worked,
      String name,
      @Nullable String source,
      @Nullable Integer version,
      @Nullable Integer sourceVersion) {}

  /** How deadlines are read from now on, and the version that was seen. */
  record Reckoned(Before before, DayOff dayOff, int version) {}

  @GetMapping("/api/v1/calendar")
  CalendarView get(@RequestParam(required = false) @Nullable Integer year) {
    int wanted = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 1969, 2198);
    WorkingDaysStore.Year entered = days.findYear(wanted).orElse(null);
    WorkingDaysStore.Reckoning reckoning = days.reckoning();
    return new CalendarView(
        wanted,
        days.listDays(wanted),
        entered == null ? null : entered.source(),
        entered == null ? 0 : entered.version(),
        reckoning.before(),
        reckoning.dayOff(),
        reckoning.version());
  }

  @PostMapping("/api/v1/calendar/days")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  CalendarView put(@RequestBody NewDay wanted, SignedIn user) {
    if (wanted.name().isBlank()) {
      throw RefusedCall.invalid(Map.of("name", Problem.of("platform.day-name-missing")));
    }
    String source = wanted.source();
    boolean done =
        days.put(
            new CalendarDay(wanted.day(), wanted.worked(), wanted.name().strip()),
            source == null ? null : source.strip(),
            new WorkingDays.Seen(seen(wanted.version()), seen(wanted.sourceVersion())),
            user.name());
    return answer(done, wanted.day().getYear());
  }

  @DeleteMapping("/api/v1/calendar/days/{day}")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  CalendarView remove(@PathVariable LocalDate day, @RequestParam int version, SignedIn user) {
    return answer(days.remove(day, version, user.name()), day.getYear());
  }

  @PostMapping("/api/v1/calendar/reckoning")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  CalendarView read(@RequestBody Reckoned wanted) {
    return answer(days.read(wanted.before(), wanted.dayOff(), wanted.version()), null);
  }

  private CalendarView answer(boolean done, @Nullable Integer year) {
    if (!done) {
      throw RefusedCall.changedMeanwhile(Problem.of("platform.changed-meanwhile"), get(year));
    }
    return get(year);
  }

  private static int seen(@Nullable Integer version) {
    return version == null ? 0 : version;
  }
}
