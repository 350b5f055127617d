package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.GroupAssignment;
import vn.haidang.commitments.LeadProposal;
import vn.haidang.commitments.LeadProposals;
import vn.haidang.commitments.State;
import vn.haidang.commitments.Step;
import vn.haidang.commitments.Visibility;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Giao việc": many at once, from all plans, with the unit the document names proposed. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class AssignController {

  private static final int MOST = 200;

  private final Commitments commitments;
  private final CommitmentLists lists;
  private final LeadProposals proposals;
  private final GroupAssignment groups;
  private final UnitNames names;
  private final PlanMenu plans;
  private final TransactionTemplate transaction;

  AssignController(
      Commitments commitments,
      CommitmentLists lists,
      LeadProposals proposals,
      GroupAssignment groups,
      UnitNames names,
      PlanMenu plans,
      TransactionTemplate transaction) {
    this.commitments = commitments;
    this.lists = lists;
    this.proposals = proposals;
    this.groups = groups;
    this.names = names;
    this.plans = plans;
    this.transaction = transaction;
  }

  @GetMapping("/tasks/assign")
  Screen show(
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String ground) {
    return screen(new AssignWish(plan, ground), null);
  }

  /** Looks again who could lead, after units or their functions were entered. */
  @PostMapping("/tasks/assign/proposals")
  @AsksForUnitsItself("LeadProposals, which only propose")
  View propose() {
    return Redirect.to("/tasks/assign").saying("assign.proposed-again", proposals.renew());
  }

  /**
   * All of the chosen ones or none. Fields: {@code task} many times, {@code unit-<id>}, {@code
   * due-<id>}; {@code unit} for those that have none of their own. A unit of {@code group} gives it
   * to each member of the group the document names.
   */
  @PostMapping("/tasks/assign")
  @AsksForUnitsItself("Commitments.carryOut, for each task and the unit it goes to")
  View assign(
      @RequestParam(defaultValue = "") List<String> task,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    List<String> chosen = task.stream().filter(id -> id.matches("[1-9]\\d{0,17}")).toList();
    if (chosen.isEmpty()) {
      return screen(AssignWish.of(form), form, Problem.of("commitments.none-chosen"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Map<String, String> said = names.withUnit(form);
      transaction.executeWithoutResult(status -> chosen.forEach(id -> assignOne(id, said, user)));
      return Redirect.to(AssignWish.of(form).address())
          .saying("tasks.assigned-many", chosen.size());
    } catch (RefusedException e) {
      return screen(AssignWish.of(form), form, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  private void assignOne(String id, Map<String, String> form, SignedIn user) {
    String own = form.getOrDefault("unit-" + id, "");
    String unit = own.isEmpty() ? form.getOrDefault("unit", "") : own;
    Commitment c = commitments.get(CommitmentId.valueOf(id));
    if (unit.equals(AssignPage.GROUP)) {
      groups.assign(c.id(), c.version(), Typed.day(form.getOrDefault("due-" + id, "")), user);
      return;
    }
    if (!unit.matches("[1-9]\\d{0,8}")) {
      throw new RefusedException(Problem.of("commitments.unit-missing-for", c.title()));
    }
    LocalDate due = Typed.day(form.getOrDefault("due-" + id, ""));
    commitments.carryOut(
        c.id(), c.version(), Step.assign(UnitId.valueOf(unit), null, due, ""), user);
  }

  @GetMapping("/tasks/new")
  Screen fresh() {
    return Screen.of(
        "commitments/new.jte", new NewTaskPage(names.choices(List.of()), Map.of(), null));
  }

  @PostMapping("/tasks/new")
  @InUnitOf(value = "unit", field = "unit")
  View enter(@RequestParam Map<String, String> form, SignedIn user) {
    try {
      String unit = names.withUnit(form).getOrDefault("unit", "");
      CommitmentId made =
          commitments.enter(
              form.getOrDefault("source", "").equals("INSPECTION")
                  ? Source.INSPECTION
                  : Source.LETTER,
              form.getOrDefault("words", ""),
              form.getOrDefault("text", ""),
              Typed.unit(unit),
              Typed.day(form.getOrDefault("due", "")),
              Visibility.of(form.get("visibility")),
              user);
      return Redirect.to("/tasks/" + made).saying("tasks.entered");
    } catch (RefusedException e) {
      UnitId said = Typed.unit(form.getOrDefault("unit", ""));
      return Screen.of(
              "commitments/new.jte", new NewTaskPage(names.choicesWith(said), form, e.problem()))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Screen screen(AssignWish wish, @Nullable Problem problem) {
    return screen(wish, Map.of(), problem);
  }

  /** With what was typed before it was refused. */
  private Screen screen(AssignWish wish, Map<String, String> typed, @Nullable Problem problem) {
    CommitmentFilter filter =
        CommitmentFilter.stillOwed(List.of()).in(State.UNASSIGNED).ofPlan(wish.planNumber());
    List<Commitment> waiting = lists.list(filter, MOST, 0);
    Map<CommitmentId, List<LeadProposal>> proposed =
        proposals.listOf(waiting.stream().map(Commitment::id).toList());
    List<Commitment> shown =
        waiting.stream().filter(c -> wish.fits(proposed.getOrDefault(c.id(), List.of()))).toList();
    Stream<UnitId> likely =
        proposed.values().stream()
            .flatMap(List::stream)
            .filter(proposal -> !proposal.isGroup())
            .map(LeadProposal::unit);
    Stream<UnitId> said =
        typed.entrySet().stream()
            .filter(field -> field.getKey().startsWith("unit"))
            .flatMap(field -> Stream.ofNullable(Typed.unit(field.getValue())));
    List<UnitId> named = Stream.concat(likely, said).distinct().toList();
    return Screen.of(
        "commitments/assign.jte",
        new AssignPage(
            names.rows(shown),
            lists.count(filter),
            wish,
            proposed,
            names.names(named),
            names.choices(List.of()),
            plans.listPlans(),
            typed,
            problem));
  }
}
