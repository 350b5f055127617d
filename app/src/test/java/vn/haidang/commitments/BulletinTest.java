package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Ends of months, what changed since, and the bulletin, on the figures the city published. */
@ApplicationTest
class BulletinTest {

  private static final YearMonth AUGUST = YearMonth.of(2018, 8);

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient database;
  @Autowired private MonthEnds ends;
  @Autowired private Commitments commitments;
  @Autowired private Clock clock;

  private UnitId trade;
  private Visitor office;

  @BeforeEach
  void nothingIsOwedYet() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    database
        .sql(
            """
            truncate commitments.commitment, commitments.event, commitments.evidence, commitments.part,
              commitments.tally, commitments.month_end, commitments.bulletin, commitments.published_month cascade
            """)
        .update();
  }

  @Test
  void theCitysAugustOf2018IsDrawnCheckedReleasedAndStays() throws Exception {
    rows(4071, "'2018-07-20'", "'2018-07-10'");
    rows(3085, "'2018-07-20'", "'2018-08-02'");
    rows(2986, "null", "'2018-08-02'");
    rows(1760, "'2018-09-20'", "null");
    rows(258, "'2018-08-30'", "null");
    Document page = office.open("/tasks/bulletin/2018-08");
    assertThat(page.select("main").text())
        .contains("12.160", "10.142", "40,14%", "30,42%", "29,44%", "2.018", "2,12%", "3,48%");
    assertThat(page.select("#tu-kiem ~ *, main").text()).contains("Khớp");
    byte[] word = office.get("/tasks/bulletin/2018-08/report.docx").getContentAsByteArray();
    try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
      assertThat(extractor.getText())
          .contains("12.160 nhiệm vụ", "đúng hạn 40,14%", "Sở Công Thương", "/BC-VP")
          .contains("so với tháng trước)", "Trên đây là kết quả thực hiện nhiệm vụ")
          .contains("tháng 8 năm 2018./.")
          .contains("Tổng cộng\t12.160\t4.071\t3.085\t2.986\t1.760\t258\t0");
    }
    byte[] sheet = office.get("/tasks/bulletin/2018-08/table.xlsx").getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12160);
    }
    assertThat(office.post("/tasks/bulletin/2018-08/release").getStatus()).isEqualTo(303);
    rows(10, "'2018-08-01'", "null");
    assertThat(ends.at(AUGUST).all().total()).as("released figures stay").isEqualTo(12160);
    office.post("/tasks/bulletin/2018-08/redraw");
    assertThat(ends.at(AUGUST).all().total()).isEqualTo(12160);
  }

  @Test
  void whatDoesNotAddUpIsNotReleased() {
    rows(5, "'2018-08-30'", "null");
    ends.at(AUGUST);
    database
        .sql("update commitments.month_end set overdue = overdue + 1 where owner_unit = -1")
        .update();
    office.post("/tasks/bulletin/2018-08/release");
    assertThat(context.getBean(Bulletins.class).findRelease(AUGUST)).isEmpty();
    assertThat(office.open("/tasks/bulletin/2018-08").text()).contains("chỗ không khớp");
    office.post("/tasks/bulletin/2018-08/redraw");
    office.post("/tasks/bulletin/2018-08/release");
    assertThat(context.getBean(Bulletins.class).findRelease(AUGUST)).isPresent();
  }

  @Test
  void theOctoberTableThatIsOffByOneIsReportedAndNotRejected() {
    assertThat(
            office
                .post(
                    "/tasks/bulletin/published",
                    "month",
                    "2018-10",
                    "source",
                    "thanhphohaiphong.gov.vn, 10 tháng 2018",
                    "total",
                    "15.533",
                    "done",
                    "13.119",
                    "open",
                    "2.414",
                    "on-time",
                    "13119",
                    "in-time",
                    "2.065",
                    "overdue",
                    "348")
                .getStatus())
        .isEqualTo(303);
    assertThat(office.open("/tasks/bulletin/2018-10").select("#da-cong-bo ~ *, main").text())
        .contains("15.533", "đang thực hiện lệch -1");
  }

  @Test
  void twoWhoEnterThePublishedFiguresOfAMonthChooseBetweenYoursAndTheirs() {
    Visitor colleague = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    enter(office, "2018-11", "Báo cáo tháng", "100");
    Document form = office.open("/tasks/bulletin/2018-11");
    assertThat(form.select("#pb-total").val()).isEqualTo("100");
    String version = form.select("#nhap-cong-bo [name=version]").val();
    String[] seen = {"of", "2018-11", "version", version};
    assertThat(enter(colleague, "2018-11", "Báo cáo tháng, đính chính", "1.020", seen).getStatus())
        .isEqualTo(303);

    MockHttpServletResponse late = enter(office, "2018-11", "Báo cáo tháng", "101", seen);

    assertThat(late.getStatus()).isEqualTo(409);
    Document conflict = Visitor.page(late);
    assertThat(conflict.select("input[type=radio]").eachAttr("value"))
        .containsExactly("Báo cáo tháng", "Báo cáo tháng, đính chính", "101", "1020");
    assertThat(conflict.select("tbody").text()).contains("1.020");
    assertThat(enter(office, "2018-12", "Báo cáo quý", "7", seen).getStatus())
        .as("a version counts for the month it is of")
        .isEqualTo(303);
    assertThat(enter(colleague, "2018-11", "Tự gõ lại", "1").getStatus())
        .as("what is entered is not overwritten unseen")
        .isEqualTo(409);
    String[] merged = {"of", "2018-11", "version", conflict.select("input[name=version]").val()};
    enter(office, "2018-11", "Báo cáo tháng, đính chính", "101", merged);
    Bulletins.Entered kept =
        context.getBean(Bulletins.class).findPublished(YearMonth.of(2018, 11)).orElseThrow();
    assertThat(kept.figures().source()).isEqualTo("Báo cáo tháng, đính chính");
    assertThat(kept.figures().total()).isEqualTo(101);
    assertThat(kept.version()).isEqualTo(3);
  }

  @Test
  void aProgramCorrectsPublishedFiguresByTheirVersion() {
    String figures =
        """
        {"month":"2018-09","source":"Báo cáo","total":%d,"done":0,"open":0,"onTime":0,"late":0,"doneNoDue":0,
         "inTime":0,"overdue":0,"openNoDue":0%s}
        """;
    office.open("/account");
    JsonNode made = call(figures.formatted(5, ""), 200);
    assertThat(made.path("slips").get(0).path("slip").asInt()).isEqualTo(-5);
    JsonNode late = call(figures.formatted(6, ""), 409);
    assertThat(late.path("current").path("figures").path("total").asInt()).isEqualTo(5);
    call(figures.formatted(6, ",\"version\":" + late.path("current").path("version")), 200);
    JsonNode listed =
        JsonMapper.shared().readTree(Visitor.text(office.get("/api/v1/tasks/bulletins/published")));
    assertThat(listed.path("items").get(0).path("figures").path("total").asInt()).isEqualTo(6);
    assertThat(listed.path("items").get(0).path("version").asInt()).isEqualTo(2);
  }

  private JsonNode call(String body, int status) {
    MockHttpServletResponse answer =
        office.send(
            MockMvcRequestBuilders.post("/api/v1/tasks/bulletins/published")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-CSRF-TOKEN", office.formToken())
                .content(body));
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(status);
    return JsonMapper.shared().readTree(Visitor.text(answer));
  }

  private static MockHttpServletResponse enter(
      Visitor by, String month, String source, String total, String... seen) {
    List<String> fields = new ArrayList<>(List.of("month", month, "source", source));
    fields.addAll(List.of("total", total));
    fields.addAll(List.of(seen));
    return by.post("/tasks/bulletin/published", fields.toArray(String[]::new));
  }

  @Test
  void aMonthEndIsDrawnAsItStoodOnItsDay() {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = YearMonth.from(today).minusMonths(1).atEndOfMonth();
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    CommitmentId moved = add(end.minusDays(3));
    commitments.carryOut(
        moved, 0, Step.until(Action.EXTEND, today.plusDays(90), "thiếu vốn"), leader);
    CommitmentId cancelled = add(end.plusDays(200));
    commitments.carryOut(cancelled, 0, Step.of(Action.CANCEL, "trùng"), leader);
    CommitmentId done = add(end.minusDays(3));
    database
        .sql(
            """
            update commitments.commitment set state = 'COMPLETED', claimed_on = :day, done_on = :day where id = :id
            """)
        .param("day", today)
        .param("id", done.value())
        .update();
    Standing then = ends.last().of(trade);
    assertThat(then.counts())
        .as("overdue before it was extended, open before it was cancelled, open before it was done")
        .isEqualTo(Counts.of(0, 0, 0, 1, 2, 0));
    assertThat(then.silent()).isEqualTo(3);
    Standing now = ends.at(YearMonth.from(today)).of(trade);
    assertThat(now.counts()).isEqualTo(Counts.of(0, 1, 0, 1, 0, 0));
    assertThat(ends.of(YearMonth.from(end), trade)).isEqualTo(then);
    assertThat(ends.of(YearMonth.from(today), trade)).isEqualTo(now);

    Document table = office.open("/tasks/units");
    assertThat(table.select("table.unitstable tbody tr").text()).contains("▼").contains("giảm 2");
    assertThat(
            new String(
                office.get("/tasks/units.csv?group=agencies").getContentAsByteArray(),
                StandardCharsets.UTF_8))
        .contains("Sở Công Thương,2,0,1,0,1,0,0,1,\"0,00\",-2");
    Document unit = office.open("/tasks/units/" + trade);
    assertThat(unit.select(".buckets").text()).contains("▼");
    assertThat(unit.select("h1").text()).isEqualTo("Sở Công Thương");
  }

  @Test
  void aMonthEndKnowsTheDueDateOfThatDayOrThatThereWasNone() {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = YearMonth.from(today).minusMonths(1).atEndOfMonth();
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    CommitmentId dated = add(null);
    commitments.carryOut(
        dated, 0, Step.assign(trade, null, today.plusDays(20), "có hạn mới"), leader);
    CommitmentId twice = add(end.minusDays(3));
    commitments.carryOut(twice, 0, Step.until(Action.EXTEND, today.plusDays(5), "một"), leader);
    commitments.carryOut(twice, 1, Step.until(Action.EXTEND, today.plusDays(9), "hai"), leader);

    assertThat(ends.last().of(trade).counts())
        .as("one had no due date, the other was overdue by its first one")
        .isEqualTo(Counts.of(0, 0, 0, 0, 1, 1));
    assertThat(ends.at(YearMonth.from(today)).of(trade).counts())
        .isEqualTo(Counts.of(0, 0, 0, 2, 0, 0));
  }

  @Test
  void aMonthEndNamesWhoOwedItThenThroughReassignmentsAndReorganisations() {
    LocalDate end = YearMonth.now(clock).minusMonths(1).atEndOfMonth();
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    UnitId building = CommitmentWorld.department(context, "Sở Xây dựng");
    UnitId transport = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    CommitmentId handedOn = add(end.plusDays(200));
    commitments.carryOut(
        handedOn, 0, Step.assign(building, null, null, "đúng chức năng hơn"), leader);
    CommitmentId twice = add(end.plusDays(200));
    commitments.carryOut(twice, 0, Step.assign(building, null, null, "nhầm"), leader);
    commitments.carryOut(twice, 1, Step.assign(transport, null, null, "nhầm lần nữa"), leader);
    CommitmentId nobodys =
        CommitmentWorld.add(context, null, end.plusDays(200), end.minusDays(100));
    commitments.carryOut(nobodys, 0, Step.assign(building, null, null, ""), leader);
    CommitmentId inherited =
        CommitmentWorld.add(context, transport, end.plusDays(200), end.minusDays(100));
    context
        .getBean(AbolishedUnits.class)
        .receive(new SuccessorConfirmed(transport, building, LocalDate.now(clock)));

    MonthEnd then = ends.last();

    assertThat(then.of(trade).total()).as("both were still its own").isEqualTo(2);
    assertThat(then.of(transport).total()).as("before it was merged").isEqualTo(1);
    assertThat(then.of(building).total()).isZero();
    assertThat(then.unassigned().total()).isEqualTo(1);
    assertThat(then.findSlips()).isEmpty();
    YearMonth month = YearMonth.from(end);
    assertThat(ends.of(month, transport)).isEqualTo(then.of(transport));
    assertThat(ends.at(YearMonth.now(clock)).of(building).total()).as("today").isEqualTo(4);
    assertThat(commitments.get(inherited).owner()).isEqualTo(building);
    assertThat(office.open("/tasks/bulletin/" + month).select("table.unitstable").text())
        .contains("Sở Công Thương", "Sở Giao thông vận tải")
        .doesNotContain("Sở Xây dựng");
  }

  @Test
  void aFilterIsKeptUnderItsNameAndForgotten() {
    add(LocalDate.now(clock));
    office.post("/tasks/filters", "name", "Của Sở Công Thương", "unit", trade.toString());
    Document list = office.open("/tasks?unit=" + trade);
    assertThat(list.select(".saved .chip.on").text()).contains("Của Sở Công Thương");
    String forget = list.select(".saved form[action$=forget]").attr("action");
    office.post(forget);
    assertThat(office.open("/tasks").select(".saved")).isEmpty();
    assertThat(Visitor.signedIn(context, Role.OFFICE).post(forget).getStatus()).isEqualTo(404);
  }

  @Test
  void aFilterOfAKnownNameReplacesItEvenWhereNoOtherCanBeKept() {
    SavedFilters filters = context.getBean(SavedFilters.class);
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    filters.listOf(leader).forEach(filter -> filters.forget(leader, filter.id()));
    IntStream.rangeClosed(1, 20)
        .forEach(number -> filters.save(leader, "Bộ lọc " + number, "/tasks?unit=" + number));
    filters.save(leader, "Bộ lọc 7", "/tasks?unit=77");
    assertThat(filters.listOf(leader))
        .hasSize(20)
        .anyMatch(filter -> filter.address().equals("/tasks?unit=77"));
    assertThatThrownBy(() -> filters.save(leader, "Bộ lọc 21", "/tasks?unit=21"))
        .isInstanceOf(RefusedException.class);
    filters.listOf(leader).forEach(filter -> filters.forget(leader, filter.id()));
  }

  private CommitmentId add(@Nullable LocalDate due) {
    LocalDate opened = YearMonth.now(clock).minusMonths(1).atEndOfMonth().minusDays(100);
    return CommitmentWorld.add(context, trade, due, opened);
  }

  private void rows(int count, String due, String done) {
    database
        .sql(
            """
            insert into commitments.commitment (source, source_words, address, text, owner_unit, original_due, due, state,
              claimed_on, done_on, opened_on)
            select 'LETTER', 'Công văn', '', 'Rà soát', :unit, %1$s::date, %1$s::date,
              case when %2$s::date is null then 'IN_PROGRESS' else 'COMPLETED' end, %2$s::date, %2$s::date, '2018-01-10'
            from generate_series(1, :count)
            """
                .formatted(due, done))
        .param("unit", trade.value())
        .param("count", count)
        .update();
  }

  @Test
  void theMonthsGoBackToTheFirstCommitment() {
    add(LocalDate.now(clock));
    List<YearMonth> months = ends.listMonths(24);
    assertThat(months.getFirst()).isEqualTo(YearMonth.now(clock));
    assertThat(months.size()).isBetween(4, 6);
  }
}
