package vn.haidang.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlineRuleTest {

  @Test
  void beforeThe20thOfAQuartersLastMonthEndsOnThe19th() {
    assertThat(new DeadlineRule.BeforeDayOfQuartersLastMonth(20).lastDaysIn(2018))
        .containsExactly(
            LocalDate.of(2018, 3, 19),
            LocalDate.of(2018, 6, 19),
            LocalDate.of(2018, 9, 19),
            LocalDate.of(2018, 12, 19));
  }

  @Test
  void beforeTheFirstOfAMonthEndsInTheMonthBefore() {
    assertThat(new DeadlineRule.BeforeDayOfYear(MonthDay.of(6, 1)).lastDaysIn(2025))
        .containsExactly(LocalDate.of(2025, 5, 31));
  }

  @Test
  void withinAYearAndBeforeAYear() {
    assertThat(DeadlineRule.withinYear(2018))
        .isEqualTo(new DeadlineRule.By(LocalDate.of(2018, 12, 31)));
    assertThat(DeadlineRule.beforeYear(2020))
        .isEqualTo(new DeadlineRule.By(LocalDate.of(2019, 12, 31)));
  }

  @Test
  void everyRuleIsReadBackFromItsText() {
    List<DeadlineRule> rules =
        List.of(
            new DeadlineRule.BeforeDayOfYear(MonthDay.of(11, 15)),
            new DeadlineRule.BeforeDayOfQuartersLastMonth(20),
            new DeadlineRule.BeforeDayOfMonth(25),
            new DeadlineRule.Before(LocalDate.of(2018, 11, 20)),
            new DeadlineRule.By(LocalDate.of(2019, 12, 31)));
    for (DeadlineRule rule : rules) {
      assertThat(DeadlineRule.parse(rule.text())).contains(rule);
    }
    assertThat(DeadlineRule.parse("before 13-40")).isEmpty();
    assertThat(DeadlineRule.parse("some day")).isEmpty();
    assertThat(DeadlineRule.parse("before day 31 of the month")).isEmpty();
  }

  @Test
  void aDeadlineOnAHolidayMovesToTheLastWorkingDayBefore() {
    var tet =
        new WorkingCalendar(
            Set.of(LocalDate.of(2018, 2, 15), LocalDate.of(2018, 2, 16)),
            Set.of(LocalDate.of(2018, 2, 24)));
    assertThat(tet.lastWorkingDayUpTo(LocalDate.of(2018, 2, 18)))
        .isEqualTo(LocalDate.of(2018, 2, 14));
    assertThat(tet.isWorkingDay(LocalDate.of(2018, 2, 24))).isTrue();
    assertThat(tet.plusWorkingDays(LocalDate.of(2018, 2, 14), 1))
        .isEqualTo(LocalDate.of(2018, 2, 19));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tet.plusWorkingDays(LocalDate.of(2018, 2, 14), -1))
        .withMessageContaining("-1");
  }

  @Test
  void aQuarterKnowsItsDays() {
    assertThat(Period.ofQuarter(2018, 1))
        .isEqualTo(new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31)));
    assertThat(Period.ofMonth(2020, 2).last()).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(Period.ofYear(2018).contains(LocalDate.of(2018, 12, 31))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.ofQuarter(2018, 5))
        .withMessageContaining("5");
  }
}
