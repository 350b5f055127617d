package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanIssued;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** An amended plan carries over what it keeps, changes what it rewords, ends what it drops. */
@ApplicationTest
class AmendedPlanTest {

  private static final String FIRST =
      """
      II. NHIỆM VỤ

      1. Giao Sở Công Thương chủ trì rà soát quy hoạch kho bãi phục vụ cảng biển, hoàn thành trước ngày 30/6/2018.

      2. Giao Sở Xây dựng chủ trì lập đề án nhà ở xã hội cho công nhân khu công nghiệp, hoàn thành trước ngày 30/9/2018.

      3. Giao Sở Công Thương tổ chức hội chợ hàng thủ công mỹ nghệ tại quận Hồng Bàng.

      4. Giao Sở Xây dựng kiểm tra trật tự xây dựng tại các bãi tắm.

      III. TỔ CHỨC THỰC HIỆN

      1. Sở Kế hoạch và Đầu tư báo cáo Ủy ban nhân dân thành phố trước ngày 20 tháng cuối quý.
      """;

  private static final String AMENDED =
      """
      II. NHIỆM VỤ

      1. Giao Sở Công Thương chủ trì rà soát quy hoạch kho bãi phục vụ cảng biển, hoàn thành trước ngày 30/6/2018.

      2. Giao Sở Xây dựng chủ trì lập đề án nhà ở xã hội cho công nhân khu công nghiệp và sinh viên, hoàn thành trước ngày 30/11/2018.

      3. Giao Sở Xây dựng kiểm tra trật tự xây dựng tại các bãi tắm.

      4. Giao Sở Công Thương vận hành sàn giao dịch hàng nông sản của thành phố.

      III. TỔ CHỨC THỰC HIỆN

      1. Sở Kế hoạch và Đầu tư báo cáo Ủy ban nhân dân thành phố trước ngày 20 tháng cuối quý.
      """;

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private CommitmentLists lists;
  @Autowired private PlanBook book;
  private PlanDesk plans;
  private UnitId trade;
  private UnitId building;
  private SignedIn leader;

  @BeforeEach
  void theAgenciesStand() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    building = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư");
    plans = new PlanDesk(context);
    leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
  }

  @Test
  void whatStaysIsCarriedOverWhatIsRewordedChangesWhatIsGoneIsCancelled() {
    PlanIssued first = plans.issue(PlanDesk.ofCity("811", "Kho bãi và nhà ở", FIRST), null);
    Commitment storage = begun(first.plan(), "kho bãi", trade);
    Commitment housing = begun(first.plan(), "nhà ở xã hội", building);
    Commitment fair = begun(first.plan(), "hội chợ", trade);
    Commitment beaches = begun(first.plan(), "bãi tắm", building);
    confirm(beaches);
    int historyBefore = commitments.historyOf(storage.id()).size();

    PlanIssued second =
        plans.issue(
            PlanDesk.ofCity("812", "Sửa đổi Kế hoạch kho bãi và nhà ở", AMENDED), first.plan());

    Commitment kept = commitments.get(storage.id());
    assertThat(kept.origin().edition()).isEqualTo(second.edition().value());
    assertThat(kept.state()).isEqualTo(State.IN_PROGRESS);
    assertThat(kept.claim().percent()).isEqualTo(40);
    assertThat(commitments.historyOf(kept.id())).hasSize(historyBefore + 1);
    assertThat(latest(kept)).isEqualTo("commitment.carried-over: Kế hoạch 812/KH-UBND, mục II.1");

    Commitment changed = commitments.get(housing.id());
    assertThat(changed.text()).contains("và sinh viên");
    assertThat(changed.owner()).isEqualTo(building);
    assertThat(changed.state()).isEqualTo(State.IN_PROGRESS);
    assertThat(changed.terms().due()).isEqualTo("2018-11-29");
    assertThat(changed.terms().originalDue())
        .as("the first due date stays")
        .isEqualTo("2018-09-28");
    assertThat(changed.terms().extensions()).as("nobody granted an extension").isZero();
    assertThat(latest(changed))
        .isEqualTo("commitment.amended: Theo Kế hoạch 812/KH-UBND, mục II.2");
    assertThat(commitments.historyOf(changed.id()).getFirst().detail())
        .containsEntry("due", "2018-09-28 → 2018-11-29")
        .containsEntry("text", housing.text());

    Commitment gone = commitments.get(fair.id());
    assertThat(gone.state()).isEqualTo(State.CANCELLED);
    assertThat(latest(gone))
        .isEqualTo(
            "commitment.cancelled: Không còn trong Kế hoạch 812/KH-UBND (trước đây ở mục II.3)");

    Commitment done = commitments.get(beaches.id());
    assertThat(done.state())
        .as("moved to another number, and done it stays")
        .isEqualTo(State.COMPLETED);
    assertThat(done.origin().address()).isEqualTo("II.3");

    Commitment fresh = one(second.plan(), "sàn giao dịch");
    assertThat(fresh.state()).isEqualTo(State.UNASSIGNED);
    assertThat(fresh.origin().address()).isEqualTo("II.4");
    assertThat(reports(second.plan())).as("each report once").hasSize(4);
  }

  @Test
  void hearingOfTheAmendmentTwiceChangesNothing() {
    PlanIssued first = plans.issue(PlanDesk.ofCity("813", "Kho bãi và nhà ở", FIRST), null);
    PlanIssued second =
        plans.issue(
            PlanDesk.ofCity("814", "Sửa đổi Kế hoạch kho bãi và nhà ở", AMENDED), first.plan());
    List<Commitment> once = all(second.plan());

    book.openFor(second);

    assertThat(all(second.plan())).isEqualTo(once);
  }

  @Test
  void aDueDateThatTheOfficeGrantedOutlivesAnAmendmentThatKeepsTheLimit() {
    PlanIssued first = plans.issue(PlanDesk.ofCity("815", "Kho bãi và nhà ở", FIRST), null);
    Commitment storage = begun(first.plan(), "kho bãi", trade);
    LocalDate granted = LocalDate.of(2018, 12, 14);
    commitments.carryOut(
        storage.id(),
        commitments.get(storage.id()).version(),
        Step.until(Action.EXTEND, granted, "thiếu vốn"),
        leader);

    plans.issue(PlanDesk.ofCity("816", "Sửa đổi Kế hoạch kho bãi và nhà ở", AMENDED), first.plan());

    Commitment kept = commitments.get(storage.id());
    assertThat(kept.terms().due()).isEqualTo(granted);
    assertThat(kept.terms().extensions()).isEqualTo(1);
  }

  @Test
  void thePageShowsWhatStoodThereBefore() {
    PlanIssued first = plans.issue(PlanDesk.ofCity("817", "Kho bãi và nhà ở", FIRST), null);
    Commitment housing = begun(first.plan(), "nhà ở xã hội", building);
    plans.issue(PlanDesk.ofCity("818", "Sửa đổi Kế hoạch kho bãi và nhà ở", AMENDED), first.plan());

    Visitor office = Visitor.holding(context, Role.OFFICE, CommitmentWorld.office(context));
    assertThat(office.open("/tasks/" + housing.id()).select(".tl").text())
        .contains("Sửa đổi theo kế hoạch", "818/KH-UBND, mục II.2", "Trước đó: ");
  }

  private Commitment begun(PlanId plan, String words, UnitId owner) {
    Commitment task = one(plan, words);
    commitments.carryOut(task.id(), task.version(), Step.assign(owner, null, null, ""), leader);
    commitments.carryOut(
        task.id(), version(task), Step.report(40, ""), CommitmentWorld.officerOf(owner));
    return commitments.get(task.id());
  }

  private void confirm(Commitment task) {
    SignedIn officer = CommitmentWorld.officerOf(building);
    commitments.carryOut(task.id(), version(task), Step.of(Action.CLAIM, "xong"), officer);
    commitments.carryOut(task.id(), version(task), Step.of(Action.CONFIRM, ""), leader);
  }

  private int version(Commitment task) {
    return commitments.get(task.id()).version();
  }

  private String latest(Commitment task) {
    Event event = commitments.historyOf(task.id()).getFirst();
    return event.kind() + ": " + event.note();
  }

  private Commitment one(PlanId plan, String words) {
    return all(plan).stream()
        .filter(c -> c.origin().source() == Commitment.Source.PLAN && c.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not in " + all(plan)));
  }

  private List<Commitment> reports(PlanId plan) {
    return all(plan).stream()
        .filter(c -> c.origin().source() == Commitment.Source.REPORT_DUTY && c.state().isOpen())
        .toList();
  }

  private List<Commitment> all(PlanId plan) {
    return lists.list(CommitmentFilter.ALL.ofPlan(plan.value()), 100, 0);
  }
}
