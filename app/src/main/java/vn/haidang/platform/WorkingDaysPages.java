package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
  private final ObjectProvider<Mandates> mandates;
  private final Authors authors;
  private final MessageFiles messages;
  private final Clock clock;

  WorkingDaysPages(
      WorkingDays days,
      ObjectProvider<Mandates> mandates,
      Authors authors,
      MessageFiles messages,
      Clock clock) {
    this.days = days;
    this.mandates = mandates;
    this.authors = authors;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A year of the calendar.
   *
   * @param day one of it that is to be corrected: it stands in the form
   */
  @GetMapping("/calendar")
  Screen show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String day,
      SignedIn user) {
    int wanted = yearOf(year);
    Map<String, String> corrected =
        days.listDays(wanted).stream()
            .filter(one -> one.day().toString().equals(day))
            .findFirst()
            .map(WorkingDaysPages::written)
            .orElse(Map.of());
    return screen(wanted, corrected, Map.of(), user);
  }

  private static Map<String, String> written(CalendarDay day) {
    return Map.of(
        "day",
        day.day().toString(),
        "name",
        day.name(),
        "kind",
        kind(day),
        "version",
        String.valueOf(day.version()),
        "of",
        day.day().toString());
  }

  private static String kind(CalendarDay day) {
    return day.worked() ? "worked" : "off";
  }

  @PostMapping("/calendar/days")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  View put(@RequestParam Map<String, String> form, SignedIn user) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    String name = form.getOrDefault("name", "").strip();
    if (name.isEmpty()) {
      wrong.put("name", Problem.of("platform.day-name-missing"));
    }
    try {
      LocalDate day = LocalDate.parse(form.getOrDefault("day", ""));
      if (wrong.isEmpty()) {
        boolean worked = form.getOrDefault("kind", "").equals("worked");
        String source = form.getOrDefault("source", "").strip();
        CalendarDay typed = new CalendarDay(day, worked, name);
        return days.put(typed, source, seen(form, day), user.name())
            ? Redirect.to("/calendar?year=" + day.getYear()).saying("calendar.entered")
            : conflict(typed, source, user);
      }
    } catch (DateTimeParseException e) {
      wrong.put("day", Problem.of("platform.day-not-understood"));
    } catch (RefusedException e) {
      wrong.put("day", e.problem());
    }
    return screen(yearOf(form.getOrDefault("year", "")), form, wrong, user)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** A version counts for the day it is of, and not for another one that was typed over it. */
  private static WorkingDays.Seen seen(Map<String, String> form, LocalDate day) {
    boolean itsOwn = form.getOrDefault("of", "").equals(day.toString());
    return new WorkingDays.Seen(
        itsOwn ? number(form, "version") : 0, number(form, "source-version"));
  }

  private static int number(Map<String, String> form, String field) {
    String typed = form.getOrDefault(field, "");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  /** What was typed for a day and its notice beside what stands for them now. */
  private Screen conflict(CalendarDay typed, String source, SignedIn user) {
    Texts t = messages.in(user.language());
    int year = typed.day().getYear();
    WorkingDaysStore.Year entered = days.findYear(year).orElse(null);
    Conflict conflict =
        Conflict.at("/calendar?year=" + year, "/calendar/days")
            .keeping("day", typed.day().toString())
            .keeping("of", typed.day().toString())
            .keeping("source-version", "" + (entered == null ? 0 : entered.version()));
    if (entered != null) {
      conflict.savedBy(authors.of(entered.changedBy()), entered.changedAt());
    }
    CalendarDay now = days.findDay(typed.day()).orElse(null);
    conflict.version(now == null ? 0 : now.version());
    if (now == null) {
      conflict.keeping("name", typed.name()).keeping("kind", kind(typed));
    } else {
      conflict
          .field("name", "calendar.name", typed.name(), now.name())
          .field("kind", "calendar.kind", side(typed, t), side(now, t));
    }
    return conflict
        .field("source", "calendar.source", source, entered == null ? source : entered.source())
        .screen();
  }

  private static Conflict.Side side(CalendarDay day, Texts t) {
    return new Conflict.Side(kind(day), t.get("calendar." + kind(day)));
  }

  @PostMapping("/calendar/days/{day}/remove")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  View remove(
      @PathVariable String day, @RequestParam(defaultValue = "0") int version, SignedIn user) {
    try {
      LocalDate removed = LocalDate.parse(day);
      Redirect back = Redirect.to("/calendar?year=" + removed.getYear());
      return days.remove(removed, version, user.name())
          ? back.saying("calendar.removed")
          : back.refusing(Problem.of("platform.day-changed-meanwhile"));
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("platform.day-not-understood"), e);
    }
  }

  @PostMapping("/calendar/reckoning")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  View read(
      @RequestParam Before before,
      @RequestParam DayOff dayOff,
      @RequestParam(defaultValue = "0") int version,
      SignedIn user) {
    return days.read(before, dayOff, version)
        ? Redirect.to("/calendar").saying("calendar.reckoning.kept")
        : conflict(before, dayOff, user);
  }

  private Screen conflict(Before before, DayOff dayOff, SignedIn user) {
    Texts t = messages.in(user.language());
    WorkingDaysStore.Reckoning now = days.reckoning();
    return Conflict.at("/calendar", "/calendar/reckoning")
        .version(now.version())
        .field(
            "before",
            "calendar.before",
            side(before, t, "calendar.before."),
            side(now.before(), t, "calendar.before."))
        .field(
            "dayOff",
            "calendar.day-off",
            side(dayOff, t, "calendar.day-off."),
            side(now.dayOff(), t, "calendar.day-off."))
        .screen();
  }

  private static Conflict.Side side(Enum<?> value, Texts t, String key) {
    return new Conflict.Side(value.name(), t.get(key + value));
  }

  private Screen screen(
      int year, Map<String, String> typed, Map<String, Problem> problems, SignedIn user) {
    WorkingDaysStore.@Nullable Year entered = days.findYear(year).orElse(null);
    WorkingDaysStore.Reckoning reckoning = days.reckoning();
    return Screen.of(
        "platform/calendar.jte",
        new CalendarPage(
            year,
            days.listDays(year),
            entered == null ? null : entered.source(),
            entered == null ? null : authors.of(entered.changedBy()),
            entered == null ? 0 : entered.version(),
            new CalendarPage.Reckoning(reckoning.before(), reckoning.dayOff(), reckoning.version()),
            mandates.stream().anyMatch(held -> held.mayAtTop(user, Permission.ASSIGN_WORK)),
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
