package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Coverage;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.commitments.GroupAssignment;
import vn.haidang.commitments.LeadProposal;
import vn.haidang.commitments.LeadProposals;
import vn.haidang.commitments.State;
import vn.haidang.commitments.Step;
import vn.haidang.commitments.SubPlan;
import vn.haidang.commitments.SubPlanReview;
import vn.haidang.commitments.SubPlanReview.Status;
import vn.haidang.commitments.SubPlans;
import vn.haidang.commitments.TargetCheck;
import vn.haidang.commitments.web.TaskViews.TaskLine;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Assigning by proposal, sub-plans and the coverage matrix, for programs. */
@RestController
@Needs(Permission.READ)
@AsksForUnitsItself("GroupAssignment and SubPlans, for each unit named")
class TaskPlanningApi {

  private static final int MOST = 200;
  private static final String SUB_PLAN = "/api/v1/tasks/sub-plans/{plan:[1-9]\\d{0,17}}";

  private final Commitments commitments;
  private final CommitmentLists lists;
  private final LeadProposals proposals;
  private final GroupAssignment groups;
  private final SubPlans subPlans;
  private final Coverage coverage;
  private final UnitNames names;
  private final TransactionTemplate transaction;

  TaskPlanningApi(
      Commitments commitments,
      CommitmentLists lists,
      LeadProposals proposals,
      GroupAssignment groups,
      SubPlans subPlans,
      Coverage coverage,
      UnitNames names,
      TransactionTemplate transaction) {
    this.commitments = commitments;
    this.lists = lists;
    this.proposals = proposals;
    this.groups = groups;
    this.subPlans = subPlans;
    this.coverage = coverage;
    this.names = names;
    this.transaction = transaction;
  }

  /** Who could lead, and why. */
  record ProposalView(List<Integer> units, LeadProposal.Ground ground, String words, int share) {
    static ProposalView of(LeadProposal p) {
      return new ProposalView(
          p.units().stream().map(UnitId::value).toList(), p.ground(), p.words(), p.share());
    }
  }

  /** A task nobody has been given, with who could lead it. */
  record WaitingTaskView(TaskLine task, List<ProposalView> proposals) {}

  /**
   * One assignment.
   *
   * @param unit null: each member of the group the document names
   * @param note why; needed where a unit has the task already, as when it gave it back
   */
  record TaskAssignment(
      long task,
      int version,
      @Nullable Integer unit,
      @Nullable LocalDate due,
      @Nullable String note) {}

  /** How many were assigned or proposed. */
  record TaskCount(int count) {}

  /** A sub-plan as it is registered. */
  record SubPlanView(long plan, long parent, int unit) {
    static SubPlanView of(SubPlan sub) {
      return new SubPlanView(sub.plan().value(), sub.parent().value(), sub.unit().value());
    }
  }

  /** An item of a sub-plan with the task it carries out; null: none. */
  record LinkView(long item, String address, String text, Status status, @Nullable Long task) {
    static LinkView of(SubPlanReview.Line line) {
      Commitment task = line.task();
      return new LinkView(
          line.item().id().value(),
          line.item().address(),
          line.item().value().quote(),
          line.status(),
          task == null ? null : task.id().value());
    }
  }

  /** A target of a unit against the parent's. */
  record TargetView(String indicator, String address, TargetCheck.Verdict verdict) {
    static TargetView of(TargetCheck check) {
      return new TargetView(check.own().indicator(), check.own().address(), check.verdict());
    }
  }

  /** A sub-plan held against its parent. */
  record ReviewView(
      SubPlanView subPlan, List<LinkView> links, List<Long> forgotten, List<TargetView> targets) {}

  /**
   * Which task an item carries out; null: none.
   *
   * @param seen the reviewer's word that was seen: a task's number, {@code none}; null: none yet
   */
  record NewLink(@Nullable Long task, @Nullable String seen) {}

  /** Which plan carries out which, and whose it is. */
  record NewSubPlan(long plan, long parent, int unit) {}

  /** What a task lacks for a unit. */
  record CoverageView(
      long task, String address, @Nullable Integer unit, boolean leads, List<Gap> gaps) {
    static CoverageView of(CoverageLine line) {
      return new CoverageView(
          line.task().id().value(),
          line.task().origin().address(),
          TaskViews.number(line.unit()),
          line.leads(),
          line.gaps().stream().sorted().toList());
    }
  }

  @GetMapping("/api/v1/tasks/unassigned")
  @Needs(Permission.ASSIGN_WORK)
  List<WaitingTaskView> unassigned(@RequestParam(required = false) @Nullable Long plan) {
    List<Commitment> waiting =
        lists.list(CommitmentFilter.ALL.in(State.UNASSIGNED).ofPlan(plan), MOST, 0);
    Map<CommitmentId, List<LeadProposal>> found =
        proposals.listOf(waiting.stream().map(Commitment::id).toList());
    return names.rows(waiting).stream()
        .map(row ->
            new WaitingTaskView(
                TaskLine.of(row),
                found.getOrDefault(row.task().id(), List.of()).stream()
                    .map(ProposalView::of)
                    .toList()))
        .toList();
  }

  /** All of them or none. */
  @PostMapping("/api/v1/tasks/assign")
  @Needs(Permission.ASSIGN_WORK)
  TaskCount assign(@RequestBody List<TaskAssignment> sent, SignedIn user) {
    transaction.executeWithoutResult(status -> sent.forEach(one -> assign(one, user)));
    return new TaskCount(sent.size());
  }

  private void assign(TaskAssignment one, SignedIn user) {
    UnitId unit = TaskViews.unit(one.unit());
    CommitmentId task = new CommitmentId(one.task());
    if (unit == null) {
      groups.assign(task, one.version(), one.due(), user);
    } else {
      String note = Objects.requireNonNullElse(one.note(), "");
      commitments.carryOut(task, one.version(), Step.assign(unit, null, one.due(), note), user);
    }
  }

  @PostMapping("/api/v1/tasks/assign/proposals")
  @Needs(Permission.ASSIGN_WORK)
  TaskCount propose() {
    return new TaskCount(proposals.renew());
  }

  @GetMapping("/api/v1/tasks/coverage")
  List<CoverageView> coverage(@RequestParam PlanId plan) {
    return coverage.listOf(plan).stream().map(CoverageView::of).toList();
  }

  @GetMapping("/api/v1/tasks/sub-plans")
  List<SubPlanView> subPlans() {
    return subPlans.list().stream().map(SubPlanView::of).toList();
  }

  /** The plan itself is handed in at {@code /api/v1/plans}. */
  @PostMapping("/api/v1/tasks/sub-plans")
  @Needs(Permission.REPORT_WORK)
  ReviewView registerSubPlan(@RequestBody NewSubPlan sent, SignedIn user) {
    PlanId plan = new PlanId(sent.plan());
    subPlans.register(plan, new PlanId(sent.parent()), new UnitId(sent.unit()), user);
    return reviewSubPlan(plan);
  }

  @GetMapping(SUB_PLAN)
  ReviewView reviewSubPlan(@PathVariable PlanId plan) {
    SubPlanReview review = subPlans.review(plan);
    return new ReviewView(
        SubPlanView.of(review.plan()),
        review.lines().stream().map(LinkView::of).toList(),
        review.forgotten().stream().map(task -> task.id().value()).toList(),
        review.targets().stream().map(TargetView::of).toList());
  }

  @DeleteMapping(SUB_PLAN)
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  List<SubPlanView> releaseSubPlan(@PathVariable PlanId plan, SignedIn user) {
    subPlans.release(plan, user);
    return subPlans();
  }

  @PostMapping(SUB_PLAN + "/links/{item:[1-9]\\d{0,17}}")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  ReviewView link(
      @PathVariable PlanId plan,
      @PathVariable ItemId item,
      @RequestBody NewLink sent,
      SignedIn user) {
    CommitmentId task = sent.task() == null ? null : new CommitmentId(sent.task());
    String seen = sent.seen();
    if (!subPlans.link(plan, item, task, seen == null ? "" : seen, user)) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("platform.changed-meanwhile"), reviewSubPlan(plan));
    }
    return reviewSubPlan(plan);
  }

  /** With the word that was seen, as in a link; 409 where a reviewer has said another since. */
  @DeleteMapping(SUB_PLAN + "/links/{item:[1-9]\\d{0,17}}")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  ReviewView unlink(
      @PathVariable PlanId plan,
      @PathVariable ItemId item,
      @RequestParam String seen,
      SignedIn user) {
    if (!subPlans.unlink(plan, item, seen, user)) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("platform.changed-meanwhile"), reviewSubPlan(plan));
    }
    return reviewSubPlan(plan);
  }

  @PostMapping(SUB_PLAN + "/confirm")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  ReviewView confirm(@PathVariable PlanId plan, SignedIn user) {
    subPlans.confirmProposals(plan, user);
    return reviewSubPlan(plan);
  }
}
