package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.kernel.legaltext.Target;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Kind;
import vn.haidang.measures.NewIndicator;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.Targets;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.OfficialDocument.Passage;
import vn.haidang.publication.WordFile;
import vn.haidang.testing.ApplicationTest;

/** Two briefings of a city: agenda, conclusions, and what the second one says of the first. */
@ApplicationTest
class BriefingsTest {

  @Autowired private ApplicationContext context;
  @Autowired private Briefings briefings;
  @Autowired private Agenda agenda;
  @Autowired private Decisions decisions;
  @Autowired private BriefingPapers papers;
  @Autowired private Obstacles obstacles;
  @Autowired private Commitments commitments;
  @Autowired private JdbcClient database;
  @Autowired private Catalogue catalogue;
  @Autowired private Targets targets;
  @Autowired private Clock clock;

  private UnitId city;
  private UnitId trade;
  private SignedIn leader;
  private SignedIn officer;
  private LocalDate today;

  @BeforeEach
  void aCityWithOneDepartment() {
    CommitmentWorld.forget(
        database,
        "decision",
        "agenda_item",
        "briefing",
        "obstacle_event",
        "obstacle_report",
        "obstacle",
        "reminder",
        "event",
        "commitment");
    city = CommitmentWorld.city(context);
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    leader = CommitmentWorld.leaderOf(city);
    officer = CommitmentWorld.officerOf(trade);
    today = LocalDate.now(clock);
  }

  @Test
  void anAgendaIsMadeOfWhatIsLateBlockedDueSilentAndAskedFor() {
    task("Quá hạn", today.minusDays(3), today.minusDays(9));
    task("Sắp đến hạn", today.plusDays(4), today.minusDays(9));
    task("Không ai báo", today.plusDays(300), today.minusDays(90));
    CommitmentId asks = task("Xin thêm thời gian", today.plusDays(200), today.minusDays(5));
    commitments.carryOut(
        asks, 0, Step.until(Action.ASK_EXTENSION, today.plusDays(230), "Chờ ý kiến Bộ"), officer);
    obstacles.report(
        new NewObstacle("Chưa có mặt bằng", "", Competence.COMMITTEE, null, null), officer);
    BriefingId first = plan("Giao ban tháng 9", today);

    assertThat(lines(first))
        .containsExactly(
            "OVERDUE Quá hạn",
            "BLOCKED Chưa có mặt bằng",
            "DUE Sắp đến hạn",
            "STALE Không ai báo",
            "PROPOSAL Xin thêm thời gian");
  }

  @Test
  void
      anIndicatorThatIsRedStandsOnTheAgendaWithItsFiguresAndInJanuaryWithThoseOfTheYearThatEnded() {
    int year = today.getYear() + 1;
    String own = "CT-" + System.nanoTime();
    UnitId unit = CommitmentWorld.department(context, "Sở Tài chính " + own);
    IndicatorId growth =
        catalogue.add(NewIndicator.of(own, "Kim ngạch " + own, "triệu USD", 1, Kind.FLOW));
    targets.set(
        new TargetWish(
            growth,
            unit,
            year,
            Target.Comparator.AT_LEAST,
            new BigDecimal("6500"),
            null,
            null,
            false,
            "01/NQ-HĐND",
            LocalDate.of(year, 1, 1),
            null),
        "lan");
    for (LocalDate day : List.of(LocalDate.of(year, 9, 14), LocalDate.of(year + 1, 1, 4))) {
      BriefingId id = briefings.plan(unit, setting("Giao ban về chỉ tiêu", day), leader);
      agenda.draw(id, leader);
      assertThat(lines(id)).as("%s", day).containsExactly("RED Kim ngạch " + own);
      assertThat(agenda.listOf(id).getFirst().remark())
          .isEqualTo(
              "Quá hạn, thiếu số liệu: thực hiện –, kế hoạch giao năm %d: 6.500 triệu USD"
                  .formatted(year));
    }
  }

  @Test
  void whatWasDroppedStaysDroppedAndTheOrderStaysWhenTheAgendaIsDrawnAgain() {
    task("Một", today.minusDays(3), today.minusDays(9));
    task("Hai", today.minusDays(2), today.minusDays(9));
    task("Ba", today.minusDays(1), today.minusDays(9));
    BriefingId id = plan("Giao ban", today);
    agenda.move(id, item(id, "Ba"), 1, leader);
    agenda.drop(id, item(id, "Một"), true, leader);
    task("Bốn", today.minusDays(4), today.minusDays(9));
    assertThat(agenda.draw(id, leader)).isEqualTo(1);
    assertThat(lines(id)).containsExactly("OVERDUE Ba", "OVERDUE Hai", "OVERDUE Bốn");
    agenda.drop(id, item(id, "Một"), false, leader);
    assertThat(lines(id)).contains("OVERDUE Một");
    agenda.add(id, null, "Công tác thi đua", leader);
    agenda.propose(id, "Bổ sung kinh phí", officer);
    assertThat(lines(id)).endsWith("OTHER Công tác thi đua", "PROPOSAL Bổ sung kinh phí");
  }

  @Test
  void aConclusionIsACommitmentWithTheMeetingAsItsSourceAndOpensTheNextAgenda() {
    BriefingId first = plan("Giao ban tháng 8", today.minusDays(30));
    CommitmentId made = decide(first, "Giải phóng mặt bằng nút giao", trade, today.plusDays(5));
    decide(first, "Báo cáo tiến độ hằng tuần", trade, null);
    briefings.close(first, LocalTime.of(10, 30), leader);

    Commitment c = commitments.get(made);
    assertThat(c.origin().source()).isEqualTo(Source.MEETING);
    assertThat(c.origin().meeting()).isEqualTo(first.value());
    assertThat(c.origin().words()).isEqualTo("Giao ban tháng 8");
    assertThat(c.origin().address()).isEqualTo("KL.1");
    assertThat(c.owner()).isEqualTo(trade);

    BriefingId second = plan("Giao ban tháng 9", today);
    assertThat(lines(second))
        .startsWith("PREVIOUS Giải phóng mặt bằng nút giao", "PREVIOUS Báo cáo tiến độ hằng tuần");
  }

  @Test
  void aConclusionTakenBackLeavesNoGapInTheNumbers() {
    BriefingId id = plan("Giao ban", today);
    decide(id, "Một", trade, null);
    CommitmentId second = decide(id, "Hai", trade, null);
    CommitmentId third = decide(id, "Ba", null, today.plusDays(9));
    decisions.rewrite(
        id,
        third,
        seen(third),
        new Decisions.Wish("Ba, sửa lại", trade, today.plusDays(8), null),
        leader);
    decisions.withdraw(id, second, leader);

    assertThat(decisions.listOf(id))
        .extracting(d -> d.number() + " " + d.task().text())
        .containsExactly("1 Một", "2 Ba, sửa lại");
    assertThat(commitments.get(third).origin().address()).isEqualTo("KL.2");
    assertThat(commitments.get(third).state()).isEqualTo(State.ASSIGNED);
    assertThat(commitments.get(second).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void twoWhoWriteAtOnceSeeBothAndNothingIsOverwrittenUnseen() {
    BriefingId id = plan("Giao ban", today);
    CommitmentId made = decide(id, "Một", trade, null);
    agenda.add(id, null, "Tình hình chung", leader);
    long line = item(id, "Tình hình chung");
    Visitor chief = Visitor.holding(context, Role.LEADER, city);
    String at = "/briefings/" + id;
    String rewrite = at + "/decisions/" + made;
    String colleague = "Một, do đồng nghiệp sửa";
    assertThat(
            chief.post(rewrite, "version", "0", "text", colleague, "unit", "" + trade).getStatus())
        .isEqualTo(303);
    var late = chief.post(rewrite, "version", "0", "text", "Một, tôi sửa", "unit", "" + trade);
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(late).select("table.merge").text()).contains(colleague, "Một, tôi sửa");
    assertThat(commitments.get(made).text()).isEqualTo(colleague);
    String discuss = at + "/agenda/" + line + "/discussion";
    assertThat(chief.post(discuss, "seen", "", "text", "Ý kiến A").getStatus()).isEqualTo(303);
    var other = chief.post(discuss, "seen", "", "text", "Ý kiến B");
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(other).select("table.merge").text()).contains("Ý kiến A", "Ý kiến B");
    assertThat(chief.post(discuss, "seen", "Ý kiến A", "text", "Ý kiến A và B").getStatus())
        .isEqualTo(303);
    String edit = at + "/edit";
    String[] fields = {
      "version", "0", "title", "Giao ban tuần", "day", today.toString(), "starts", "08:00"
    };
    assertThat(chief.post(edit, fields).getStatus()).isEqualTo(303);
    fields[3] = "Giao ban tháng";
    assertThat(Visitor.page(chief.post(edit, fields)).select("table.merge").text())
        .contains("Giao ban tuần", "Giao ban tháng");
  }

  private int seen(CommitmentId task) {
    return commitments.get(task).version();
  }

  @Test
  void whatAUnitHasBegunOrAMeetingHasEndedIsNotChangedAnyMore() {
    BriefingId id = plan("Giao ban", today);
    CommitmentId made = decide(id, "Một", trade, null);
    commitments.carryOut(made, 0, Step.report(20, ""), officer);
    assertThat(
            refusal(() ->
                decisions.rewrite(
                    id, made, seen(made), new Decisions.Wish("Khác", trade, null, null), leader)))
        .isEqualTo("commitments.decision-begun");
    briefings.close(id, null, leader);
    assertThat(refusal(() -> decide(id, "Hai", trade, null)))
        .isEqualTo("commitments.briefing-closed");
    assertThat(refusal(() -> agenda.draw(id, leader))).isEqualTo("commitments.briefing-closed");
    assertThat(refusal(() -> briefings.reopen(id, " ", leader)))
        .isEqualTo("commitments.reason-missing");
    briefings.reopen(id, "Ghi thiếu một kết luận", leader);
    decide(id, "Hai", trade, null);
  }

  @Test
  void aConclusionGivenToAnotherUnitLosesWhomTheFirstHadPutInCharge() {
    BriefingId id = plan("Giao ban", today);
    CommitmentId made = decide(id, "Một", trade, null);
    database
        .sql(
            "update commitments.commitment set accountable_post = 1, officer_id = 2 where id = :id")
        .param("id", made.value())
        .update();
    decisions.rewrite(
        id, made, seen(made), new Decisions.Wish("Một, rõ hơn", trade, null, null), leader);
    assertThat(commitments.get(made).accountable()).isEqualTo(1);
    assertThat(commitments.get(made).officer()).isEqualTo(2);

    UnitId works = CommitmentWorld.department(context, "Sở Xây dựng");
    decisions.rewrite(id, made, seen(made), new Decisions.Wish("Một", works, null, null), leader);
    assertThat(commitments.get(made).accountable()).isNull();
    assertThat(commitments.get(made).officer()).isNull();
  }

  @Test
  void aBriefingThatIsClosedAnewEndsWhenItIsSaidToAndNeverBeforeItsStart() {
    BriefingId id = plan("Giao ban", today);
    assertThat(refusal(() -> briefings.close(id, LocalTime.of(8, 0), leader)))
        .isEqualTo("commitments.ends-before-start");
    briefings.close(id, LocalTime.of(10, 0), leader);
    briefings.reopen(id, "Họp tiếp", leader);
    assertThat(briefings.get(id).setting().endsAt()).isEqualTo(LocalTime.of(10, 0));
    briefings.close(id, LocalTime.of(11, 30), leader);
    assertThat(briefings.get(id).setting().endsAt()).isEqualTo(LocalTime.of(11, 30));
  }

  @Test
  void onlyWhoAssignsWorkInTheUnitHoldsItsBriefings() {
    assertThat(refusal(() -> briefings.plan(city, setting("Giao ban", today), officer)))
        .isEqualTo("commitments.not-yours");
    BriefingId id = plan("Giao ban", today);
    assertThat(refusal(() -> agenda.draw(id, officer))).isEqualTo("commitments.not-yours");
  }

  @Test
  void sinceTheLastMeetingTellsWhatIsNewSlippedRecoveredAndDone() {
    LocalDate last = today.minusDays(30);
    plan("Giao ban tháng 8", last);
    task("Mới", today.plusDays(60), today.minusDays(2));
    task("Chuyển thành quá hạn", today.minusDays(4), last.minusDays(50));
    task("Quá hạn từ trước", last.minusDays(4), last.minusDays(50));
    CommitmentId late = task("Muộn nhưng xong", last.minusDays(3), last.minusDays(50));
    CommitmentId more = task("Được gia hạn", last.minusDays(2), last.minusDays(50));
    CommitmentId done = task("Xong đúng hạn", today.plusDays(9), last.minusDays(50));
    for (CommitmentId id : List.of(late, done)) {
      commitments.carryOut(id, 0, Step.of(Action.CLAIM, ""), officer);
      commitments.carryOut(id, 1, Step.of(Action.CONFIRM, ""), leader);
    }
    commitments.carryOut(more, 0, Step.until(Action.EXTEND, today.plusDays(20), "Chờ vốn"), leader);

    SinceLast since =
        briefings.findSinceLast(briefings.get(plan("Giao ban tháng 9", today))).orElseThrow();
    assertThat(titles(since.fresh())).containsExactly("Mới");
    assertThat(titles(since.slipped())).containsExactly("Chuyển thành quá hạn");
    assertThat(titles(since.recovered()))
        .containsExactlyInAnyOrder("Muộn nhưng xong", "Được gia hạn");
    assertThat(titles(since.done())).containsExactly("Xong đúng hạn");
    assertThat(since.recovered().count()).isEqualTo(2);
  }

  @Test
  void theBriefingsOfAFewUnitsAreFoundHoweverManyOthersHold() {
    plan("Của thành phố", today.plusDays(3));
    BriefingId own = briefings.plan(trade, setting("Của Sở", today.plusDays(2)), leader);
    assertThat(briefings.list(List.of(trade), today, today.plusDays(9), 1))
        .extracting(Briefing::id)
        .containsExactly(own);
    assertThat(briefings.list(List.of(), today, today.plusDays(9), 5))
        .extracting(briefing -> briefing.setting().title())
        .containsExactly("Của Sở", "Của thành phố");
  }

  @Test
  void theNoticeOfConclusionNumbersTheConclusionsWithUnitAndDueDate() throws Exception {
    BriefingId id = plan("Giao ban tháng 9/2018", LocalDate.of(2018, 9, 20));
    decide(
        id,
        "Hoàn thành giải phóng mặt bằng nút giao Nam cầu Bính.",
        trade,
        LocalDate.of(2018, 10, 5));
    decide(id, "Các đơn vị gửi báo cáo quý III đúng hạn", null, null);
    decide(id, "Giao Sở Công Thương rà soát kho bãi", trade, null);
    String text = text(papers.notice(id), "thong-bao-ket-luan.docx");
    assertThat(text)
        .containsSubsequence(
            "ỦY BAN NHÂN DÂN",
            "THÀNH PHỐ HẢI PHÒNG",
            "/TB-UBND",
            "Hải Phòng, ngày",
            "THÔNG BÁO",
            "Kết luận của Chủ tịch Nguyễn Văn A tại cuộc họp giao ban tháng 9/2018",
            "Ngày 20/9/2018, tại Phòng họp số 1, Chủ tịch Nguyễn Văn A chủ trì cuộc họp giao ban tháng 9/2018.",
            "1. Sở Công Thương: Hoàn thành giải phóng mặt bằng nút giao Nam cầu Bính. Thời hạn: chậm nhất ngày 05/10/2018.",
            "2. Các đơn vị gửi báo cáo quý III đúng hạn.",
            "3. Giao Sở Công Thương rà soát kho bãi.",
            "thông báo để các cơ quan, đơn vị biết, thực hiện./.",
            "Nơi nhận:",
            "- Sở Công Thương;",
            "- Lưu: VT.",
            "TL. CHỦ TỊCH",
            "CHÁNH VĂN PHÒNG");
  }

  @Test
  void aWardIsWrittenToAsItsPeoplesCommitteeAndNotTwiceWhereTheSentenceNamesIt() {
    UnitId ward = CommitmentWorld.ward(context, "Phường Kinh Môn");
    BriefingId id = plan("Giao ban tháng 9/2018", LocalDate.of(2018, 9, 20));
    decide(id, "Bàn giao mặt bằng", ward, null);
    decide(id, "Giao phường Kinh Môn lập danh sách hộ", ward, null);
    OfficialDocument notice = papers.notice(id);
    assertThat(notice.recipients()).first().isEqualTo("UBND phường Kinh Môn");
    assertThat(notice.toString())
        .contains("1. UBND phường Kinh Môn: Bàn giao mặt bằng.")
        .contains("2. Giao phường Kinh Môn lập danh sách hộ.");
  }

  @Test
  void whereNothingIsConcludedYetThePapersLeaveRoom() {
    BriefingId id = plan("Giao ban tháng 9/2018", LocalDate.of(2018, 9, 20));
    assertThat(papers.notice(id).body()).hasSize(3).contains(new Passage.Text("1. …………………"));
    assertThat(papers.minutes(id).body()).contains(new Passage.Text("1. …………………"));
  }

  @Test
  void theMinutesSayWhoSaidWhatAndAreSignedByTwo() throws Exception {
    task("Quá hạn", LocalDate.of(2018, 9, 1), LocalDate.of(2018, 1, 10));
    BriefingId id = plan("Giao ban tháng 9/2018", LocalDate.of(2018, 9, 20));
    agenda.discuss(id, item(id, "Quá hạn"), "", "Sở Công Thương báo cáo nguyên nhân.", leader);
    decide(id, "Hoàn thành trong tháng 10", trade, LocalDate.of(2018, 10, 31));
    briefings.close(id, LocalTime.of(10, 30), leader);
    OfficialDocument minutes = papers.minutes(id);
    assertThat(text(minutes, "bien-ban.docx"))
        .containsSubsequence(
            "/BB-UBND",
            "BIÊN BẢN",
            "Thời gian bắt đầu: 08 giờ 00 ngày 20/9/2018",
            "Địa điểm: Phòng họp số 1",
            "- Sở Công Thương;",
            "Chủ trì (chủ tọa): Chủ tịch Nguyễn Văn A",
            "1. Quá hạn",
            "Sở Công Thương báo cáo nguyên nhân.",
            "1. Sở Công Thương: Hoàn thành trong tháng 10.",
            "kết thúc vào 10 giờ 30 ngày 20/9/2018./.",
            "THƯ KÝ",
            "Trần Thị B",
            "CHỦ TỌA",
            "Nguyễn Văn A",
            "Nơi nhận:")
        .doesNotContain("Hải Phòng, ngày");
  }

  @Test
  void minutesAndConclusionsCutNoWords() {
    String text = "Đưa trung tâm dữ liệu dùng chung vào vận hành, ".repeat(5) + "đúng hạn";
    task(text, LocalDate.of(2018, 9, 1), LocalDate.of(2018, 1, 10));
    BriefingId id = plan("Giao ban tháng 9/2018", LocalDate.of(2018, 9, 20));
    assertThat(agenda.listOf(id)).extracting(AgendaItem::title).anyMatch(t -> t.endsWith("…"));

    assertThat(papers.minutes(id).toString()).contains(text);
  }

  @Test
  void aBriefingThatHasEndedTellsHowEverythingStoodOnItsDayWhateverHappensAfterwards() {
    CommitmentId late = task("Quá hạn", today.minusDays(3), today.minusDays(60));
    commitments.carryOut(late, 0, Step.report(40, ""), officer);
    obstacles.report(
        new NewObstacle("Chưa có mặt bằng", "", Competence.COMMITTEE, null, late), officer);
    BriefingId id = plan("Giao ban", today);
    CommitmentId made = decide(id, "Xong trong tháng", trade, today.plusDays(5));
    briefings.close(id, LocalTime.of(10, 30), leader);

    UnitId works = CommitmentWorld.department(context, "Sở Nội vụ");
    commitments.carryOut(late, 1, Step.of(Action.CLAIM, ""), officer);
    commitments.carryOut(late, 2, Step.of(Action.CONFIRM, ""), leader);
    commitments.carryOut(made, 0, Step.until(Action.EXTEND, today.plusDays(90), "Chờ"), leader);
    commitments.carryOut(made, 1, Step.assign(works, null, null, "Đúng thẩm quyền"), leader);
    Obstacle obstacle = obstacles.list(ObstacleFilter.STANDING, 1, 0).getFirst();
    obstacles.resolve(obstacle.id(), obstacle.version(), "Đã bàn giao", leader);

    Visitor chief = Visitor.holding(context, Role.LEADER, city);
    Document then = chief.open("/briefings/" + id);
    assertThat(then.select(".flash").text()).contains("là của ngày " + day(today));
    assertThat(line(then, "Quá hạn").text())
        .contains("Quá hạn 3 ngày", "40%", "Vướng mắc", "Chưa có mặt bằng")
        .doesNotContain("Hoàn thành");
    assertThat(then.select("#ket-luan article").text())
        .contains("Sở Công Thương · hạn " + day(today.plusDays(5)), "nay:", "Sở Nội vụ");
    Document now = chief.open(then.select(".flash a").attr("href"));
    assertThat(line(now, "Quá hạn").text())
        .contains("Hoàn thành quá hạn")
        .doesNotContain("mặt bằng");
    assertThat(now.select(".flash").text()).contains("tình hình hôm nay");
    assertThat(chief.open("/briefings/" + id + "/present").select(".slide").text())
        .contains("Quá hạn 3 ngày", "tính đến ngày " + day(today));
    assertThat(papers.minutes(id).toString())
        .contains("Sở Công Thương; hạn", "quá hạn 3 ngày; đã thực hiện 40%");
    assertThat(papers.notice(id).toString())
        .contains("Sở Công Thương: Xong", OfficialDocument.dayInText(today.plusDays(5)))
        .doesNotContain("Sở Nội vụ", OfficialDocument.dayInText(today.plusDays(90)));
  }

  @Test
  void aBriefingThatIsEndedDaysLaterIsKeptOfItsOwnDayAndStaysSoWhenItIsEndedAnew() {
    LocalDate held = today.minusDays(10);
    CommitmentId task = task("Việc dở", today.minusDays(4), today.minusDays(60));
    CommitmentId moved = task("Việc chuyển", held.minusDays(4), today.minusDays(60));
    BriefingId id = plan("Giao ban tuần trước", held);
    commitments.carryOut(task, 0, Step.report(70, ""), officer);
    commitments.carryOut(moved, 0, Step.until(Action.EXTEND, today.plusDays(20), "Chờ"), leader);
    briefings.close(id, null, leader);
    assertThat(standing(id, task)).isEqualTo("Còn 6 ngày, 0 %, ASSIGNED");
    assertThat(standing(id, moved)).isEqualTo("Quá hạn 4 ngày, 0 %, ASSIGNED");

    briefings.reopen(id, "Ghi thiếu một ý kiến", leader);
    assertThat(standing(id, task)).as("open again").startsWith("Quá hạn 4 ngày, 70 %");
    database
        .sql("delete from commitments.event where commitment_id = :task")
        .param("task", task.value())
        .update();
    briefings.close(id, null, leader);
    assertThat(standing(id, task))
        .as("kept, not made up again")
        .isEqualTo("Còn 6 ngày, 0 %, ASSIGNED");
  }

  @Test
  void aBriefingOfWhichNothingWasKeptIsPutTogetherFromTheHistoriesAndSaysSo() {
    LocalDate held = today.minusDays(10);
    plan("Giao ban tháng trước", held.minusDays(30));
    CommitmentId late = task("Quá hạn", held.minusDays(3), today.minusDays(60));
    CommitmentId done = task("Xong sau đó", held.minusDays(2), today.minusDays(60));
    obstacles.report(
        new NewObstacle("Chưa có mặt bằng", "", Competence.COMMITTEE, null, late), officer);
    database.sql("update commitments.obstacle set opened_on = :day").param("day", held).update();
    for (String table : List.of("obstacle_report", "obstacle_event", "event")) {
      database.sql("update commitments." + table + " set at = at - interval '11 days'").update();
    }
    BriefingId id = plan("Giao ban cũ", held);
    CommitmentId made = decide(id, "Xong trong tháng", trade, today.plusDays(5));
    briefings.close(id, null, leader);
    forgetWhatWasKept();
    Document page = Visitor.holding(context, Role.LEADER, city).open("/briefings/" + id);
    assertThat(page.select(".flash").text()).contains("dưới đây là tình hình hôm nay");
    assertThat(standing(id, done)).startsWith("Quá hạn 12 ngày");

    commitments.carryOut(late, 0, Step.until(Action.EXTEND, today.plusDays(20), "Chờ"), leader);
    commitments.carryOut(done, 0, Step.of(Action.CLAIM, ""), officer);
    commitments.carryOut(done, 1, Step.of(Action.CONFIRM, ""), leader);
    commitments.carryOut(made, 0, Step.until(Action.EXTEND, today.plusDays(90), "Chờ"), leader);
    Obstacle obstacle = obstacles.list(ObstacleFilter.STANDING, 1, 0).getFirst();
    obstacles.carry(
        obstacle.id(), obstacle.version(), Competence.CENTRAL, null, "Vượt thẩm quyền", leader);
    PastBriefings past = context.getBean(PastBriefings.class);
    past.reckonAll();

    assertThat(standing(id, late)).isEqualTo("Quá hạn 3 ngày, 0 %, ASSIGNED");
    assertThat(standing(id, done)).isEqualTo("Quá hạn 2 ngày, 0 %, ASSIGNED");
    MeetingRecord record = context.getBean(MeetingRecords.class).of(briefings.get(id));
    assertThat(Objects.requireNonNull(record.tasks().get(made)).terms().due())
        .as("the conclusion as it was taken")
        .isEqualTo(today.plusDays(5));
    SinceLast since = Objects.requireNonNull(record.since());
    assertThat(titles(since.slipped())).containsExactly("Quá hạn", "Xong sau đó");
    assertThat(titles(since.done())).isEmpty();
    assertThat(record.heldUpBy().get(late))
        .extracting(Obstacle::competence)
        .containsExactly(Competence.COMMITTEE);
    assertThat(past.reckonAll()).as("once").isZero();
    page = Visitor.holding(context, Role.LEADER, city).open("/briefings/" + id);
    assertThat(page.select(".flash").text())
        .contains("dựng lại từ nhật ký, tính đến hết ngày " + day(held), "minh chứng đã rút");
  }

  private void forgetWhatWasKept() {
    for (String kept : List.of("stood_task", "stood_obstacle", "stood_change")) {
      database.sql("delete from commitments." + kept).update();
    }
    database.sql("update commitments.briefing set stood_on = null").update();
  }

  private String standing(BriefingId id, CommitmentId task) {
    MeetingRecord record = context.getBean(MeetingRecords.class).of(briefings.get(id));
    Commitment then = Objects.requireNonNull(record.tasks().get(task));
    String word =
        new Schedule(then, record.on())
            .word(context.getBean(MessageFiles.class).in(MessageFiles.VIETNAMESE));
    return word + ", " + then.claim().percent() + " %, " + then.state();
  }

  private static Element line(Document page, String title) {
    return page.select("#chuong-trinh article").stream()
        .filter(line -> line.select(".tn").text().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }

  private CommitmentId task(String text, LocalDate due, LocalDate openedOn) {
    CommitmentId id = CommitmentWorld.add(context, trade, due, openedOn);
    database
        .sql("update commitments.commitment set text = :text where id = :id")
        .param("text", text)
        .param("id", id.value())
        .update();
    return id;
  }

  private CommitmentId decide(
      BriefingId id, String text, @Nullable UnitId owner, @Nullable LocalDate due) {
    return decisions.record(id, new Decisions.Wish(text, owner, due, null), leader);
  }

  private BriefingId plan(String title, LocalDate day) {
    BriefingId id = briefings.plan(city, setting(title, day), leader);
    agenda.draw(id, leader);
    return id;
  }

  private static Setting setting(String title, LocalDate day) {
    return new Setting(
        title,
        day,
        LocalTime.of(8, 0),
        null,
        "Phòng họp số 1",
        "Nguyễn Văn A",
        "Chủ tịch",
        "Trần Thị B",
        List.of("Sở Công Thương", "Sở Xây dựng"));
  }

  private long item(BriefingId id, String title) {
    return agenda.listOf(id).stream()
        .filter(item -> item.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> lines(BriefingId id) {
    return agenda.listOf(id).stream()
        .filter(item -> !item.dropped())
        .map(item -> item.kind() + " " + item.title())
        .toList();
  }

  private static List<String> titles(SinceLast.Group group) {
    return group.first().stream().map(Commitment::text).toList();
  }

  private static String refusal(Runnable change) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, change::run);
    return refused == null ? "nothing was refused" : refused.problem().code();
  }

  private static String text(OfficialDocument document, String file) throws Exception {
    byte[] bytes = WordFile.write(document);
    Files.write(Path.of("target", file), bytes);
    try (var word = new XWPFDocument(new ByteArrayInputStream(bytes));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }
}
