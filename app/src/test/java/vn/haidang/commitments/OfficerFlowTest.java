package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.haidang.documents.DocumentReader;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.platform.WorkingDays;
import vn.haidang.testing.ApplicationTest;

/** The way of one task through real forms: assigned, put in charge, reported, proved, confirmed. */
@ApplicationTest
class OfficerFlowTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private Clock clock;

  private UnitId trade;
  private UnitId building;
  private LocalDate today;
  private Visitor office;
  private Visitor officer;

  @BeforeEach
  void twoDepartmentsAndTheirPeople() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    building = CommitmentWorld.department(context, "Sở Xây dựng");
    today = LocalDate.now(clock);
    office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    officer = Visitor.holding(context, Role.OFFICER, trade);
  }

  @Test
  void aTaskIsAssignedReportedProvedByAFileSentBackAndConfirmed() {
    CommitmentId id = CommitmentWorld.add(context, null, today.plusDays(5), today);
    assertThat(
            office
                .post(
                    "/tasks/" + id + "/order/assign",
                    "version",
                    "0",
                    "unit",
                    trade.toString(),
                    "note",
                    "")
                .getStatus())
        .isEqualTo(303);
    Document mine = officer.open("/tasks/" + id);
    String post = mine.select("#ic-post option[value~=.+]").attr("value");
    String person = mine.select("#ic-officer option[value~=.+]").attr("value");
    assertThat(commitments.get(id).accountable())
        .as("the head's post answers for it until the unit names another")
        .isEqualTo(Integer.valueOf(post));
    int version = commitments.get(id).version();
    assertThat(
            officer
                .post(
                    "/tasks/" + id + "/in-charge",
                    "version",
                    "" + version,
                    "post",
                    post,
                    "officer",
                    person)
                .getStatus())
        .isEqualTo(303);
    assertThat(officer.open("/tasks?mine=1").select("table.tasks tbody tr")).hasSize(1);
    step(officer, id, "do/report", "percent", "60");
    byte[] proof = "Báo cáo kết quả rà soát kho bãi".getBytes(StandardCharsets.UTF_8);
    assertThat(handIn(officer, id, "bao-cao.txt", proof).getStatus()).isEqualTo(303);
    step(officer, id, "do/claim", "day", today.toString());

    step(office, id, "order/send-back", "note", "thiếu biểu số liệu");
    assertThat(commitments.get(id).state()).isEqualTo(State.IN_PROGRESS);
    assertThat(officer.open("/tasks/" + id).select(".tl").text()).contains("thiếu biểu số liệu");
    Evidence first = evidence.listOf(id).getFirst();
    assertThat(
            office
                .post(
                    "/tasks/" + id + "/evidence/" + first.id(),
                    "verdict",
                    "refuse",
                    "reason",
                    "chưa ký")
                .getStatus())
        .isEqualTo(303);
    byte[] signed = "Báo cáo kết quả rà soát kho bãi, đã ký".getBytes(StandardCharsets.UTF_8);
    handIn(officer, id, "bao-cao-da-ky.txt", signed);
    Evidence second = evidence.listOf(id).getLast();
    office.post("/tasks/" + id + "/evidence/" + second.id(), "verdict", "accept");
    step(officer, id, "do/claim", "day", today.toString());
    step(office, id, "order/confirm", "note", "");

    Commitment done = commitments.get(id);
    assertThat(done.bucket(today)).contains(Bucket.DONE_ON_TIME);
    assertThat(done.evidence()).isEqualTo(new Commitment.Evidenced(2, 1));
    Document page = office.open("/tasks/" + id);
    assertThat(page.select("#minh-chung").text())
        .contains("Không được chấp nhận", "chưa ký", "Được chấp nhận", "bao-cao-da-ky.txt");
    MockHttpServletResponse kept =
        officer.get("/tasks/" + id + "/evidence/" + second.id() + "/file");
    assertThat(kept.getContentAsByteArray()).as("byte for byte").isEqualTo(signed);
    assertThat(kept.getHeader("X-Content-SHA256")).isEqualTo(DocumentReader.sha256(signed));
  }

  @Test
  void theHeadAnswersForWhatALetterGivesAndAnAskedExtensionIsDecidedFirst() {
    CommitmentId id =
        commitments.enter(
            Commitment.Source.LETTER,
            "Công văn 9",
            "Kiểm tra chợ",
            trade,
            today.plusDays(5),
            Visibility.OFFICIALS,
            CommitmentWorld.leaderOf(CommitmentWorld.city(context)));
    assertThat(commitments.get(id).accountable()).isNotNull();
    assertThat(office.open("/tasks/" + id).select(".acts details[open]")).isEmpty();
    step(officer, id, "do/ask-extension", "day", today.plusDays(9).toString(), "note", "mưa");
    assertThat(office.open("/work").select("main").text()).contains("Xin gia hạn, chờ ý kiến");
    Document page = office.open("/tasks/" + id);
    assertThat(page.select(".acts details[open] summary").text()).isEqualTo("Gia hạn");
    step(office, id, "order/refuse-extension", "note", "không đủ lý do");
    assertThat(office.open("/tasks/" + id).select(".tl").text())
        .contains("Không đồng ý gia hạn", "không đủ lý do", "Xin gia hạn đến");
  }

  @Test
  void aFileThatIsNoDocumentOrIsMarkedSecretIsRefusedAndNothingIsKept() {
    CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(5), today);
    byte[] program = {'M', 'Z', 0, 0, 0, 0, 1, 2, 3};
    MockHttpServletResponse refused = handIn(officer, id, "bao-cao.docx", program);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).text()).contains("Tệp là chương trình");
    byte[] secret = "MẬT\n\nSở Công Thương\n\nBáo cáo kết quả\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Visitor.page(handIn(officer, id, "bc.txt", secret)).text())
        .contains("bí mật nhà nước");
    assertThat(Visitor.page(handIn(officer, id, "trong.txt", new byte[0])).text())
        .contains("Xin chọn tệp");
    assertThat(evidence.listOf(id)).isEmpty();
    byte[] photograph = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'};
    assertThat(handIn(officer, id, "cong-trinh.jpg", photograph).getStatus())
        .as("a photograph of finished work is evidence")
        .isEqualTo(303);
    Evidence taken = evidence.listOf(id).getFirst();
    assertThat(officer.post("/tasks/" + id + "/evidence/" + taken.id() + "/withdraw").getStatus())
        .isEqualTo(303);
    assertThat(commitments.get(id).evidence()).isEqualTo(Commitment.Evidenced.NONE);
  }

  @Test
  void eachCoordinatingUnitReportsItsOwnPartAndOnlyThat() {
    CommitmentId id = CommitmentWorld.add(context, trade, today.plusDays(5), today);
    officer.post("/tasks/" + id + "/parts", "unit", building.toString(), "words", "Phần móng");
    MockHttpServletResponse late =
        officer.post("/tasks/" + id + "/parts", "unit", building.toString(), "words", "Phần thân");
    assertThat(late.getStatus()).as("its part is written already").isEqualTo(409);
    assertThat(Visitor.page(late).select("input[type=radio]").eachAttr("value"))
        .containsExactly("Phần thân", "Phần móng");
    assertThat(
            officer
                .post("/tasks/" + id + "/parts/" + building + "/report", "percent", "40")
                .getStatus())
        .as("it is not his unit's part")
        .isEqualTo(403);
    Visitor builder = Visitor.holding(context, Role.OFFICER, building);
    String part = "/tasks/" + id + "/parts/" + building;
    builder.post(part + "/report", "percent", "40", "words", "đổ móng");
    assertThat(officer.open("/tasks/" + id).select("#phoi-hop").text()).contains("40%", "đổ móng");
    builder.post(part + "/report", "percent", "40", "words", "xong", "finished", "100");
    assertThat(officer.post(part + "/send-back", "reason", "").getStatus()).isEqualTo(409);
    assertThat(officer.post(part + "/send-back", "reason", "nứt").getStatus()).isEqualTo(303);
    assertThat(commitments.historyOf(id))
        .extracting(Event::kind)
        .startsWith(
            "commitment.part-sent-back", "commitment.part-done", "commitment.part-reported");
  }

  @Test
  void aTaskThatWaitsForAnEventGetsItsDueDateWhenTheEventHasCome() {
    CommitmentId id = CommitmentWorld.add(context, trade, null, today);
    CommitmentWorld.await(context, id, "khi Bộ Xây dựng có hướng dẫn");
    assertThat(officer.open("/tasks/" + id).select("#cho-su-kien")).isEmpty();
    Document page = office.open("/tasks/" + id);
    assertThat(page.select(".cardx:has(#cho-su-kien)").text())
        .contains("Hạn tính từ: khi Bộ Xây dựng có hướng dẫn.");
    String path = "/tasks/" + id + "/event";
    assertThat(
            office
                .post(path, "version", "0", "day", today.plusDays(1).toString(), "allowed", "10")
                .getStatus())
        .isEqualTo(409);
    assertThat(
            office
                .post(path, "version", "0", "day", today.minusDays(1).toString(), "allowed", "10")
                .getStatus())
        .isEqualTo(303);
    Commitment.Terms terms = commitments.get(id).terms();
    DeadlineClock clock = context.getBean(WorkingDays.class).deadlineClock();
    assertThat(terms.due())
        .as("ten days, back to the last working day of them")
        .isEqualTo(clock.dueFrom(new DeadlineRule.Within(10, false), today.minusDays(1)).last());
    assertThat(terms.originalDue()).isEqualTo(terms.due());
    assertThat(terms.extensions()).isZero();
  }

  @Test
  void theOfficeSaysToWhomItIsOwedAndWhoMaySeeIt() {
    CommitmentId id = CommitmentWorld.add(context, trade, today, today);
    assertThat(
            office
                .post(
                    "/tasks/" + id + "/particulars",
                    "version",
                    "0",
                    "to",
                    building.toString(),
                    "to-words",
                    "Thường trực HĐND",
                    "visibility",
                    "PUBLIC",
                    "deliverable",
                    "Đề án")
                .getStatus())
        .isEqualTo(303);
    Commitment after = commitments.get(id);
    assertThat(after.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(after.owedTo()).isEqualTo(new OwedTo(building, "Thường trực HĐND"));
    assertThat(officer.open("/tasks/" + id).select("dl.kv").text())
        .contains("Sở Xây dựng", "Thường trực HĐND", "Công khai", "Đề án");
  }

  @Test
  void ofTwoWhoDescribeATaskAtOnceTheSlowerSeesBoth() {
    CommitmentId id = CommitmentWorld.add(context, trade, today, today);
    String at = "/tasks/" + id + "/particulars";
    assertThat(
            office
                .post(at, "version", "0", "deliverable", "Đề án", "visibility", "PUBLIC")
                .getStatus())
        .isEqualTo(303);
    MockHttpServletResponse late =
        office.post(at, "version", "0", "deliverable", "Báo cáo", "visibility", "RESTRICTED");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(late).select("table.merge").text())
        .contains("Đề án", "Báo cáo", "Công khai cho người dân", "Hạn chế");
    assertThat(Visitor.page(late).select("input[name=version]").attr("value")).isEqualTo("1");
    assertThat(commitments.get(id).deliverable()).isEqualTo("Đề án");
  }

  private void step(Visitor who, CommitmentId id, String action, String... fields) {
    String version = Integer.toString(commitments.get(id).version());
    MockHttpServletResponse answer =
        who.post(
            "/tasks/" + id + "/" + action,
            Stream.concat(Stream.of("version", version), Stream.of(fields)).toArray(String[]::new));
    assertThat(answer.getStatus()).as(action + ": " + Visitor.page(answer).text()).isEqualTo(303);
  }

  private static MockHttpServletResponse handIn(
      Visitor who, CommitmentId id, String name, byte[] bytes) {
    who.open("/tasks/" + id);
    return who.attach(
        "/tasks/" + id + "/evidence",
        new MockMultipartFile("file", name, "application/octet-stream", bytes));
  }
}
