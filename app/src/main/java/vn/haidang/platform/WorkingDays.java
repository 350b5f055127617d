package vn.haidang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /**
   * What somebody had before his eyes when he changed the calendar.
   *
   * @param day version of the day; 0: it was no special day
   * @param notice version of the year's notice; 0: nobody had entered the year
   */
  record Seen(int day, int notice) {}

  /** A special day as it stands, entered or by law; empty: it is none. */
  Optional<CalendarDay> findDay(LocalDate day) {
    return listDays(day.getYear()).stream().filter(one -> one.day().equals(day)).findFirst();
  }

  /**
   * Enters a day off, or a weekend day that is worked, in place of what stands for the day.
   *
   * @param source the notice the year rests on from now on; null: as before
   * @return false: somebody else has changed the day, or named another notice, since it was seen
   */
  @Transactional
  boolean put(CalendarDay day, @Nullable String source, Seen seen, String by) {
    if (day.worked() && !WorkingCalendar.isWeekend(day.day())) {
      throw new RefusedException(Problem.of("platform.not-a-weekend"));
    }
    int year = day.day().getYear();
    store.holdYear(year);
    Optional<WorkingDaysStore.Year> entered = store.find(year);
    boolean overtaken = versionOf(day.day()) != seen.day();
    boolean otherNotice =
        source != null
            && entered
                .filter(now -> !now.source().equals(source) && now.version() != seen.notice())
                .isPresent();
    if (overtaken || otherNotice) {
      return false;
    }
    enter(year, source, by);
    store.putDay(year, day);
    audit.record(
        "calendar.day-entered",
        "calendar:" + year,
        Map.of("day", day.day().toString(), "worked", "" + day.worked(), "name", day.name()));
    return true;
  }

  /**
   * Takes a special day out again; one that is none already stays so.
   *
   * @return false: somebody else has changed the day since it was seen
   */
  @Transactional
  boolean remove(LocalDate day, int seen, String by) {
    int year = day.getYear();
    store.holdYear(year);
    int now = versionOf(day);
    if (now == 0) {
      return true;
    }
    if (now != seen) {
      return false;
    }
    enter(year, null, by);
    store.removeDay(day);
    audit.record("calendar.day-removed", "calendar:" + year, Map.of("day", day.toString()));
    return true;
  }

  /**
   * Says how deadlines are read from now on; due dates that are set already stay.
   *
   * @return false: somebody else has changed it since it was seen
   */
  @Transactional
  boolean read(Before before, DayOff dayOff, int seen) {
    Reckoning was = store.reckoning();
    if (!store.setReckoning(before, dayOff, seen)) {
      return false;
    }
    audit.record(
        "calendar.reckoning-changed",
        "calendar:reckoning",
        Map.of("before", was.before() + ", " + was.dayOff(), "after", before + ", " + dayOff));
    return true;
  }

  private int versionOf(LocalDate day) {
    return findDay(day).map(CalendarDay::version).orElse(0);
  }

  private void enter(int year, @Nullable String source, String by) {
    if (store.addYear(year, source == null ? "" : source, clock.instant(), by)) {
      byLaw(year).forEach(day -> store.putDay(year, day));
    } else {
      String kept = store.find(year).map(WorkingDaysStore.Year::source).orElse("");
      store.touchYear(year, source == null ? kept : source, clock.instant(), by);
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
}
