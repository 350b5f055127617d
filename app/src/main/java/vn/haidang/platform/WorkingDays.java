package vn.haidang.platform;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;
import vn.haidang.kernel.time.PublicHolidays;
import vn.haidang.kernel.time.WorkingCalendar;
import vn.haidang.platform.WorkingDaysStore.Reckoning;

/**
 * The working calendar of the office: days off and worked weekends, year by year, and how a
 * deadline is read.
 *
 * <p>A year nobody has entered follows the Labour Code ({@link PublicHolidays}); the first
 * correction enters it with all its days, and from then on only what stands there counts.
 */
@Component
public class WorkingDays {

  private static final int YEARS_AROUND = 4;

  private final WorkingDaysStore store;
  private final Audit audit;
  private final MessageFiles messages;
  private final Clock clock;

  WorkingDays(WorkingDaysStore store, Audit audit, MessageFiles messages, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /** How deadlines are reckoned, with the calendar of the years around this one. */
  public DeadlineClock deadlineClock() {
    int year = LocalDate.now(clock).getYear();
    return deadlineClock(year - YEARS_AROUND, year + YEARS_AROUND);
  }

  /** The same with the calendar of these years. */
  public DeadlineClock deadlineClock(int firstYear, int lastYear) {
    Reckoning reckoning = store.reckoning();
    return new DeadlineClock(calendar(firstYear, lastYear), reckoning.before(), reckoning.dayOff());
  }

  private WorkingCalendar calendar(int firstYear, int lastYear) {
    Set<Integer> entered = Set.copyOf(store.listYears());
    List<CalendarDay> days = new ArrayList<>(store.list(firstYear, lastYear));
    for (int year = firstYear; year <= lastYear; year++) {
      if (!entered.contains(year)) {
        days.addAll(byLaw(year));
      }
    }
    Map<Boolean, Set<LocalDate>> sorted =
        days.stream()
            .collect(
                Collectors.partitioningBy(
                    CalendarDay::worked, Collectors.mapping(CalendarDay::day, Collectors.toSet())));
    return new WorkingCalendar(
        sorted.getOrDefault(false, Set.of()), sorted.getOrDefault(true, Set.of()));
  }

  /** The special days of a year in their order, entered or by law. */
  List<CalendarDay> listDays(int year) {
    return store.find(year).isPresent() ? store.list(year, year) : byLaw(year);
  }

  Optional<WorkingDaysStore.Year> findYear(int year) {
    return store.find(year);
  }

  Reckoning reckoning() {
    return store.reckoning();
  }

  /** Enters a day off, or a weekend day that is worked. */
  @Transactional
  void put(CalendarDay day, String source, String by) {
    if (day.worked() && !isWeekend(day.day())) {
      throw new RefusedException(Problem.of("platform.not-a-weekend"));
    }
    int year = day.day().getYear();
    enter(year, source, by);
    store.putDay(year, day);
    audit.record(
        "calendar.day-entered",
        "calendar:" + year,
        Map.of("day", day.day().toString(), "worked", "" + day.worked(), "name", day.name()));
  }

  /** Takes a special day out again. */
  @Transactional
  void remove(LocalDate day, String by) {
    int year = day.getYear();
    enter(year, store.find(year).map(WorkingDaysStore.Year::source).orElse(""), by);
    if (store.removeDay(day)) {
      audit.record("calendar.day-removed", "calendar:" + year, Map.of("day", day.toString()));
    }
  }

  /** Says how deadlines are read from now on; due dates that are set already stay. */
  @Transactional
  void read(Before before, DayOff dayOff) {
    Reckoning was = store.reckoning();
    store.setReckoning(new Reckoning(before, dayOff));
    audit.record(
        "calendar.reckoning-changed",
        "calendar:reckoning",
        Map.of("before", was + "", "after", new Reckoning(before, dayOff) + ""));
  }

  private void enter(int year, String source, String by) {
    boolean isNew = store.find(year).isEmpty();
    store.putYear(year, source, clock.instant(), by);
    if (isNew) {
      byLaw(year).forEach(day -> store.putDay(year, day));
    }
  }

  private List<CalendarDay> byLaw(int year) {
    Set<LocalDate> seen = new HashSet<>();
    Texts texts = messages.in(MessageFiles.VIETNAMESE);
    return PublicHolidays.of(year).stream()
        .filter(holiday -> seen.add(holiday.day()))
        .sorted(Comparator.comparing(PublicHolidays.Holiday::day))
        .map(holiday -> {
          String name = texts.get("holiday." + holiday.occasion());
          return new CalendarDay(
              holiday.day(), false, holiday.madeUp() ? texts.get("holiday.made-up", name) : name);
        })
        .toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
