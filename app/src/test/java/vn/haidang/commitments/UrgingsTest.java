package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.WordFile;
import vn.haidang.testing.ApplicationTest;

/** The letter that urges a unit, and the note to the leader. */
@ApplicationTest
class UrgingsTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 10);

  @Autowired private ApplicationContext context;
  @Autowired private Urgings urgings;
  @Autowired private Commitments commitments;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId city;
  private UnitId trade;
  private SignedIn leader;
  private LocalDate today;
  private CommitmentId weekLate;

  @BeforeEach
  void aDepartmentThatIsLate() {
    CommitmentWorld.forget(database, "urged", "urging", "reminder", "event", "commitment");
    city = CommitmentWorld.city(context);
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    leader = CommitmentWorld.leaderOf(city);
    today = LocalDate.now(clock);
    weekLate = CommitmentWorld.add(context, trade, today.minusDays(7), today.minusDays(60));
    CommitmentWorld.add(context, trade, today.minusDays(15), today.minusDays(60));
    CommitmentWorld.add(context, trade, today.minusDays(6), today.minusDays(60));
  }

  @Test
  void aUnitIsUrgedFromTheSeventhDayAndPutBeforeTheLeaderFromTheFourteenth() {
    assertThat(urgings.listCandidates(leader))
        .containsExactly(new Candidate(trade, 2, 1, today.minusDays(15)));
  }

  @Test
  void theLetterNamesEachTaskItsDocumentItsDueDateAndTheDaysAndIsNotedInItsHistory()
      throws Exception {
    LocalDate reply = today.plusDays(7);
    long id = urgings.urge(trade, reply, leader);
    assertThat(commitments.historyOf(weekLate))
        .extracting(Event::kind)
        .containsExactly("commitment.urged");
    assertThat(urgings.listLast()).containsEntry(trade, today);
    SignedIn beside = CommitmentWorld.leaderOf(CommitmentWorld.department(context, "Sở Xây dựng"));
    assertThatThrownBy(() -> urgings.get(id, beside)).isInstanceOf(NotFound.class);
    assertThat(urgings.listCandidates(beside)).isEmpty();
    String text = text(urgings.letter(urgings.get(id, leader)), "cong-van-don-doc.docx");
    assertThat(text)
        .containsSubsequence(
            "THÀNH PHỐ HẢI PHÒNG",
            "/UBND-TH",
            "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
            "Kính gửi: Sở Công Thương",
            "Sở Công Thương còn 2 nhiệm vụ quá hạn từ 7 ngày trở lên",
            "Công văn 1/UBND",
            OfficialDocument.dayInText(today.minusDays(15)),
            "15",
            "chậm nhất ngày " + OfficialDocument.dayInText(reply),
            "nghiêm túc thực hiện./.",
            "- Như trên;",
            "CHÁNH VĂN PHÒNG");

    database
        .sql("update commitments.commitment set due = due + 30, text = 'Viết lại: ' || text")
        .update();
    assertThat(text(urgings.letter(urgings.get(id, leader)), "cong-van-don-doc.docx"))
        .as("a letter stays as it was made")
        .isEqualTo(text);
    assertThat(urgings.listCandidates(leader)).isEmpty();
    assertThatThrownBy(() -> urgings.urge(trade, reply, leader))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("commitments.nothing-to-urge");
  }

  @Test
  void theListOfThoseToUrgeIsFilteredAndSortedByItsAddressAndSoIsItsFile() {
    UnitId works = CommitmentWorld.department(context, "Sở Xây dựng");
    for (int days = 8; days <= 11; days++) {
      CommitmentWorld.add(context, works, today.minusDays(days), today.minusDays(60));
    }
    urgings.urge(works, today.plusDays(7), leader);
    Visitor chief = Visitor.holding(context, Role.LEADER, city);

    assertThat(units(chief, "/urging")).containsExactly("Sở Xây dựng", "Sở Công Thương");
    assertThat(units(chief, "/urging?sort=name")).containsExactly("Sở Công Thương", "Sở Xây dựng");
    assertThat(units(chief, "/urging?sort=oldest")).startsWith("Sở Công Thương");
    assertThat(units(chief, "/urging?only=leading")).containsExactly("Sở Công Thương");
    assertThat(units(chief, "/urging?only=not-urged")).containsExactly("Sở Công Thương");
    assertThat(units(chief, "/urging?q=xay")).containsExactly("Sở Xây dựng");
    assertThat(chief.open("/urging?q=khac").select(".empty").text()).contains("Không có đơn vị");
    String file =
        chief.open("/urging?sort=name&only=leading").select("a[href^=/urging.csv]").attr("href");
    assertThat(Visitor.text(chief.get(file)))
        .contains("Sở Công Thương")
        .doesNotContain("Sở Xây dựng");
  }

  private static List<String> units(Visitor chief, String address) {
    return chief.open(address).select("table .tn a").eachText();
  }

  @Test
  void lettersAlreadyMadeAreListedWithWhatBecameOfThemAndTheirWordAgain() throws Exception {
    UnitId works = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentId built = CommitmentWorld.add(context, works, today.minusDays(9), LONG_AGO);
    long toWorks = urgings.urge(works, today.plusDays(3), leader);
    long toTrade = urgings.urge(trade, today.plusDays(7), leader);
    database
        .sql("update commitments.urging set reply_by = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", toTrade)
        .update();
    Visitor chief = Visitor.holding(context, Role.LEADER, city);
    String list = "/urging/letters";

    assertThat(rows(chief, list))
        .satisfiesExactly(
            first -> assertThat(first).contains("Sở Công Thương", "2 2 2 Quá hạn báo cáo"),
            second -> assertThat(second).contains("Sở Xây dựng", "1 1 1 Chờ báo cáo"));
    assertThat(units(chief, list + "?sort=tasks")).startsWith("Sở Công Thương");
    assertThat(units(chief, list + "?sort=reply")).startsWith("Sở Công Thương");
    assertThat(units(chief, list + "?q=xay")).containsExactly("Sở Xây dựng");
    assertThat(units(chief, list + "?unit=" + trade)).containsExactly("Sở Công Thương");
    assertThat(units(chief, list + "?answer=awaited")).containsExactly("Sở Xây dựng");
    assertThat(units(chief, list + "?until=" + today.minusDays(1))).isEmpty();

    SignedIn builder = CommitmentWorld.officerOf(works);
    commitments.carryOut(built, 0, Step.of(Action.RECEIVE, ""), builder);
    commitments.carryOut(built, 1, Step.report(40, "đã đấu thầu"), builder);
    assertThat(rows(chief, list + "?answer=reported").getFirst())
        .contains("Sở Xây dựng", "1 1 0 Đã báo cáo");
    database.sql("update commitments.commitment set state = 'CANCELLED'").update();
    assertThat(units(chief, list + "?answer=settled&sort=name"))
        .containsExactly("Sở Công Thương", "Sở Xây dựng");

    var page = chief.open(list + "?answer=settled&q=xay");
    String file = page.select("a[href^=/urging/letters.csv]").attr("href");
    assertThat(Visitor.text(chief.get(file)))
        .contains("Sở Xây dựng")
        .doesNotContain("Sở Công Thương");
    assertThat(page.select("a[href=/urging/letters/" + toWorks + ".docx]")).hasSize(1);
    assertThat(chief.open("/urging/letters/" + toWorks).select(".crumbs a, nav a").eachAttr("href"))
        .contains(list);
    assertThat(
            Visitor.text(chief.get("/api/v1" + list + "?answer=SETTLED&sort=NAME&unit=" + works)))
        .contains("\"letter\":" + toWorks, "\"answer\":\"SETTLED\"")
        .doesNotContain("\"letter\":" + toTrade);

    Visitor urged = Visitor.holding(context, Role.OFFICER, works);
    String letter = urged.open("/tasks/" + built).select("a[href^=/urging/letters/]").attr("href");
    assertThat(letter).isEqualTo(list + "/" + toWorks);
    assertThat(urged.open(letter).text()).contains("Kính gửi: Sở Xây dựng");
    assertThat(urged.get(list + "/" + toTrade).getStatus()).as("another unit's").isEqualTo(404);
    Visitor beside = Visitor.holding(context, Role.LEADER, works);
    assertThat(units(beside, list)).as("who assigns beside").containsExactly("Sở Xây dựng");
  }

  private static List<String> rows(Visitor chief, String address) {
    return chief.open(address).select("tbody tr").eachText();
  }

  @Test
  void aWardIsUrgedInItsPeoplesCommittee() {
    UnitId ward = CommitmentWorld.ward(context, "Phường Kinh Môn");
    CommitmentWorld.add(context, ward, today.minusDays(8), today.minusDays(30));
    OfficialDocument letter = urgings.draft(ward, today.plusDays(7));
    assertThat(letter.addressees()).containsExactly("Ủy ban nhân dân phường Kinh Môn");
    assertThat(letter.toString()).contains("Ủy ban nhân dân phường Kinh Môn còn 1 nhiệm vụ");
  }

  @Test
  void theNoteToTheLeaderListsTheUnitsThatAreTwoWeeksLate() throws Exception {
    assertThat(text(urgings.noteToLeader(city, leader), "bao-cao-lanh-dao.docx"))
        .containsSubsequence(
            "VĂN PHÒNG",
            "/BC-VP",
            "BÁO CÁO",
            "Tình hình nhiệm vụ quá hạn từ 14 ngày trở lên",
            "Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Hải Phòng",
            "1 đơn vị",
            "Sở Công Thương",
            "1\t15\t-",
            "cho ý kiến chỉ đạo./.");
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
