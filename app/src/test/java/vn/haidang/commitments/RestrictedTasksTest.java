package vn.haidang.commitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** What is restricted is read from posts in the unit, above it and in units that take part. */
@ApplicationTest
class RestrictedTasksTest {

  private static final String TEXT = "Thẩm tra đơn thư mật danh";

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private Obstacles obstacles;
  @Autowired private Briefings briefings;
  @Autowired private Agenda agenda;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Neighbourhood around;
  private UnitId own;
  private SignedIn leader;
  private CommitmentId task;
  private long file;

  @BeforeEach
  void aRestrictedTask() {
    around = Neighbourhood.enter(context);
    own = around.unit("own");
    leader = CommitmentWorld.leaderOf(around.unit("above"));
    task = enter(TEXT, own, Visibility.RESTRICTED);
    file =
        evidence.offer(
            task,
            "Biên bản làm việc",
            "",
            new Proof.Attached("bien-ban.txt", "nội dung".getBytes(UTF_8)),
            CommitmentWorld.officerOf(own));
  }

  @Test
  void itIsThereForThoseWhoseUnitItIsAndForThoseAboveAndForNobodyElse() {
    assertThat(whoFinds("/tasks/" + task)).isEqualTo("own, above, office, auditor");
  }

  @Test
  void neitherListsNorFilesNorCallsNorWordsLeadToIt() {
    Visitor sibling = Visitor.holding(context, Role.OFFICER, around.unit("sibling"));
    Visitor mine = Visitor.holding(context, Role.OFFICER, own);
    String words = "?q=mat%20danh&unit=" + own;
    for (String list : List.of("/tasks", "/tasks.csv", "/api/v1/tasks")) {
      assertThat(Visitor.text(mine.get(list + words))).as(list).contains(TEXT);
      assertThat(Visitor.text(sibling.get(list + words))).as(list).doesNotContain(TEXT);
    }
    assertThat(Visitor.text(sibling.get("/api/v1/tasks" + words))).contains("\"total\":0");
    assertThat(Visitor.text(sibling.get("/tasks/units/" + own))).doesNotContain(TEXT);
    assertThat(Visitor.text(mine.get("/tasks/units/" + own))).contains(TEXT);
  }

  @Test
  void itsEvidenceItsDiscussionAndItsRefusalsSayThatThereIsNoSuchTask() {
    Visitor sibling = Visitor.holding(context, Role.OFFICER, around.unit("sibling"));
    Visitor mine = Visitor.holding(context, Role.OFFICER, own);
    String proof = "/tasks/" + task + "/evidence/" + file + "/file";
    assertThat(mine.get(proof).getStatus()).isEqualTo(200);
    assertThat(sibling.get(proof).getStatus()).isEqualTo(404);
    assertThat(sibling.get("/api/v1" + proof).getStatus()).isEqualTo(404);
    assertThat(sibling.post("/tasks/" + task + "/comments", "text", "?").getStatus())
        .isEqualTo(404);
    var refused = sibling.post("/tasks/" + task + "/do/receive", "version", "0");
    assertThat(refused.getStatus()).isEqualTo(404);
    var never = sibling.post("/tasks/999999999/do/receive", "version", "0");
    assertThat(Visitor.page(refused).select("main").text())
        .isEqualTo(Visitor.page(never).select("main").text().replace("999999999", task.toString()))
        .doesNotContain("Sở");
  }

  @Test
  void aUnitThatTakesPartReadsItAndAnAbolishedOnesHeirDoes() {
    Visitor sibling = Visitor.holding(context, Role.OFFICER, around.unit("sibling"));
    context
        .getBean(Coordination.class)
        .share(task, around.unit("sibling"), "Cung cấp hồ sơ", null, leader);
    assertThat(sibling.get("/tasks/" + task).getStatus()).isEqualTo(200);
    CommitmentId old = enter("Việc của đơn vị cũ", own, Visibility.RESTRICTED);
    database
        .sql("update commitments.commitment set owner_unit = :gone where id = :id")
        .param("gone", around.unit("abolished").value())
        .param("id", old.value())
        .update();
    Visitor office = Visitor.holding(context, Role.OFFICE, own);
    assertThat(sibling.get("/tasks/" + old).getStatus()).isEqualTo(404);
    assertThat(office.get("/tasks/" + old).getStatus()).isEqualTo(200);
  }

  @Test
  void itGoesOnNoAgendaAndIntoNoCalendar() {
    SignedIn officer = CommitmentWorld.officerOf(own);
    BriefingId briefing =
        briefings.plan(
            around.unit("above"),
            CommitmentUnitWorld.setting(LocalDate.now(clock).plusDays(1)),
            leader);
    agenda.draw(briefing, leader);
    assertThat(agenda.listOf(briefing)).extracting(AgendaItem::title).doesNotContain(TEXT);
    assertThatThrownBy(() -> agenda.add(briefing, task, "", leader))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("commitments.restricted-on-agenda");
    CommitmentId later = enter("Việc mở, hạn chế về sau", own, Visibility.OFFICIALS);
    agenda.add(briefing, later, "", leader);
    restrict(later);
    Visitor sibling = Visitor.holding(context, Role.OFFICER, around.unit("sibling"));
    assertThat(Visitor.text(sibling.get("/briefings/" + briefing)))
        .contains("Giao ban")
        .doesNotContain("hạn chế về sau");
    assertThat(
            Visitor.text(Visitor.holding(context, Role.OFFICER, own).get("/briefings/" + briefing)))
        .contains("hạn chế về sau");
    String secret = context.getBean(Feeds.class).open(officer, own);
    assertThat(Visitor.text(Visitor.of(context).get("/feeds/" + secret + ".ics")))
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("mật danh");
  }

  @Test
  void anObstacleThatAUnitCanRemoveItselfIsItsOwnUntilItIsCarriedUp() {
    SignedIn officer = CommitmentWorld.officerOf(own);
    ObstacleId id =
        obstacles.report(
            new NewObstacle("Thiếu người soạn thảo", "", Competence.OWNER, null, task), officer);
    Visitor sibling = Visitor.holding(context, Role.OFFICER, around.unit("sibling"));
    Visitor mine = Visitor.holding(context, Role.OFFICER, own);
    for (String list : List.of("/obstacles", "/obstacles.csv", "/api/v1/obstacles")) {
      assertThat(Visitor.text(mine.get(list))).as(list).contains("Thiếu người soạn thảo");
      assertThat(Visitor.text(sibling.get(list))).as(list).doesNotContain("soạn thảo");
    }
    assertThat(sibling.get("/obstacles/" + id).getStatus()).isEqualTo(404);
    obstacles.carry(id, 0, Competence.COMMITTEE, null, "Vượt thẩm quyền", officer);
    var shown = sibling.get("/obstacles/" + id);
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(Visitor.text(shown)).contains("Thiếu người soạn thảo").doesNotContain(TEXT);
  }

  private String whoFinds(String address) {
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    visitors.put("own", Visitor.holding(context, Role.OFFICER, own));
    visitors.put("below", Visitor.holding(context, Role.DEPARTMENT_HEAD, around.unit("below")));
    visitors.put("sibling", Visitor.holding(context, Role.DEPARTMENT_HEAD, around.unit("sibling")));
    visitors.put("above", Visitor.holding(context, Role.LEADER, around.unit("above")));
    visitors.put("office", Visitor.holding(context, Role.OFFICE, around.unit("sibling")));
    visitors.put("foreign", Visitor.holding(context, Role.LEADER, around.unit("foreign")));
    visitors.put("administrator", Visitor.signedIn(context, Role.ADMINISTRATOR));
    visitors.put("auditor", Visitor.signedIn(context, Role.AUDITOR));
    return visitors.entrySet().stream()
        .filter(one -> one.getValue().get(address).getStatus() == 200)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private CommitmentId enter(String text, UnitId owner, Visibility visibility) {
    LocalDate today = LocalDate.now(clock);
    return commitments.enter(
        Source.LETTER, "Công văn 9", text, owner, today.plusDays(2), visibility, leader);
  }

  private void restrict(CommitmentId id) {
    database
        .sql("update commitments.commitment set visibility = 'RESTRICTED' where id = :id")
        .param("id", id.value())
        .update();
  }
}
