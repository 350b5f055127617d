package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.haidang.commitments.Desk;
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

/**
 * "Giao việc": many at once, from all plans, with the unit the document names proposed; and what
 * was given back, with the unit named as competent.
 */
@Controller
@Needs(Permission.ASSIGN_WORK)
class AssignController {

  private static final int MOST = 200;

  private final Commitments commitments;
  private final CommitmentLists lists;
  private final LeadProposals proposals;
  private final GroupAssignment groups;
  private final Desk desk;
  private final UnitNames names;
  private final PlanMenu plans;
  private final TransactionTemplate transaction;

  AssignController(
      Commitments commitments,
      CommitmentLists lists,
      LeadProposals proposals,
      GroupAssignment groups,
      Desk desk,
      UnitNames names,
      PlanMenu plans,
      TransactionTemplate transaction) {
    this.commitments = commitments;
    this.lists = lists;
    this.proposals = proposals;
    this.groups = groups;
    this.desk = desk;
    this.names = names;
    this.plans = plans;
    this.transaction = transaction;
  }

  @GetMapping("/tasks/assign")
  Screen show(
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String ground,
      SignedIn user) {
    return screen(new AssignWish(plan, ground), Map.of(), Set.of(), null, user);
  }

  /** Looks again who could lead, after units or their functions were entered. */
  @PostMapping("/tasks/assign/proposals")
  @AsksForUnitsItself("LeadProposals, which only propose")
  View propose() {
    return Redirect.to("/tasks/assign").saying("assign.proposed-again", proposals.renew());
  }

  /**
   * All of the chosen ones or none. Fields: {@code task} many times, {@code unit-<id>}, {@code
   * due-<id>}; {@code unit} for those that have none of their own; {@code note-<id>} says why what
   * was given back goes to another unit. A unit of {@code group} gives it to each member of the
   * group the document names.
   */
  @PostMapping("/tasks/assign")
  @AsksForUnitsItself("Commitments.carryOut, for each task and the unit it goes to")
  View assign(
      @RequestParam(defaultValue = "") List<String> task,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    List<String> chosen = task.stream().filter(id -> id.matches("[1-9]\\d{0,17}")).toList();
    if (chosen.isEmpty()) {
      Problem none = Problem.of("commitments.none-chosen");
      return screen(AssignWish.of(form), form, Set.of(), none, user)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      Map<String, String> said = names.withUnit(form);
      transaction.executeWithoutResult(status -> chosen.forEach(id -> assignOne(id, said, user)));
      return Redirect.to(AssignWish.of(form).address())
          .saying("tasks.assigned-many", chosen.size());
    } catch (RefusedException e) {
      return screen(AssignWish.of(form), form, Set.copyOf(chosen), e.problem(), user)
          .status(HttpStatus.CONFLICT);
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
    String note = form.getOrDefault("note-" + id, "");
    commitments.carryOut(
        c.id(), c.version(), Step.assign(UnitId.valueOf(unit), null, due, note), user);
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

  /** With what was typed and chosen before it was refused. */
  private Screen screen(
      AssignWish wish,
      Map<String, String> typed,
      Set<String> ticked,
      @Nullable Problem problem,
      SignedIn user) {
    CommitmentFilter of = CommitmentFilter.stillOwed(List.of()).ofPlan(wish.planNumber());
    CommitmentFilter fresh = of.in(State.UNASSIGNED);
    List<Commitment> returned = listReturned(of, user);
    List<Commitment> waiting =
        Stream.concat(returned.stream(), lists.list(fresh, MOST, 0).stream()).limit(MOST).toList();
    Map<CommitmentId, List<LeadProposal>> proposed =
        proposals.listOf(waiting.stream().map(Commitment::id).toList());
    List<Commitment> shown =
        waiting.stream()
            .filter(c -> wish.fits(c, proposed.getOrDefault(c.id(), List.of())))
            .toList();
    Stream<UnitId> likely =
        proposed.values().stream()
            .flatMap(List::stream)
            .filter(proposal -> !proposal.isGroup())
            .map(LeadProposal::unit);
    Stream<UnitId> said =
        typed.entrySet().stream()
            .filter(field -> field.getKey().startsWith("unit"))
            .flatMap(field -> Stream.ofNullable(Typed.unit(field.getValue())));
    Stream<UnitId> competent = returned.stream().flatMap(c -> Stream.ofNullable(c.competent()));
    List<UnitId> named =
        Stream.of(likely, said, competent).flatMap(units -> units).distinct().toList();
    return Screen.of(
        "commitments/assign.jte",
        new AssignPage(
            names.rows(shown),
            returned.size() + lists.count(fresh),
            wish,
            proposed,
            names.names(named),
            commitments.reasonsOfReturn(returned.stream().map(Commitment::id).toList()),
            names.choices(List.of()),
            plans.listPlans(),
            typed,
            ticked,
            problem));
  }

  /** What units to which he assigns gave back. */
  private List<Commitment> listReturned(CommitmentFilter of, SignedIn user) {
    List<Commitment> returned = lists.list(of.in(State.RETURNED), MOST, 0);
    Set<UnitId> his =
        desk.amongAssigned(
            user, returned.stream().flatMap(c -> Stream.ofNullable(c.owner())).distinct().toList());
    return returned.stream().filter(c -> his.contains(c.owner())).toList();
  }
}
