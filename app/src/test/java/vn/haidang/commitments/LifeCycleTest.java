package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/**
 * Every action in every state: either the move of the table, or a refusal that says what is
 * possible.
 */
@ApplicationTest
class LifeCycleTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private CommitmentLists lists;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId owner;
  private UnitId other;
  private SignedIn officer;
  private SignedIn leader;
  private LocalDate today;

  @BeforeEach
  void twoDepartments() {
    owner = CommitmentWorld.department(context, "Sở Công Thương");
    other = CommitmentWorld.department(context, "Sở Xây dựng");
    officer = CommitmentWorld.officerOf(owner);
    leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    today = LocalDate.now(clock);
  }

  @Test
  void everyActionInEveryStateIsAMoveOrARefusalThatSaysWhatWouldBeAllowed() {
    for (State state : State.values()) {
      for (Action action : Action.values()) {
        CommitmentId id = in(state);
        Optional<Transition> move = LifeCycle.find(state, action);
        String where = action + " in " + state;
        if (move.isPresent()) {
          SignedIn by = move.get().by() == Transition.Party.OWNER ? officer : leader;
          Commitment after = commitments.carryOut(id, 0, step(action), by);
          assertThat(after.state()).as(where).isEqualTo(move.get().to());
          assertThat(commitments.get(id).state()).as(where).isEqualTo(move.get().to());
          assertThat(commitments.historyOf(id))
              .as(where)
              .extracting(Event::kind)
              .containsExactly(move.get().event());
        } else {
          RefusedException refused =
              catchThrowableOfType(
                  RefusedException.class, () -> commitments.carryOut(id, 0, step(action), leader));
          assertThat(refused).as(where).isNotNull();
          assertThat(refused.problem().code())
              .as(where)
              .isIn("commitments.not-now", "commitments.at-its-end");
          assertThat(refused.problem().arguments()).as(where).hasSizeGreaterThan(1);
          assertThat(commitments.get(id).version()).as(where).isZero();
        }
      }
    }
  }

  @Test
  void aRefusalNamesTheStateFoundAndWhatIsPossible() {
    CommitmentId id = in(State.CLAIMED);
    RefusedException refused =
        refusal(() -> commitments.carryOut(id, 0, step(Action.EXTEND), leader));
    assertThat(refused.problem().arguments())
        .containsExactly(
            "Gia hạn", "Chờ xác nhận", "Xác nhận hoàn thành, Yêu cầu làm tiếp, Hủy, Thay thế");
  }

  @Test
  void whatNeedsAReasonIsRefusedWithoutOne() {
    for (Transition move : LifeCycle.TABLE) {
      if (move.reasoned()) {
        CommitmentId id = in(move.from());
        Step step = step(move.action());
        Step bare = new Step(step.action(), " ", step.unit(), null, step.day(), 0, step.parts());
        SignedIn by = move.by() == Transition.Party.OWNER ? officer : leader;
        assertThat(refusal(() -> commitments.carryOut(id, 0, bare, by)).problem().code())
            .as(move.toString())
            .isEqualTo("commitments.reason-missing");
      }
    }
  }

  @Test
  void aGroupIsGivenWorkOnlyByWhoMayAssignToEachOfIt() {
    CommitmentId id = CommitmentWorld.add(context, owner, today.plusDays(9), today);
    ProposalStore proposals = context.getBean(ProposalStore.class);
    var group = new LeadProposal(List.of(owner, other), LeadProposal.Ground.GROUP, "các Sở", 100);
    proposals.put(id, List.of(group));
    GroupAssignment groups = context.getBean(GroupAssignment.class);
    SignedIn head = CommitmentWorld.leaderOf(owner);
    assertThat(refusal(() -> groups.assign(id, 0, null, head)).problem().code())
        .isEqualTo("commitments.not-yours");
    assertThat(groups.assign(id, 0, null, leader))
        .extracting(made -> commitments.get(made).owner())
        .containsExactlyInAnyOrder(owner, other);
    proposals.put(id, List.of());
  }

  @Test
  void onlyTheOwnerReportsAndOnlyTheOfficeConfirms() {
    CommitmentId id = in(State.CLAIMED);
    assertThat(code(() -> commitments.carryOut(id, 0, step(Action.CONFIRM), officer)))
        .isEqualTo("commitments.not-yours");
    CommitmentId open = in(State.IN_PROGRESS);
    SignedIn stranger = CommitmentWorld.officerOf(other);
    assertThat(code(() -> commitments.carryOut(open, 0, step(Action.REPORT), stranger)))
        .isEqualTo("commitments.not-yours");
    assertThat(commitments.allowed(commitments.get(open), stranger)).isEmpty();
  }

  @Test
  void whoIsNotCompetentNamesWhoIsAndThatUnitIsProposedToTheOffice() {
    CommitmentId id = in(State.RECEIVED);
    assertThat(code(() -> commitments.carryOut(id, 0, Step.giveBack(owner, "x"), officer)))
        .isEqualTo("commitments.returned-to-itself");
    Visitor visitor = Visitor.holding(context, Role.OFFICER, owner);
    assertThat(
            visitor
                .post(
                    "/tasks/" + id + "/do/return",
                    "version",
                    "0",
                    "note",
                    "Việc của ngành xây dựng",
                    "unit",
                    other.toString())
                .getStatus())
        .isEqualTo(303);
    assertThat(commitments.get(id).competent()).isEqualTo(other);

    Document page = Visitor.holding(context, Role.LEADER, city()).open("/tasks/" + id);
    assertThat(page.text()).contains("Đơn vị trả lại đề nghị giao Sở Xây dựng");
    assertThat(page.select("#u-assign option[selected]").text()).isEqualTo("Sở Xây dựng");
    commitments.carryOut(id, 1, Step.assign(other, null, null, "Đúng thẩm quyền"), leader);
    assertThat(commitments.get(id).owner()).isEqualTo(other);
    assertThat(commitments.get(id).competent()).isNull();
  }

  private UnitId city() {
    return CommitmentWorld.city(context);
  }

  @Test
  void whoSawAnOldVersionIsToldAndChangesNothing() {
    CommitmentId id = in(State.IN_PROGRESS);
    commitments.carryOut(id, 0, Step.report(40, "một nửa"), officer);
    assertThat(code(() -> commitments.carryOut(id, 0, Step.report(10, "khác"), officer)))
        .isEqualTo("commitments.changed-meanwhile");
    assertThat(commitments.get(id).claim().percent()).isEqualTo(40);
  }

  @Test
  void ofTwoHundredOfficersReportingAtOnceNobodysWordIsLost() {
    List<CommitmentId> tasks = Stream.generate(() -> in(State.IN_PROGRESS)).limit(20).toList();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < 200; number++) {
        CommitmentId id = tasks.get(number % tasks.size());
        String note = "lần " + number;
        crowd.execute(() -> insist(id, note));
      }
    }
    for (CommitmentId id : tasks) {
      assertThat(commitments.get(id).version()).isEqualTo(10);
      assertThat(commitments.historyOf(id).stream().map(Event::note).distinct()).hasSize(10);
    }
  }

  /** Reports, looks again when somebody was faster, and reports again. */
  private void insist(CommitmentId id, String note) {
    while (true) {
      try {
        int seen = commitments.get(id).version();
        commitments.carryOut(id, seen, Step.report(50, note), officer);
        return;
      } catch (RefusedException e) {
        assertThat(e.problem().code()).isEqualTo("commitments.changed-meanwhile");
      }
    }
  }

  @Test
  void whatWasPausedGoesOnWhereItStoodThoughItWasPausedElsewhereBefore() {
    for (State state : List.of(State.ASSIGNED, State.RECEIVED, State.IN_PROGRESS)) {
      CommitmentId id = in(state);
      commitments.carryOut(id, 0, Step.of(Action.PAUSE, "chờ vốn"), leader);
      Commitment resumed = commitments.carryOut(id, 1, Step.of(Action.RESUME, ""), leader);
      assertThat(resumed.state()).isEqualTo(state);
      assertThat(commitments.get(id).state()).isEqualTo(state);
    }
    CommitmentId twice = in(State.ASSIGNED);
    commitments.carryOut(twice, 0, Step.of(Action.PAUSE, "chờ vốn"), leader);
    commitments.carryOut(twice, 1, Step.of(Action.RESUME, ""), leader);
    commitments.carryOut(twice, 2, Step.report(20, "đã làm"), officer);
    commitments.carryOut(twice, 3, Step.of(Action.PAUSE, "mưa bão"), leader);
    assertThat(commitments.carryOut(twice, 4, Step.of(Action.RESUME, ""), leader).state())
        .isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void anExtensionKeepsTheFirstDueDateAndIsCounted() {
    CommitmentId id = in(State.IN_PROGRESS);
    LocalDate first = today.plusDays(30);
    commitments.carryOut(id, 0, Step.until(Action.EXTEND, first.plusDays(10), "thiếu vốn"), leader);
    commitments.carryOut(id, 1, Step.until(Action.EXTEND, first.plusDays(20), "mưa bão"), leader);
    Commitment.Terms terms = commitments.get(id).terms();
    assertThat(terms.originalDue()).isEqualTo(first);
    assertThat(terms.due()).isEqualTo(first.plusDays(20));
    assertThat(terms.extensions()).isEqualTo(2);
    assertThat(
            code(() ->
                commitments.carryOut(
                    id, 2, Step.until(Action.EXTEND, first.plusDays(5), "x"), leader)))
        .isEqualTo("commitments.not-later");
  }

  @Test
  void anExtensionThatIsAskedForWaitsForTheOfficeUntilItIsGrantedRefusedOrTheOwnerChanges() {
    CommitmentId id = CommitmentWorld.add(context, owner, today.plusDays(30), today);
    CommitmentFilter waiting = CommitmentFilter.asking(List.of(owner, other));
    int before = lists.count(waiting);
    Step refuse = Step.of(Action.REFUSE_EXTENSION, "không đủ lý do");
    assertThat(commitments.allowed(commitments.get(id), leader))
        .doesNotContain(Action.REFUSE_EXTENSION);
    assertThat(code(() -> commitments.carryOut(id, 0, refuse, leader)))
        .isEqualTo("commitments.no-extension-asked");
    Step ask = Step.until(Action.ASK_EXTENSION, today.plusDays(40), "thiếu vốn");
    commitments.carryOut(id, 0, ask, officer);
    assertThat(lists.count(waiting)).isEqualTo(before + 1);
    commitments.carryOut(id, 1, refuse, leader);
    assertThat(commitments.get(id).terms().asked()).isNull();
    assertThat(commitments.get(id).terms().due()).isEqualTo(today.plusDays(30));
    assertThat(commitments.get(id).terms().extensions()).isZero();
    assertThat(lists.count(waiting)).isEqualTo(before);
    commitments.carryOut(id, 2, ask, officer);
    commitments.carryOut(id, 3, Step.assign(other, null, null, "đúng thẩm quyền"), leader);
    assertThat(lists.count(waiting)).isEqualTo(before);
  }

  @Test
  void itCountsOnTheDayItsOwnerReportedOnceTheOfficeConfirms() {
    CommitmentId id = CommitmentWorld.add(context, owner, today.minusDays(5), today.minusDays(40));
    commitments.carryOut(
        id,
        0,
        new Step(Action.CLAIM, "xong", null, null, today.minusDays(6), 0, List.of()),
        officer);
    assertThat(commitments.get(id).bucket(today)).contains(Bucket.OPEN_OVERDUE);
    commitments.carryOut(id, 1, Step.of(Action.CONFIRM, ""), leader);
    assertThat(commitments.get(id).bucket(today)).contains(Bucket.DONE_ON_TIME);
    assertThat(
            code(() ->
                commitments.carryOut(
                    in(State.ASSIGNED),
                    0,
                    new Step(Action.CLAIM, "", null, null, today.plusDays(1), 0, List.of()),
                    officer)))
        .isEqualTo("commitments.done-day-impossible");
  }

  @Test
  void partsAreCommitmentsOfTheirOwnWithTheSameOwnerAndDueDate() {
    CommitmentId id = in(State.RECEIVED);
    commitments.carryOut(
        id,
        0,
        new Step(Action.SPLIT, "hai địa bàn", null, null, null, 0, List.of("Phần A", "Phần B")),
        leader);
    List<Commitment> parts = commitments.childrenOf(id);
    assertThat(parts).extracting(Commitment::text).containsExactly("Phần A", "Phần B");
    assertThat(parts).extracting(Commitment::owner).containsOnly(owner);
    assertThat(parts.getFirst().terms().due()).isEqualTo(commitments.get(id).terms().due());
    assertThat(commitments.get(id).bucket(today)).isEmpty();
  }

  @Test
  void whatStandsInItsPlaceKeepsTheFirstDueDateItsExtensionsAndWhoTakesPart() {
    CommitmentId id = in(State.RECEIVED);
    UnitId third = CommitmentWorld.department(context, "Sở Tài chính");
    PartStore parts = context.getBean(PartStore.class);
    parts.put(id, other, "Thẩm định", null);
    parts.put(id, third, "Bố trí kinh phí", null);
    parts.report(id, other, new PartStore.Report(40, "đang làm", null, clock.instant(), "lan"));
    parts.report(id, third, new PartStore.Report(100, "xong", today, clock.instant(), "lan"));
    LocalDate first = today.plusDays(30);
    LocalDate granted = first.plusDays(10);
    commitments.carryOut(id, 0, Step.until(Action.EXTEND, granted, "thiếu vốn"), leader);
    commitments.carryOut(
        id,
        1,
        new Step(Action.REPLACE, "nói rõ hơn", null, null, null, 0, List.of("Nói rõ hơn")),
        leader);

    Commitment next = commitments.childrenOf(id).getFirst();
    assertThat(next.terms().originalDue()).isEqualTo(first);
    assertThat(next.terms().due()).isEqualTo(granted);
    assertThat(next.terms().extensions()).isEqualTo(1);
    assertThat(next.owedTo()).isEqualTo(commitments.get(id).owedTo());
    assertThat(parts.list(next.id()))
        .as("who is done with his part has none left")
        .extracting(part -> part.unit() + " " + part.words() + " " + part.percent())
        .containsExactly(other + " Thẩm định 0");
    assertThat(commitments.historyOf(next.id()))
        .extracting(event -> event.kind() + " " + event.note())
        .containsExactlyInAnyOrder("commitment.shared Thẩm định", "commitment.opened ");
    assertThat(parts.list(id)).as("as it was reported").hasSize(2);
  }

  @Test
  void evidenceIsHandedInByTheOwnerAndAcceptedByTheOfficeOnly() {
    CommitmentId id = in(State.IN_PROGRESS);
    evidence.offer(id, "Báo cáo kết quả", "12/BC-SCT ngày 10/9/2018", new Proof.Stated(), officer);
    Evidence handed = evidence.listOf(id).getFirst();
    assertThat(code(() -> evidence.judge(id, handed.id(), true, "", officer)))
        .isEqualTo("commitments.not-yours");
    assertThat(code(() -> evidence.judge(id, handed.id(), false, "", leader)))
        .isEqualTo("commitments.reason-missing");
    evidence.judge(id, handed.id(), true, "", leader);
    assertThat(commitments.get(id).evidence()).isEqualTo(new Commitment.Evidenced(1, 1));
    assertThat(code(() -> evidence.judge(id, handed.id(), true, "", leader)))
        .isEqualTo("commitments.evidence-judged");
  }

  @Test
  void theCountsOfAUnitFollowEveryMoveAndEqualWhatIsCountedFromTheStart() {
    for (State state : State.values()) {
      in(state);
    }
    CommitmentWorld.add(context, owner, null, today);
    CommitmentWorld.add(context, owner, today.minusDays(1), today.minusDays(3));
    CommitmentWorld.add(context, owner, today.minusMonths(3), today.minusMonths(5));
    CommitmentId moved = in(State.ASSIGNED);
    commitments.carryOut(moved, 0, Step.assign(other, null, today.plusMonths(2), "đổi"), leader);
    for (UnitId unit : List.of(owner, other)) {
      Counts kept = lists.countOf(List.of(unit));
      for (Bucket bucket : Bucket.values()) {
        assertThat(kept.of(bucket))
            .as(unit + " " + bucket)
            .isEqualTo(lists.count(CommitmentFilter.of(List.of(unit), bucket)));
      }
    }
  }

  /** A commitment of the department in this state, as if it had come there; more time is asked. */
  private CommitmentId in(State state) {
    CommitmentId id =
        CommitmentWorld.add(
            context,
            state == State.UNASSIGNED ? null : owner,
            today.plusDays(30),
            today.minusDays(10));
    LocalDate done = state == State.COMPLETED ? today : null;
    database
        .sql(
            "update commitments.commitment set state = :state, done_on = :done, asked_due = :asked where id = :id")
        .param("state", state.name())
        .param("done", done)
        .param("asked", today.plusDays(50))
        .param("id", id.value())
        .update();
    return id;
  }

  private Step step(Action action) {
    @Nullable UnitId unit = action == Action.ASSIGN ? other : null;
    boolean dated = action == Action.EXTEND || action == Action.ASK_EXTENSION;
    return new Step(
        action,
        "có lý do",
        unit,
        null,
        dated ? today.plusDays(60) : null,
        50,
        List.of("Phần một", "Phần hai"));
  }

  private static String code(Runnable change) {
    return refusal(change).problem().code();
  }

  private static RefusedException refusal(Runnable change) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, change::run);
    assertThat(refused).isNotNull();
    return refused;
  }
}
