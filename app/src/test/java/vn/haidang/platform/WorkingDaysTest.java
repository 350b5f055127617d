package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.kernel.time.WorkingCalendar;
import vn.haidang.testing.ApplicationTest;

/** The working calendar is data: what an office enters counts, what it has not follows the law. */
@ApplicationTest
class WorkingDaysTest {

  @Autowired private ApplicationContext context;
  @Autowired private WorkingDays days;

  @Test
  void aYearNobodyEnteredFollowsTheLaw() {
    WorkingCalendar calendar = days.deadlineClock(2017, 2019).calendar();
    assertThat(calendar.isWorkingDay(LocalDate.of(2018, 2, 20))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2018, 2, 21))).isTrue();
    assertThat(Visitor.signedIn(context, Role.OFFICER).open("/calendar?year=2018").text())
        .contains("Theo Bộ luật Lao động", "16/02/2018", "Tết Nguyên đán");
  }

  @Test
  void aSwapOfWorkingDaysIsEnteredCountsAndIsTakenOutAgain() {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    enter(office, "2026-08-31", "off", "Nghỉ hoán đổi");
    enter(office, "2026-08-22", "worked", "Làm bù ngày 31/8");

    WorkingCalendar calendar = days.deadlineClock(2026, 2026).calendar();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.lastWorkingDayUpTo(LocalDate.of(2026, 9, 2))).isEqualTo("2026-08-28");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17)))
        .as("the days by law came along")
        .isFalse();
    assertThat(office.open("/calendar?year=2026").text()).contains("Theo Thông báo 9441");

    assertThat(office.post("/calendar/days/2026-08-22/remove").getStatus()).isEqualTo(303);
    assertThat(days.deadlineClock(2026, 2026).calendar().isWorkingDay(LocalDate.of(2026, 8, 22)))
        .isFalse();
  }

  @Test
  void onlyAWeekendCanBeWorkedInsteadAndTheFormSaysSo() {
    MockHttpServletResponse answer =
        Visitor.signedIn(context, Role.OFFICE)
            .post("/calendar/days", "day", "2026-08-24", "kind", "worked", "name", "Làm bù");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Visitor.page(answer);
    assertThat(page.select(".err").text()).contains("Thứ Bảy hoặc Chủ nhật");
    assertThat(page.select("#f-name").val()).isEqualTo("Làm bù");
  }

  @Test
  void theOfficeChoosesHowItReadsBefore() {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    office.post("/calendar/reckoning", "before", "ON_OR_BEFORE", "dayOff", "STAYS");
    assertThat(days.deadlineClock().before())
        .isEqualTo(vn.haidang.kernel.time.DeadlineClock.Before.ON_OR_BEFORE);
    office.post("/calendar/reckoning", "before", "STRICTLY", "dayOff", "WORKING_DAY_BEFORE");
    assertThat(Visitor.signedIn(context, Role.OFFICER).post("/calendar/reckoning").getStatus())
        .isEqualTo(403);
  }

  private static void enter(Visitor office, String day, String kind, String name) {
    MockHttpServletResponse answer =
        office.post(
            "/calendar/days", "day", day, "kind", kind, "name", name, "source", "Thông báo 9441");
    assertThat(answer.getStatus()).isEqualTo(303);
  }
}
