package vn.haidang.commitments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.SubPlan;
import vn.haidang.commitments.SubPlanReview;
import vn.haidang.commitments.SubPlans;
import vn.haidang.commitments.web.SubPlanList.Line;
import vn.haidang.commitments.web.SubPlanList.PlanChoice;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanSummary;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Puts the pages of the sub-plans together. */
@Component
class SubPlanPages {

  private static final int MOST_OWN = 60;

  private final SubPlans subPlans;
  private final Editions editions;
  private final Desk desk;
  private final UnitNames names;

  SubPlanPages(SubPlans subPlans, Editions editions, Desk desk, UnitNames names) {
    this.subPlans = subPlans;
    this.editions = editions;
    this.desk = desk;
    this.names = names;
  }

  Screen list(SignedIn user, Map<String, String> typed, @Nullable Problem problem) {
    List<PlanSummary> plans = editions.listPlans();
    return Screen.of(
        "commitments/sub-plans.jte",
        new SubPlanList(
            listLines(plans),
            plans.stream().filter(p -> p.current() != null).map(SubPlanPages::choice).toList(),
            plans.stream().map(SubPlanPages::choice).toList(),
            user.may(Permission.REPORT_WORK) ? units(user, typed) : List.of(),
            typed,
            problem));
  }

  /** Every sub-plan with what its review found. */
  List<Line> listLines() {
    return listLines(editions.listPlans());
  }

  private List<Line> listLines(List<PlanSummary> plans) {
    List<SubPlan> all = subPlans.list();
    Map<PlanId, String> titles = titles(plans);
    Map<UnitId, String> called = names.names(all.stream().map(SubPlan::unit).toList());
    return all.stream().map(sub -> line(sub, titles, called)).toList();
  }

  private static Map<PlanId, String> titles(List<PlanSummary> plans) {
    Map<PlanId, String> titles = new HashMap<>();
    plans.forEach(plan -> titles.put(plan.id(), plan.shown().heading().shortName()));
    return titles;
  }

  /** The plans of one unit's own, under the names they go by. */
  List<UnitWork.OwnPlan> listOf(UnitId unit) {
    List<PlanId> own =
        subPlans.list().stream().filter(sub -> sub.unit().equals(unit)).map(SubPlan::plan).toList();
    return own.isEmpty()
        ? List.of()
        : editions.listPlans().stream()
            .filter(plan -> own.contains(plan.id()))
            .map(SubPlanPages::choice)
            .map(plan -> new UnitWork.OwnPlan(plan.id(), plan.name()))
            .toList();
  }

  private List<UnitChoice> units(SignedIn user, Map<String, String> typed) {
    return desk.mayAssign(user, null)
        ? names.choicesWith(Typed.unit(typed.getOrDefault("unit", "")))
        : names.choicesOf(desk.unitsOf(user).stream().limit(MOST_OWN).toList());
  }

  private Line line(SubPlan sub, Map<PlanId, String> titles, Map<UnitId, String> called) {
    String name = titles.getOrDefault(sub.plan(), "");
    String parent = titles.getOrDefault(sub.parent(), "");
    try {
      SubPlanReview review = subPlans.review(sub.plan());
      return new Line(sub, name, parent, called.getOrDefault(sub.unit(), ""), review);
    } catch (RefusedException parentGivenUp) {
      return new Line(sub, name, parent, called.getOrDefault(sub.unit(), ""), null);
    }
  }

  private static PlanChoice choice(PlanSummary plan) {
    String name = plan.shown().heading().shortName();
    return new PlanChoice(
        plan.id().toString(), name.isEmpty() ? plan.shown().original().name() : name);
  }

  /** What was chosen for a line beside what another reviewer has said of it meanwhile. */
  Screen conflict(PlanId plan, ItemId item, @Nullable CommitmentId chosen, Texts t) {
    SubPlanReview review = subPlans.review(plan);
    SubPlanReview.Line line =
        review.lines().stream()
            .filter(one -> one.item().id().equals(item))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Problem.of("commitments.link-elsewhere")));
    String at = "/tasks/sub-plans/" + plan;
    return Conflict.at(at + "#m" + item, at + "/links/" + item)
        .keeping("seen", line.word())
        .called(
            "task",
            line.item().value().quote(),
            side(chosen == null ? "none" : chosen.toString(), review, t),
            side(line.word(), review, t))
        .screen();
  }

  private static Conflict.Side side(String word, SubPlanReview review, Texts t) {
    String shown =
        review.tasks().stream()
            .filter(task -> task.id().toString().equals(word))
            .map(task -> task.origin().address() + " " + task.title())
            .findFirst()
            .orElseGet(() -> word.equals("none") ? t.get("sub-plan.no-task") : word);
    return new Conflict.Side(word, shown);
  }

  Screen show(PlanId plan, SignedIn user) {
    SubPlanReview review = subPlans.review(plan);
    return Screen.of(
        "commitments/sub-plan.jte",
        new SubPlanPage(
            review,
            names.name(review.plan().unit()),
            review.tasks(),
            desk.mayAssign(user, review.plan().unit())));
  }
}
