package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;

/** Two departments become one in the middle of the year. */
@ApplicationTest
class AbolishedUnitsTest {

  @Autowired private ApplicationContext context;
  @Autowired private AbolishedUnits abolished;
  @Autowired private Commitments commitments;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId planning;
  private UnitId finance;
  private CommitmentId open;
  private CommitmentId closed;
  private LocalDate today;

  @BeforeEach
  void oneDepartmentOwesTwoThings() {
    database.sql("delete from commitments.succession").update();
    today = LocalDate.now(clock);
    planning = CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư");
    finance = CommitmentWorld.department(context, "Sở Tài chính");
    open = CommitmentWorld.add(context, planning, today.minusDays(3), today.minusDays(9));
    closed = CommitmentWorld.add(context, planning, today, today.minusDays(9));
    complete(closed);
  }

  @Test
  void openWorkPassesToTheConfirmedSuccessorAndNothingClosedChangesItsHolder() {
    assertThat(abolished.countOpen(List.of(planning, finance), today)).containsKey(planning);
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(commitments.get(open).owner()).isEqualTo(finance);
    assertThat(commitments.get(open).bucket(today)).contains(Bucket.OPEN_OVERDUE);
    assertThat(commitments.get(closed).owner()).isEqualTo(planning);
    assertThat(commitments.historyOf(open).getFirst().kind()).isEqualTo("commitment.succeeded");
    assertThat(abolished.countOpen(List.of(planning), today)).isEqualTo(Map.of());
  }

  @Test
  void aSuccessorOfAComingDayGetsTheWorkOnThatDayAndNotBefore() {
    abolished.receive(new SuccessorConfirmed(planning, finance, today.plusDays(1)));
    assertThat(commitments.get(open).owner()).isEqualTo(planning);
    database.sql("update commitments.succession set from_day = from_day - 1").update();
    abolished.passOn();
    assertThat(commitments.get(open).owner()).isEqualTo(finance);
  }

  @Test
  void aCorrectedSuccessorGetsWhatWentOverAndIsStillOpenAndNothingElse() {
    UnitId right = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentId own = CommitmentWorld.add(context, finance, today, today.minusDays(9));
    CommitmentId finished = CommitmentWorld.add(context, planning, today, today.minusDays(9));
    CommitmentId back = CommitmentWorld.add(context, planning, today, today.minusDays(9));
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    complete(finished);
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    assign(back, right, leader);
    assign(back, finance, leader);
    assertThat(abolished.listPassed(planning, List.of(finance), 99))
        .extracting(WorkOfUnit.Piece::url)
        .contains("/tasks/" + open)
        .doesNotContain("/tasks/" + own, "/tasks/" + finished, "/tasks/" + back)
        .hasSize(abolished.countPassed(planning, List.of(finance)));

    abolished.receive(correction(finance, right, 2));

    assertThat(commitments.get(open).owner()).isEqualTo(right);
    assertThat(commitments.get(own).owner()).as("its own").isEqualTo(finance);
    assertThat(commitments.get(finished).owner()).as("closed").isEqualTo(finance);
    assertThat(commitments.get(back).owner()).as("assigned to it since").isEqualTo(finance);
    assertThat(commitments.get(closed).owner()).isEqualTo(planning);
    Event told = commitments.historyOf(open).getFirst();
    assertThat(told.kind()).isEqualTo("commitment.successor-corrected");
    assertThat(told.note()).isEqualTo("chọn nhầm");
    assertThat(told.detail()).containsEntry("owner", finance + " → " + right);
    assertThat(abolished.countPassed(planning, List.of(finance))).isZero();
    assertThat(abolished.listPassed(planning, List.of(right), 99))
        .extracting(WorkOfUnit.Piece::url)
        .contains("/tasks/" + open);
  }

  @Test
  void correctionsThatComeInTheWrongOrderEndWhereTheLastOneSays() {
    UnitId second = CommitmentWorld.department(context, "Sở Xây dựng");
    UnitId third = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    abolished.receive(
        new SuccessorCorrected(planning, Set.of(finance, second), third, today, 3, "lần hai"));
    abolished.receive(correction(finance, second, 2));
    assertThat(commitments.get(open).owner()).isEqualTo(third);
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(commitments.get(open).owner()).as("the first word comes again").isEqualTo(third);
  }

  @Test
  void partsThatWentOverMoveOnAndThoseOfFinishedWorkStay() {
    UnitId right = CommitmentWorld.department(context, "Sở Xây dựng");
    UnitId owner = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    CommitmentId running = CommitmentWorld.add(context, owner, today, today.minusDays(9));
    CommitmentId over = CommitmentWorld.add(context, owner, today, today.minusDays(9));
    PartStore parts = context.getBean(PartStore.class);
    parts.put(running, planning, "Cung cấp số liệu", null);
    parts.put(over, planning, "Cung cấp hồ sơ", null);
    complete(over);
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(unitsOf(parts, running)).containsExactly(finance);
    assertThat(unitsOf(parts, over)).as("nothing closed changes").containsExactly(planning);

    PartsOfUnit its = context.getBean(PartsOfUnit.class);
    assertThat(its.listPassed(planning, List.of(finance), 99))
        .extracting(WorkOfUnit.Piece::url)
        .contains("/tasks/" + running)
        .doesNotContain("/tasks/" + over);

    abolished.receive(correction(finance, right, 2));
    assertThat(unitsOf(parts, running)).containsExactly(right);
    assertThat(unitsOf(parts, over)).containsExactly(planning);
    Event told = commitments.historyOf(running).getFirst();
    assertThat(told.kind()).isEqualTo("commitment.part-succeeded");
    assertThat(told.detail()).containsEntry("unit", finance + " → " + right);
  }

  @Test
  void obstaclesItWasToRemovePassAndThoseRemovedStay() {
    UnitId right = CommitmentWorld.department(context, "Sở Xây dựng");
    ObstacleId waiting = obstacle("Thiếu mặt bằng kho bãi");
    ObstacleId removed = obstacle("Thiếu cán bộ chuyên trách");
    database
        .sql("update commitments.obstacle set state = 'RESOLVED', closed_on = :day where id = :id")
        .param("day", today)
        .param("id", removed.value())
        .update();
    ObstaclesOfUnit its = context.getBean(ObstaclesOfUnit.class);
    assertThat(its.countOpen(List.of(planning, right), today)).isEqualTo(Map.of(planning, 1));
    assertThat(its.listOpen(planning, today, 9))
        .extracting(WorkOfUnit.Piece::url)
        .containsExactly("/obstacles/" + waiting);

    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(remover(waiting)).isEqualTo(finance);
    assertThat(remover(removed)).isEqualTo(planning);
    assertThat(its.listPassed(planning, List.of(finance), 9)).hasSize(1);
    abolished.receive(correction(finance, right, 2));
    assertThat(remover(waiting)).isEqualTo(right);
    assertThat(context.getBean(CommitmentHistoryStore.class).list(waiting).getFirst().detail())
        .containsEntry("remover", finance + " → " + right);
  }

  @Test
  void whatComesToItAfterTheHandoverPassesWithTheNextSweep() {
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    PartStore parts = context.getBean(PartStore.class);
    CommitmentId late = CommitmentWorld.add(context, planning, today, today.minusDays(9));
    CommitmentId others = CommitmentWorld.add(context, finance, today, today.minusDays(9));
    parts.put(others, planning, "Cung cấp số liệu", null);
    CommitmentId both = CommitmentWorld.add(context, finance, today, today.minusDays(9));
    parts.put(both, planning, "Cung cấp số liệu", null);
    parts.put(both, finance, "Tổng hợp", null);
    abolished.passOn();
    assertThat(commitments.get(late).owner()).isEqualTo(finance);
    assertThat(unitsOf(parts, others)).containsExactly(finance);
    assertThat(unitsOf(parts, both)).as("it answers for both").containsExactly(finance);
    int lines = handovers();
    abolished.passOn();
    assertThat(handovers()).as("nothing was left to hand over").isEqualTo(lines);
  }

  private int handovers() {
    return database
        .sql("select count(*) from platform.audit where action = 'commitment.succeeded'")
        .query(Integer.class)
        .single();
  }

  private ObstacleId obstacle(String text) {
    return context
        .getBean(ObstacleStore.class)
        .add(new NewObstacle(text, "", Competence.OTHER_UNIT, planning, null), today);
  }

  private @Nullable UnitId remover(ObstacleId id) {
    return context.getBean(ObstacleStore.class).find(id).orElseThrow().remover();
  }

  private SuccessorCorrected correction(UnitId wrong, UnitId right, int decision) {
    return new SuccessorCorrected(planning, Set.of(wrong), right, today, decision, "chọn nhầm");
  }

  private static List<UnitId> unitsOf(PartStore parts, CommitmentId id) {
    return parts.list(id).stream().map(Part::unit).toList();
  }

  private void assign(CommitmentId id, UnitId unit, SignedIn by) {
    int version = commitments.get(id).version();
    commitments.carryOut(id, version, Step.assign(unit, null, null, "đúng việc"), by);
  }

  private void complete(CommitmentId id) {
    database
        .sql("update commitments.commitment set state = 'COMPLETED', done_on = :day where id = :id")
        .param("day", today)
        .param("id", id.value())
        .update();
  }

  @Test
  void hearingItTwiceMovesNothingTwice() {
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    int version = commitments.get(open).version();
    abolished.receive(new SuccessorConfirmed(planning, finance, today));
    assertThat(commitments.get(open).version()).isEqualTo(version);
    assertThat(commitments.historyOf(open)).hasSize(1);
  }
}
