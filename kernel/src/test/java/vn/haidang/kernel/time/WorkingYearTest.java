package vn.haidang.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.haidang.kernel.time.DeadlineClock.Before;
import vn.haidang.kernel.time.DeadlineClock.DayOff;
import vn.haidang.kernel.time.DeadlineClock.Due;

/** The calendar against real years: what the yearly notices of 2017 to 2026 said. */
class WorkingYearTest {

  @Test
  void tetFallsWhereTheAlmanacsPrintIt() {
    Map<Integer, String> printed =
        Map.ofEntries(
            Map.entry(1985, "1985-01-21"), // a month before China's, the difference of the zones
            Map.entry(2000, "2000-02-05"),
            Map.entry(2007, "2007-02-17"), // a day before China's
            Map.entry(2015, "2015-02-19"),
            Map.entry(2016, "2016-02-08"),
            Map.entry(2017, "2017-01-28"),
            Map.entry(2018, "2018-02-16"),
            Map.entry(2019, "2019-02-05"),
            Map.entry(2020, "2020-01-25"),
            Map.entry(2021, "2021-02-12"),
            Map.entry(2022, "2022-02-01"),
            Map.entry(2023, "2023-01-22"),
            Map.entry(2024, "2024-02-10"),
            Map.entry(2025, "2025-01-29"),
            Map.entry(2026, "2026-02-17"),
            Map.entry(2027, "2027-02-06"),
            Map.entry(2030, "2030-02-02"), // a day before China's
            Map.entry(2033, "2033-01-31"));
    printed.forEach(
        (year, day) -> assertThat(LunarDate.newYear(year)).as("Tết " + year).isEqualTo(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-04-25",
    "2019, 2019-04-14",
    "2020, 2020-04-02",
    "2023, 2023-04-29",
    "2024, 2024-04-18",
    "2025, 2025-04-07",
    "2026, 2026-04-26"
  })
  void theAncestorsDayComesAfterALeapMonthToo(int year, String day) {
    assertThat(new LunarDate(year, 3, 10).civil()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2017, 2017-01-26, 2017-02-01",
    "2018, 2018-02-14, 2018-02-20",
    "2019, 2019-02-02, 2019-02-10",
    "2020, 2020-01-23, 2020-01-29",
    "2021, 2021-02-10, 2021-02-16",
    "2022, 2022-01-29, 2022-02-06",
    "2023, 2023-01-20, 2023-01-26",
    "2024, 2024-02-08, 2024-02-14",
    "2025, 2025-01-25, 2025-02-02",
    "2026, 2026-02-14, 2026-02-22"
  })
  void theBreakOverTetIsThatOfTheYearlyNotice(int year, LocalDate first, LocalDate last) {
    WorkingCalendar calendar = calendar(year);
    assertThat(first.datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay)).isEmpty();
    assertThat(calendar.isWorkingDay(first.minusDays(1))).isTrue();
    assertThat(calendar.isWorkingDay(last.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2020-09-02, 2020-09-02",
    "2021, 2021-09-02, 2021-09-03",
    "2022, 2022-09-01, 2022-09-02",
    "2023, 2023-09-01, 2023-09-04",
    "2024, 2024-09-02, 2024-09-03",
    "2025, 2025-09-01, 2025-09-02"
  })
  void theNationalDayHasADayBesideItSince2021(int year, LocalDate first, LocalDate last) {
    Set<LocalDate> off =
        PublicHolidays.of(year).stream()
            .map(PublicHolidays.Holiday::day)
            .filter(day -> day.getMonthValue() == 9)
            .collect(Collectors.toSet());
    assertThat(off).contains(first, last);
    assertThat(calendar(year).isWorkingDay(first.minusDays(1)))
        .isEqualTo(first.getDayOfWeek().getValue() != 1 && first.getDayOfWeek().getValue() != 7);
  }

  @Test
  void aSwappedSaturdayIsWorkedAndItsBridgeDayIsOff() {
    // 31/12/2018 was off and Saturday 5/1/2019 worked instead.
    var calendar =
        new WorkingCalendar(
            Set.of(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 1, 1)),
            Set.of(LocalDate.of(2019, 1, 5)));
    assertThat(calendar.lastWorkingDayUpTo(LocalDate.of(2019, 1, 1))).isEqualTo("2018-12-28");
    assertThat(calendar.plusWorkingDays(LocalDate.of(2019, 1, 4), 1)).isEqualTo("2019-01-05");
    assertThat(calendar.workingDaysIn(Period.ofMonth(2019, 1))).isEqualTo(23);
  }

  @Test
  void beforeThe20thEndsOnThe19thOrOnThe20thAsTheOfficeReadsIt() {
    var rule = new DeadlineRule.BeforeDayOfQuartersLastMonth(20);
    assertThat(lastDays(new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.STAYS), rule))
        .containsExactly("2018-03-19", "2018-06-19", "2018-09-19", "2018-12-19");
    assertThat(lastDays(new DeadlineClock(calendar(2018), Before.ON_OR_BEFORE, DayOff.STAYS), rule))
        .containsExactly("2018-03-20", "2018-06-20", "2018-09-20", "2018-12-20");
    var by = new DeadlineRule.By(LocalDate.of(2018, 12, 31));
    assertThat(lastDays(new DeadlineClock(calendar(2018), Before.ON_OR_BEFORE, DayOff.STAYS), by))
        .containsExactly("2018-12-31");
  }

  @Test
  void aDeadlineInsideTetMovesVisibly() {
    var rule = new DeadlineRule.Before(LocalDate.of(2018, 2, 17));
    var before = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.WORKING_DAY_BEFORE);
    var after = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.WORKING_DAY_AFTER);
    DeadlineClock.Due due = before.duesIn(rule, 2018).getFirst();
    assertThat(due.nominal()).isEqualTo("2018-02-16");
    assertThat(due.last()).isEqualTo("2018-02-13");
    assertThat(due.isMoved()).isTrue();
    assertThat(after.duesIn(rule, 2018).getFirst().last()).isEqualTo("2018-02-21");
  }

  @Test
  void fifteenWorkingDaysFromReceiptLeapOverTet() {
    var clock = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.WORKING_DAY_AFTER);
    LocalDate received = LocalDate.of(2018, 2, 12);
    assertThat(clock.dueFrom(new DeadlineRule.Within(15, true), received).last())
        .isEqualTo("2018-03-12");
    assertThat(clock.dueFrom(new DeadlineRule.Within(15, false), received).last())
        .isEqualTo("2018-02-27");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadlineRule.Within(0, true))
        .withMessageContaining("1 to 1000");
  }

  @Test
  void aMilestoneHasNoDayUntilItsEventComes() {
    var clock = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.STAYS);
    var rule = new DeadlineRule.Upon("Chính phủ phê duyệt");
    assertThat(clock.duesIn(rule, 2018)).isEmpty();
    assertThat(clock.nextDue(rule, LocalDate.of(2018, 1, 1))).isEmpty();
    assertThat(DeadlineRule.parse(rule.text())).contains(rule);
    assertThat(DeadlineRule.parse("within 15 working days"))
        .contains(new DeadlineRule.Within(15, true));
    assertThat(DeadlineRule.parse("within 9999 days")).isEmpty();
  }

  @Test
  void theNextOccurrenceOfARecurringRuleMayLieInTheNextYear() {
    var clock = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.STAYS);
    var rule = new DeadlineRule.BeforeDayOfQuartersLastMonth(20);
    assertThat(clock.nextDue(rule, LocalDate.of(2018, 3, 19)).orElseThrow().last())
        .isEqualTo("2018-03-19");
    assertThat(clock.nextDue(rule, LocalDate.of(2018, 12, 20)).orElseThrow().last())
        .isEqualTo("2019-03-19");
  }

  @Test
  void whatIsDueBeforeNewYearsDayIsDueInTheYearThatEndsAndMayBeMovedIntoTheNext() {
    var rule = new DeadlineRule.BeforeDayOfYear(MonthDay.of(1, 1));
    var stays = new DeadlineClock(calendar(2022), Before.STRICTLY, DayOff.STAYS);
    assertThat(stays.duesIn(rule, 2022)).extracting(Due::last).containsExactly(day("2022-12-31"));
    var after = new DeadlineClock(calendar(2023), Before.STRICTLY, DayOff.WORKING_DAY_AFTER);
    assertThat(after.duesIn(rule, 2022)).extracting(Due::last).containsExactly(day("2023-01-03"));
    assertThat(after.nextDue(rule, day("2023-01-02")).orElseThrow().last())
        .as("the one that was moved, and not the one a year later")
        .isEqualTo("2023-01-03");
  }

  /** Whatever days off and worked weekends a year has, in whichever way they are reckoned. */
  @Test
  void aRecurringDutyIsDueOnceInEachOfItsMonthsAndOnTheNearestWorkedDay() {
    for (int seed = 1; seed <= 40; seed++) {
      var random = new Random(seed);
      int first = 2015 + random.nextInt(10);
      Set<LocalDate> off = new TreeSet<>();
      Set<LocalDate> worked = new TreeSet<>();
      for (int year = first; year <= first + 3; year++) {
        off.addAll(calendar(year).holidays());
        for (int i = 0; i < 12; i++) {
          LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
          (WorkingCalendar.isWeekend(day) ? worked : off).add(day);
        }
      }
      var calendar = new WorkingCalendar(off, worked);
      int day = 2 + random.nextInt(27);
      boolean monthly = random.nextBoolean();
      DeadlineRule rule =
          monthly
              ? new DeadlineRule.BeforeDayOfMonth(day)
              : new DeadlineRule.BeforeDayOfQuartersLastMonth(day);
      DayOff dayOff = DayOff.values()[random.nextInt(DayOff.values().length)];
      var clock = new DeadlineClock(calendar, Before.values()[random.nextInt(2)], dayOff);
      List<Due> all =
          IntStream.rangeClosed(first, first + 3)
              .boxed()
              .flatMap(year -> clock.duesIn(rule, year).stream())
              .toList();
      assertThat(all.stream().map(due -> YearMonth.from(due.nominal())).distinct())
          .as("seed " + seed)
          .hasSize(4 * (monthly ? 12 : 4))
          .hasSameSizeAs(all);
      for (Due due : all) {
        boolean untouched = dayOff == DayOff.STAYS || calendar.isWorkingDay(due.nominal());
        assertThat(due.isMoved()).as(due + ", seed " + seed).isEqualTo(!untouched);
        assertThat(untouched || calendar.isWorkingDay(due.last())).as("seed " + seed).isTrue();
        LocalDate early = due.nominal().isBefore(due.last()) ? due.nominal() : due.last();
        LocalDate late = early.equals(due.nominal()) ? due.last() : due.nominal();
        assertThat(early.plusDays(1).datesUntil(late.isAfter(early) ? late : early.plusDays(1)))
            .as("nothing worked lies between, " + due + ", seed " + seed)
            .noneMatch(calendar::isWorkingDay);
      }
      LocalDate from = LocalDate.of(first + 1, 1, 1).plusDays(random.nextInt(500));
      assertThat(clock.nextDue(rule, from))
          .as("from " + from + ", seed " + seed)
          .isEqualTo(all.stream().filter(due -> !due.last().isBefore(from)).findFirst());
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aPauseGivesBackTheWorkingDaysItTook() {
    var clock = new DeadlineClock(calendar(2018), Before.STRICTLY, DayOff.STAYS);
    Period pause = new Period(LocalDate.of(2018, 2, 12), LocalDate.of(2018, 2, 22));
    assertThat(clock.afterPause(LocalDate.of(2018, 3, 30), pause)).isEqualTo("2018-04-05");
  }

  private static List<String> lastDays(DeadlineClock clock, DeadlineRule rule) {
    return clock.duesIn(rule, 2018).stream().map(due -> due.last().toString()).toList();
  }

  private static WorkingCalendar calendar(int year) {
    return new WorkingCalendar(
        PublicHolidays.of(year).stream()
            .map(PublicHolidays.Holiday::day)
            .collect(Collectors.toSet()),
        Set.of());
  }
}
