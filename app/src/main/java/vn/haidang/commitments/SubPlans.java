package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.SubPlanReview.Line;
import vn.haidang.commitments.SubPlanReview.Proposal;
import vn.haidang.commitments.SubPlanReview.Status;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanSummary;
import vn.haidang.plan.ReviewList;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Units' own plans for carrying out another: handed in, matched, checked. */
@Component
public class SubPlans {

  private static final int MOST = 5_000;

  private final SubPlanStore store;
  private final CommitmentLists lists;
  private final PartStore parts;
  private final StatedTargets targets;
  private final Editions editions;
  private final ReviewList items;
  private final Units units;
  private final Desk desk;
  private final Audit audit;
  private final Clock clock;

  SubPlans(
      SubPlanStore store,
      CommitmentLists lists,
      PartStore parts,
      StatedTargets targets,
      Editions editions,
      ReviewList items,
      Units units,
      Desk desk,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.parts = parts;
    this.targets = targets;
    this.editions = editions;
    this.items = items;
    this.units = units;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, by parent. */
  public List<SubPlan> list() {
    return store.listAll();
  }

  public SubPlan get(PlanId plan) {
    return store
        .find(plan.value())
        .orElseThrow(() -> new NotFound("commitments.no-such-sub-plan", plan));
  }

  /** Whether this person may hand in or register a plan of this unit. */
  public boolean mayRegister(SignedIn by, UnitId unit) {
    return desk.mayReport(by, unit) || desk.mayAssign(by, unit);
  }

  /** Says that a plan is this unit's own plan for carrying out the parent. */
  @Transactional
  public void register(PlanId plan, PlanId parent, UnitId unit, SignedIn by) {
    if (!mayRegister(by, unit)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (plan.equals(parent)) {
      throw new RefusedException(Problem.of("commitments.own-parent"));
    }
    boolean circle =
        store.find(parent.value()).filter(above -> above.parent().equals(plan)).isPresent();
    if (circle) {
      throw new RefusedException(Problem.of("commitments.own-parent"));
    }
    inForce(parent);
    editions.getPlan(plan);
    store.put(new SubPlan(plan, parent, unit, clock.instant(), by.name()));
    audit.record(
        "sub-plan.registered",
        "plan:" + plan,
        Map.of("parent", parent.toString(), "unit", unit.toString()));
  }

  /** Takes that back; the plan itself stays. */
  @Transactional
  public void release(PlanId plan, SignedIn by) {
    SubPlan found = get(plan);
    demandReviewer(found, by);
    store.remove(plan);
    audit.record("sub-plan.released", "plan:" + plan, Map.of("parent", found.parent().toString()));
  }

  /**
   * A reviewer says which task an item carries out.
   *
   * @param task null: none of the parent's
   * @param seen the reviewer's word that was seen, as {@link SubPlanReview.Line#word} gives it
   * @return false: another reviewer has said something else since
   */
  @Transactional
  public boolean link(
      PlanId plan, ItemId item, @Nullable CommitmentId task, String seen, SignedIn by) {
    store.hold(plan);
    SubPlanReview review = mayReview(plan, by);
    String word = wordOn(item, review);
    String wanted = task == null ? "none" : task.toString();
    if (!word.equals(seen) && !word.equals(wanted)) {
      return false;
    }
    boolean known = review.lines().stream().anyMatch(line -> line.item().id().equals(item));
    boolean fits = task == null || review.tasks().stream().anyMatch(c -> c.id().equals(task));
    if (!known || !fits) {
      throw new RefusedException(Problem.of("commitments.link-elsewhere"));
    }
    store.link(plan, item, task, clock.instant(), by.name());
    audit.record(
        "sub-plan.linked",
        "plan:" + plan,
        Map.of("item", item.toString(), "task", task == null ? "" : task.toString()));
    return true;
  }

  /**
   * Takes a reviewer's word back: the program's proposal counts again.
   *
   * @param seen the word that was seen, as in {@link #link}
   * @return false: another reviewer has said something else since
   */
  @Transactional
  public boolean unlink(PlanId plan, ItemId item, String seen, SignedIn by) {
    store.hold(plan);
    String word = wordOn(item, mayReview(plan, by));
    if (word.isEmpty()) {
      return true;
    }
    if (!word.equals(seen)) {
      return false;
    }
    store.unlink(plan, item);
    audit.record("sub-plan.unlinked", "plan:" + plan, Map.of("item", item.toString()));
    return true;
  }

  private static String wordOn(ItemId item, SubPlanReview review) {
    return review.lines().stream()
        .filter(line -> line.item().id().equals(item))
        .map(SubPlanReview.Line::word)
        .findFirst()
        .orElse("");
  }

  /** Confirms every proposal nobody has looked at; says how many. */
  @Transactional
  public int confirmProposals(PlanId plan, SignedIn by) {
    store.hold(plan);
    SubPlanReview review = mayReview(plan, by);
    int confirmed = 0;
    for (Line line : review.lines()) {
      Commitment task = line.task();
      if (line.status() == Status.PROPOSED && task != null) {
        store.link(plan, line.item().id(), task.id(), clock.instant(), by.name());
        confirmed++;
      }
    }
    audit.record("sub-plan.proposals-confirmed", "plan:" + plan, Map.of("links", "" + confirmed));
    return confirmed;
  }

  private SubPlanReview mayReview(PlanId plan, SignedIn by) {
    SubPlanReview review = review(plan);
    demandReviewer(review.plan(), by);
    return review;
  }

  private void demandReviewer(SubPlan plan, SignedIn by) {
    if (!desk.mayAssign(by, plan.unit())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
  }

  /** The sub-plan held against its parent as both stand now. */
  public SubPlanReview review(PlanId plan) {
    SubPlan found = get(plan);
    Edition edition = editions.getShown(plan);
    Edition parent = inForce(found.parent());
    List<Commitment> tasks = tasksOf(found.parent());
    List<Commitment> own = owedBy(found.unit(), tasks);
    Set<CommitmentId> ownIds = own.stream().map(Commitment::id).collect(Collectors.toSet());
    TaskMatcher matcher = new TaskMatcher(tasks, ownIds);
    Map<ItemId, Optional<CommitmentId>> decided = store.links(plan);
    Map<CommitmentId, Commitment> byId =
        tasks.stream().collect(Collectors.toMap(Commitment::id, c -> c));
    List<Line> lines =
        duties(edition).stream().map(item -> line(item, matcher, decided, byId)).toList();
    Set<CommitmentId> covered =
        lines.stream()
            .map(Line::task)
            .filter(Objects::nonNull)
            .map(Commitment::id)
            .collect(Collectors.toSet());
    return new SubPlanReview(
        found,
        edition,
        parent,
        lines,
        tasks,
        own,
        own.stream().filter(c -> !covered.contains(c.id())).toList(),
        TargetCheck.of(targets.listOf(edition), targets.listOf(parent)));
  }

  private static Line line(
      Item item,
      TaskMatcher matcher,
      Map<ItemId, Optional<CommitmentId>> decided,
      Map<CommitmentId, Commitment> tasks) {
    List<Proposal> proposals =
        matcher.match(item.value().quote()).stream()
            .map(m -> new Proposal(m.task(), m.byAddress(), m.share(), m.words()))
            .toList();
    Optional<CommitmentId> said = decided.get(item.id());
    if (said == null && item.earlier() != null) {
      said = decided.get(item.earlier().item());
    }
    if (said != null) {
      Commitment task = said.map(tasks::get).orElse(null);
      return new Line(item, task == null ? Status.NONE : Status.DECIDED, task, proposals);
    }
    return proposals.isEmpty()
        ? new Line(item, Status.OPEN, null, proposals)
        : new Line(item, Status.PROPOSED, proposals.getFirst().task(), proposals);
  }

  private List<Item> duties(Edition edition) {
    return items.listItems(edition.id(), ItemFilter.of(ItemKind.TASK)).stream()
        .filter(item -> item.isPending() || item.decision().isKept())
        .toList();
  }

  /** The tasks of a plan as they are owed or were done; duties to report are not carried out. */
  List<Commitment> tasksOf(PlanId plan) {
    return lists.list(CommitmentFilter.ALL.ofPlan(plan.value()), MOST, 0).stream()
        .filter(c -> c.origin().source() == Commitment.Source.PLAN)
        .filter(c -> c.origin().item() != null)
        .sorted(Comparator.comparing(c -> c.id().value()))
        .toList();
  }

  private List<Commitment> owedBy(UnitId unit, List<Commitment> tasks) {
    Set<UnitId> family = new HashSet<>();
    family.add(unit);
    units.tree(unit, LocalDate.now(clock)).units().stream().map(Unit::id).forEach(family::add);
    Map<CommitmentId, List<Part>> shared = parts.list(tasks.stream().map(Commitment::id).toList());
    return tasks.stream()
        .filter(c ->
            c.owner() != null && family.contains(c.owner())
                || c.owner() == null && c.proposed() != null && family.contains(c.proposed())
                || shared.getOrDefault(c.id(), List.of()).stream()
                    .anyMatch(part -> family.contains(part.unit())))
        .toList();
  }

  private Edition inForce(PlanId plan) {
    PlanSummary summary = editions.getPlan(plan);
    Edition current = summary.current();
    if (current == null) {
      throw new RefusedException(Problem.of("commitments.parent-not-issued"));
    }
    return current;
  }
}
