package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.kernel.time.WorkingCalendar;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
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
    Visitor office = officeOfTheTop();
    enter(office, "2026-08-31", "off", "Nghỉ hoán đổi");
    enter(office, "2026-08-22", "worked", "Làm bù ngày 31/8");

    WorkingCalendar calendar = days.deadlineClock(2026, 2026).calendar();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.lastWorkingDayUpTo(LocalDate.of(2026, 9, 2))).isEqualTo("2026-08-28");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17)))
        .as("the days by law came along")
        .isFalse();
    assertThat(office.open("/calendar?year=2026").text()).contains("Theo Thông báo 9441");

    assertThat(office.post("/calendar/days/2026-08-22/remove", "version", "1").getStatus())
        .isEqualTo(303);
    assertThat(days.deadlineClock(2026, 2026).calendar().isWorkingDay(LocalDate.of(2026, 8, 22)))
        .isFalse();
  }

  @Test
  void onlyAWeekendCanBeWorkedInsteadAndTheFormSaysSo() {
    MockHttpServletResponse answer =
        officeOfTheTop()
            .post("/calendar/days", "day", "2026-08-24", "kind", "worked", "name", "Làm bù");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Visitor.page(answer);
    assertThat(page.select(".err").text()).contains("Thứ Bảy hoặc Chủ nhật");
    assertThat(page.select("#f-name").val()).isEqualTo("Làm bù");
  }

  @Test
  void theOfficeChoosesHowItReadsBefore() {
    Visitor office = officeOfTheTop();
    read(office, "ON_OR_BEFORE", "STAYS");
    assertThat(days.deadlineClock().before())
        .isEqualTo(vn.haidang.kernel.time.DeadlineClock.Before.ON_OR_BEFORE);
    read(office, "STRICTLY", "WORKING_DAY_BEFORE");
    assertThat(Visitor.signedIn(context, Role.OFFICER).post("/calendar/reckoning").getStatus())
        .isEqualTo(403);
  }

  @Test
  void whoAssignsBelowTheTopReadsTheCalendarAndDoesNotChangeIt() {
    UnitId department = unit("Sở Lịch", UnitKind.DEPARTMENT, top());
    Visitor leader = Visitor.holding(context, Role.LEADER, department);
    Document page = leader.open("/calendar?year=2027");
    assertThat(page.select("table tbody tr")).isNotEmpty();
    assertThat(page.select("form[action^=/calendar]")).isEmpty();
    String[] day = {"day", "2027-08-31", "kind", "off", "name", "Nghỉ riêng", "source", ""};
    assertThat(leader.post("/calendar/days", day).getStatus()).isEqualTo(403);
    assertThat(leader.post("/calendar/days/2027-01-01/remove", "version", "1").getStatus())
        .isEqualTo(403);
    assertThat(
            Visitor.signedIn(context, Role.ADMINISTRATOR).post("/calendar/days", day).getStatus())
        .as("an administrator sets up and stands outside the work")
        .isEqualTo(403);
    assertThat(days.findDay(LocalDate.of(2027, 8, 31))).isEmpty();
    assertThat(Visitor.holding(context, Role.LEADER, top()).post("/calendar/days", day).getStatus())
        .isEqualTo(303);
  }

  @Test
  void twoWhoCorrectADayAtOnceChooseBetweenYoursAndTheirs() {
    Visitor mine = officeOfTheTop();
    Visitor theirs = Visitor.holding(context, Role.PLANNER, top());
    Document form = mine.open("/calendar?year=2028&day=2028-09-02");
    assertThat(form.select("#f-name").val()).contains("Quốc khánh");
    String[] seen = {
      "of", "2028-09-02", "version", form.select("form[action=/calendar/days] [name=version]").val()
    };
    change(theirs, "2028-09-02", "Quốc khánh, nghỉ cả tuần", "Thông báo 1", seen);

    MockHttpServletResponse late = send(mine, "2028-09-02", "Quốc khánh 2/9", "Thông báo 2", seen);

    assertThat(late.getStatus()).isEqualTo(409);
    Document conflict = Visitor.page(late);
    assertThat(conflict.select(".lead").text())
        .as("the person, not the account")
        .contains("Người giữ");
    assertThat(conflict.select("input[type=radio]").eachAttr("value"))
        .containsExactly(
            "Quốc khánh 2/9", "Quốc khánh, nghỉ cả tuần", "Thông báo 2", "Thông báo 1");
    assertThat(days.findDay(LocalDate.of(2028, 9, 2)).orElseThrow().name())
        .isEqualTo("Quốc khánh, nghỉ cả tuần");
    String[] merged = {
      "of", "2028-09-02",
      "version", conflict.select("input[name=version]").val(),
      "source-version", conflict.select("input[name=source-version]").val()
    };
    change(mine, "2028-09-02", "Quốc khánh 2/9", "Thông báo 1", merged);
    assertThat(days.findDay(LocalDate.of(2028, 9, 2)).orElseThrow().name())
        .isEqualTo("Quốc khánh 2/9");

    assertThat(send(theirs, "2028-09-02", "Tự gõ lại", "Thông báo 1").getStatus())
        .as("a day that stands there already is not overwritten unseen")
        .isEqualTo(409);
    theirs.post("/calendar/days/2028-09-02/remove", seen);
    assertThat(days.findDay(LocalDate.of(2028, 9, 2))).as("it was changed meanwhile").isPresent();
  }

  @Test
  void twoWhoSayHowDeadlinesAreReadAtOnceChooseToo() {
    Visitor office = officeOfTheTop();
    String seen = office.open("/calendar").select("form[action$=reckoning] [name=version]").val();
    read(officeOfTheTop(), "STRICTLY", "STAYS");
    MockHttpServletResponse late =
        office.post(
            "/calendar/reckoning",
            "version",
            seen,
            "before",
            "STRICTLY",
            "dayOff",
            "WORKING_DAY_AFTER");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(late).select("input[type=radio]").eachAttr("value"))
        .containsExactly("WORKING_DAY_AFTER", "STAYS");
    read(office, "STRICTLY", "WORKING_DAY_BEFORE");
  }

  private static void read(Visitor office, String before, String dayOff) {
    String seen = office.open("/calendar").select("form[action$=reckoning] [name=version]").val();
    office.post("/calendar/reckoning", "version", seen, "before", before, "dayOff", dayOff);
  }

  private static void change(
      Visitor office, String day, String name, String source, String... seen) {
    assertThat(send(office, day, name, source, seen).getStatus()).isEqualTo(303);
  }

  private static MockHttpServletResponse send(
      Visitor office, String day, String name, String source, String... seen) {
    List<String> fields =
        new ArrayList<>(List.of("day", day, "kind", "off", "name", name, "source", source));
    fields.addAll(List.of(seen));
    return office.post("/calendar/days", fields.toArray(String[]::new));
  }

  private Visitor officeOfTheTop() {
    return Visitor.holding(context, Role.OFFICE, top());
  }

  private UnitId top() {
    return unit("Tỉnh Lịch", UnitKind.PROVINCE, null);
  }

  private UnitId unit(String name, UnitKind kind, @Nullable UnitId parent) {
    LocalDate since = LocalDate.of(2015, 1, 1);
    return context.getBean(Units.class).listNamed(name, since).stream()
        .findFirst()
        .map(Unit::id)
        .orElseGet(() ->
            context
                .getBean(UnitBook.class)
                .enter(NewUnit.of(name, kind, UnitLevel.PROVINCE, parent, since)));
  }

  private static void enter(Visitor office, String day, String kind, String name) {
    MockHttpServletResponse answer =
        office.post(
            "/calendar/days", "day", day, "kind", kind, "name", name, "source", "Thông báo 9441");
    assertThat(answer.getStatus()).isEqualTo(303);
  }
}
