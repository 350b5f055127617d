package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** The screens of work, in forms that need no script: assign, report, claim, confirm. */
@ApplicationTest
class TaskPagesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private Clock clock;

  private UnitId trade;
  private LocalDate today;

  @BeforeEach
  void theDepartmentStands() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    today = LocalDate.now(clock);
  }

  /** Somebody of the office that works for the city. */
  private Visitor office() {
    return Visitor.holding(
        context, Role.OFFICE, CommitmentWorld.department(context, "Văn phòng Ủy ban nhân dân"));
  }

  @Test
  void allThatIsStillOwedIsOnePressAwayWhateverTheClockSays() {
    UnitId unit = CommitmentWorld.department(context, "Sở Ngoại vụ");
    CommitmentId late = CommitmentWorld.add(context, unit, today.minusDays(3), today.minusDays(9));
    CommitmentId undated = CommitmentWorld.add(context, unit, null, today);
    CommitmentId ended = CommitmentWorld.add(context, unit, null, today);
    commitments.carryOut(
        ended,
        0,
        Step.of(Action.CANCEL, "trùng"),
        CommitmentWorld.leaderOf(CommitmentWorld.city(context)));
    Visitor office = office();

    String open = chip(office.open("/tasks?bucket=done_late&unit=" + unit), "Đang thực hiện");

    assertThat(open).isEqualTo("/tasks?unit=" + unit + "&open=1");
    assertThat(office.open(open).select("table.tasks .tn a").eachAttr("href"))
        .containsExactlyInAnyOrder("/tasks/" + late, "/tasks/" + undated);
    assertThat(office.open(open).select("a.chip.on").eachText()).contains("Đang thực hiện");
  }

  @Test
  void theListBeginsWithWhatIsStillOwedSaysSoAndLeadsToAll() {
    CommitmentId done = CommitmentWorld.add(context, trade, LocalDate.of(1999, 1, 1), today);
    commitments.carryOut(done, 0, Step.of(Action.CLAIM, ""), CommitmentWorld.officerOf(trade));
    commitments.carryOut(
        done,
        1,
        Step.of(Action.CONFIRM, ""),
        CommitmentWorld.leaderOf(CommitmentWorld.city(context)));
    Visitor office = office();

    Document first = office.open("/tasks");
    Document all = office.open(chip(first, "Tất cả, kể cả đã xong"));

    assertThat(first.select("a.chip.on").eachText()).containsExactly("Đang thực hiện");
    assertThat(first.select("#f-bucket option[selected]").text()).isEqualTo("Đang thực hiện");
    assertThat(first.select(".onpaper").text()).as("on paper").isEqualTo("Đang thực hiện");
    assertThat(first.select("a[href^=/tasks.csv]").attr("href")).isEqualTo("/tasks.csv?open=1");
    assertThat(first.select(".saved .keep")).as("nothing of one's own to keep").isEmpty();
    assertThat(first.select("table.tasks .tn a").eachAttr("href")).doesNotContain("/tasks/" + done);
    assertThat(all.select("table.tasks .tn a").eachAttr("href")).contains("/tasks/" + done);
    assertThat(all.select("a.chip.on").eachText()).containsExactly("Tất cả, kể cả đã xong");
    assertThat(chip(all, "Đến hạn trong 7 ngày")).isEqualTo("/tasks?soon=1");
    assertThat(Visitor.text(office.get("/tasks.csv"))).as("a file").contains("\n" + done + ",");
    assertThat(office.open("/tasks?q=&bucket=open&unit=&plan=&state=").select("a.chip.on").text())
        .isEqualTo("Đang thực hiện");
    assertThat(office.open("/tasks?q=&bucket=&unit=&plan=&state=").select("a.chip.on").text())
        .as("all fields emptied: that is said, not silence")
        .isEqualTo("Tất cả, kể cả đã xong");
  }

  private static String chip(Document page, String words) {
    return page.select("a.chip").stream()
        .filter(chip -> chip.text().equals(words))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  @Test
  void manyTasksAreAssignedAtOnceAndTheOfficeSeesThemByUnit() {
    CommitmentId first = CommitmentWorld.add(context, null, today.plusDays(3), today);
    CommitmentId second = CommitmentWorld.add(context, null, null, today);
    Visitor office = office();
    assertThat(office.open("/tasks/assign").select("input[name=task]").eachAttr("value"))
        .contains(first.toString(), second.toString());

    MockHttpServletResponse refused =
        office.post("/tasks/assign", "task", first.toString(), "unit", "");
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(refused).text()).contains("Chưa chọn đơn vị cho");
    assertThat(commitments.get(first).owner()).isNull();

    assertThat(
            office
                .post(
                    "/tasks/assign",
                    "task",
                    first.toString(),
                    "task",
                    second.toString(),
                    "unit",
                    trade.toString(),
                    "due-" + second,
                    today.plusDays(9).toString())
                .getStatus())
        .isEqualTo(303);
    assertThat(commitments.get(second).terms().due()).isEqualTo(today.plusDays(9));
    Document list = office.open("/tasks?unit=" + trade + "&soon=1");
    assertThat(list.select("table.tasks tbody tr")).isNotEmpty();
    assertThat(list.select("table.tasks").text()).contains("Còn 3 ngày");
    assertThat(office.open("/tasks/units").select("table").text()).contains("Sở Công Thương");
  }

  @Test
  void whatAUnitGaveBackIsAssignedAmongTheOthersToWhomItNamedAndWithAReason() {
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(3), today);
    commitments.carryOut(
        id, 0, Step.giveBack(build, "Việc của ngành xây dựng"), CommitmentWorld.officerOf(trade));
    Visitor office = office();

    Document page = office.open("/tasks/assign?ground=returned");
    assertThat(page.select("input[name=task]").eachAttr("value")).contains(id.toString());
    assertThat(page.select("#u-" + id + " option[selected]").attr("value"))
        .isEqualTo(build.toString());
    assertThat(page.select("input[name=task][value=" + id + "][checked]"))
        .as("the office decides one by one")
        .isEmpty();
    assertThat(page.text()).contains("Sở Công Thương trả lại: Việc của ngành xây dựng");
    String reason = page.select("input[name=note-" + id + "]").attr("value");
    assertThat(reason).isEqualTo("Giao lại đúng thẩm quyền");

    String[] bare = {"task", "" + id, "unit-" + id, "" + build, "note-" + id, ""};
    MockHttpServletResponse refused = office.post("/tasks/assign", bare);
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(refused).select("input[name=task][checked]").eachAttr("value"))
        .as("what was chosen stays chosen")
        .containsExactly(id.toString());
    assertThat(commitments.get(id).owner()).isEqualTo(trade);

    String[] whole = {"task", "" + id, "unit-" + id, "" + build, "note-" + id, reason};
    assertThat(office.post("/tasks/assign", whole).getStatus()).isEqualTo(303);
    assertThat(commitments.get(id).owner()).isEqualTo(build);
    assertThat(commitments.get(id).state()).isEqualTo(State.ASSIGNED);
    assertThat(office.open("/tasks/assign").select("input[name=task]").eachAttr("value"))
        .doesNotContain(id.toString());
  }

  @Test
  void whatAUnitTakesPartInStandsAmongWhatIsDueWithItsOwnPartAndIsCountedWhole() {
    UnitId partner = CommitmentWorld.department(context, "Sở Khoa học và Công nghệ");
    PartStore parts = context.getBean(PartStore.class);
    CommitmentId late = CommitmentWorld.add(context, trade, today.minusDays(2), today.minusDays(9));
    parts.put(late, partner, "Thẩm định công nghệ", null);
    parts.report(late, partner, new PartStore.Report(35, "", null, clock.instant(), "lan"));
    for (int i = 0; i < 12; i++) {
      CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(60 + i), today);
      parts.put(id, partner, "", null);
    }
    CommitmentId own = CommitmentWorld.add(context, partner, today.minusDays(1), today);
    Document work = Visitor.holding(context, Role.OFFICER, partner).open("/work");

    assertThat(work.select(".lead").text()).contains("1 nhiệm vụ chủ trì, 13 nhiệm vụ phối hợp");
    assertThat(work.select(".due .tn a").eachAttr("href"))
        .as("by day, whoever leads")
        .containsExactly("/tasks/" + late, "/tasks/" + own);
    assertThat(work.expectFirst(".due").outerHtml())
        .contains("việc phối hợp, Sở Công Thương chủ trì", "/tasks/" + late + "#phoi-hop");
    assertThat(work.select("section:has(#phoi-hop)").text())
        .contains("12 việc gấp nhất trong 13", "Phần của đơn vị: Thẩm định công nghệ · 35%");
  }

  @Test
  void byKeyboardAnOfficerComesFromHisWorkToHisFirstReportWithoutPassingTheMenu() {
    LocalDate longAgo = today.minusDays(500);
    CommitmentId id = CommitmentWorld.add(context, trade, longAgo, longAgo);
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade);
    Document work = officer.open("/work");
    assertThat(work.select("body > a.skip").eachAttr("href"))
        .containsExactly("#noi-dung", "#s-den-han");
    assertThat(work.select("#s-den-han").attr("tabindex")).isEqualTo("-1");
    assertThat(work.select("#s-den-han a").stream().limit(2).map(a -> a.text()))
        .as("what is next to it by Tab")
        .contains("Cập nhật");
    assertThat(work.select("#s-den-han a").eachAttr("href")).contains("/tasks/" + id + "#xu-ly");
    assertThat(officer.open("/tasks/" + id).select("#xu-ly").attr("tabindex")).isEqualTo("-1");
  }

  @Test
  void byKeyboardWhatCanBeDoneIsReachedWithoutPassingAllThatStandsBefore() {
    CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(9), today);
    commitments.carryOut(id, 0, Step.of(Action.CLAIM, ""), CommitmentWorld.officerOf(trade));
    Document page = office().open("/tasks/" + id);
    String target = "#xu-ly";
    assertThat(page.select("body > a.skip").eachAttr("href"))
        .as("the second press of Tab is there")
        .containsExactly("#noi-dung", target);
    assertThat(page.select(target).attr("tabindex")).as("takes the focus").isEqualTo("-1");
    assertThat(page.select(target + " details[open] button").text())
        .isEqualTo("Xác nhận hoàn thành");
  }

  @Test
  void whatIsWrongWithAFormOfATaskStandsAtItsField() {
    CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(9), today);
    String day = today.plusDays(5).toString();
    MockHttpServletResponse refused =
        office().post("/tasks/" + id + "/order/extend", "version", "0", "note", "bão", "day", day);
    assertThat(refused.getStatus()).isEqualTo(409);
    Document page = Visitor.page(refused);
    assertThat(page.select("#d-extend").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#d-extend").attr("aria-describedby")).isEqualTo("e-d-extend");
    assertThat(page.select("#e-d-extend").text()).isEqualTo("Hạn mới phải sau hạn đang có.");
    assertThat(page.select("#d-extend").attr("value")).isEqualTo(day);
    assertThat(page.select("[aria-invalid]")).as("and at no other").hasSize(1);
    assertThat(page.select("#n-extend").text()).isEqualTo("bão");
  }

  @Test
  void theListStandsInTheOrderOfItsAddressWhichPagesAndFilesKeep() {
    UnitId unit = CommitmentWorld.department(context, "Sở Du lịch");
    CommitmentId late = CommitmentWorld.add(context, unit, today.minusDays(3), today.minusDays(9));
    CommitmentId undated = CommitmentWorld.add(context, unit, null, today);
    CommitmentId told = CommitmentWorld.add(context, unit, today.plusDays(20), today);
    commitments.carryOut(told, 0, Step.report(20, ""), CommitmentWorld.officerOf(unit));
    Visitor office = office();
    String list = "/tasks?unit=" + unit + "&open=1";

    Document due = office.open(list);
    assertThat(tasks(due)).containsExactly("" + late, "" + told, "" + undated);
    assertThat(due.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");
    Document turned = office.open(heading(due, "Hạn"));
    assertThat(tasks(turned)).containsExactly("" + told, "" + late, "" + undated);
    Document updated = office.open(heading(turned, "Cập nhật"));
    assertThat(tasks(updated).getFirst()).isEqualTo("" + told);
    assertThat(updated.select("#f-sort option[selected]").attr("value")).isEqualTo("updated");
    assertThat(updated.select(".onpaper").text()).contains("Sắp xếp: Mới cập nhật trước");
    assertThat(tasks(office.open(heading(updated, "Cập nhật"))).getLast()).isEqualTo("" + told);
    String file = updated.select("a[href^=/tasks.csv]").attr("href");
    assertThat(file).contains("sort=updated");
    assertThat(Visitor.text(office.get(file)).lines().skip(1).findFirst().orElseThrow())
        .startsWith(told + ",");
    assertThat(tasks(office.open("/tasks?sort=silent&unit=" + unit)).getLast())
        .isEqualTo("" + told);
    assertThat(office.open("/tasks?sort=status").select("a.chip.on").text())
        .as("an order alone filters nothing")
        .isEqualTo("Đang thực hiện");
  }

  private static List<String> tasks(Document page) {
    return page.select("table.tasks .tn a[href^=/tasks/]").stream()
        .map(link -> link.attr("href").substring("/tasks/".length()))
        .toList();
  }

  private static String heading(Document page, String words) {
    return page.select("table.tasks th a").stream()
        .filter(link -> link.text().equals(words))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  @Test
  void aLongTextIsCutInTheListAndIsThereInWholeWithoutAScript() {
    String text = "Đưa trung tâm dữ liệu dùng chung vào vận hành, ".repeat(5) + "đúng hạn";
    UnitId unit = CommitmentWorld.department(context, "Sở Tư pháp");
    CommitmentId id =
        commitments.enter(
            Commitment.Source.LETTER,
            "Công văn 9",
            text,
            unit,
            null,
            Visibility.OFFICIALS,
            CommitmentWorld.leaderOf(CommitmentWorld.city(context)));
    Visitor office = office();
    Document page = office.open("/tasks?unit=" + unit);
    assertThat(page.select("table.tasks .tn a").text()).endsWith("…");
    assertThat(page.select("table.tasks details.whole div").text()).isEqualTo(text);
    assertThat(page.select("table.tasks .onpaper").text()).as("on paper").isEqualTo(text);
    assertThat(office.open("/tasks/" + id).select("h1").text()).isEqualTo(text);
  }

  @Test
  void theListIsAFileWithoutFormulas() {
    CommitmentWorld.add(context, trade, today, today);
    MockHttpServletResponse file = office().get("/tasks.csv?unit=" + trade);
    assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFSố,")
        .contains("Rà soát quy hoạch kho bãi", "\"Đang thực hiện, trong hạn\"");
  }

  @Test
  void whoOwesNothingHimselfSeesWhatOthersOweAndNobodyIsToldThatHeHasNoPost() {
    CommitmentWorld.add(context, trade, today.minusYears(9), today.minusYears(10));
    UnitId inspectorate = CommitmentWorld.department(context, "Thanh tra thành phố");
    Document page = Visitor.holding(context, Role.INSPECTOR, inspectorate).open("/work");
    assertThat(page.select("main").text())
        .contains("Quá hạn lâu nhất", "Đang thực hiện, quá hạn")
        .doesNotContain("chưa giữ chức vụ", "Chờ xác nhận hoàn thành");
  }

  @Test
  void aTaskThatWaitsForTheOfficeSaysSoBesideTheClock() {
    CommitmentId id = CommitmentWorld.add(context, trade, today.minusDays(1), today.minusDays(9));
    commitments.carryOut(id, 0, Step.of(Action.CLAIM, "xong"), CommitmentWorld.officerOf(trade));
    assertThat(office().open("/tasks?state=claimed&unit=" + trade).select("table.tasks tr").text())
        .contains("Quá hạn 1 ngày", "Chờ xác nhận");
  }

  @Test
  void aSearchWithoutAccentsFindsATask() {
    CommitmentWorld.add(context, trade, today, today);
    Visitor office = office();
    assertThat(office.open("/tasks?q=quy%20hoach").select("table.tasks tbody tr")).isNotEmpty();
    assertThat(office.open("/tasks?q=khong%20co%20dau").text()).contains("Không có nhiệm vụ nào");
  }
}
