package vn.haidang.commitments.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.SubPlanReview;
import vn.haidang.commitments.SubPlans;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Intake;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.Upload;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.UploadedName;

/** "Kế hoạch chi tiết": units' own plans, handed in and held against the plan they carry out. */
@Controller
@Needs(Permission.READ)
class SubPlanController {

  private static final String ONE = "/tasks/sub-plans/{plan:[1-9]\\d{0,17}}";

  private final SubPlans subPlans;
  private final PlanIntake intake;
  private final SubPlanPages pages;
  private final MessageFiles messages;

  SubPlanController(
      SubPlans subPlans, PlanIntake intake, SubPlanPages pages, MessageFiles messages) {
    this.subPlans = subPlans;
    this.intake = intake;
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/tasks/sub-plans")
  Screen list(SignedIn user) {
    return pages.list(user, Map.of(), null);
  }

  /** The sub-plans, as shown, for spreadsheets. */
  @GetMapping("/tasks/sub-plans.{format}")
  ResponseEntity<byte[]> exportAll(@PathVariable String format, SignedIn user) {
    return TableFormat.of(format)
        .answer(SubPlanTable.of(pages.listLines(), messages.in(user.language())));
  }

  /** Fields: {@code parent}, {@code unit}, and a {@code file} or the number of a {@code plan}. */
  @PostMapping("/tasks/sub-plans")
  @InUnitOf(value = "unit", field = "unit", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  View handIn(
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      SignedIn user)
      throws IOException {
    TaskForm typed = new TaskForm(form);
    try {
      PlanId parent = plan(typed.text("parent"), "commitments.parent-missing");
      UnitId unit = typed.unitChosen("unit");
      if (!subPlans.mayRegister(user, unit)) {
        throw new RefusedException(Problem.of("commitments.not-yours"));
      }
      boolean uploads = file != null && !file.isEmpty();
      Intake taken = uploads ? receive(Objects.requireNonNull(file), user) : null;
      if (taken instanceof Intake.Asked(Intake.Question question)) {
        return Redirect.to("/plans/upload/" + question.upload()).warning("sub-plan.asked");
      }
      PlanId plan =
          taken == null ? plan(typed.text("plan"), "commitments.sub-plan-missing") : planOf(taken);
      subPlans.register(plan, parent, unit, user);
      return Redirect.to("/tasks/sub-plans/" + plan).saying("sub-plan.registered");
    } catch (RefusedException e) {
      return pages.list(user, form, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Intake receive(MultipartFile file, SignedIn user) throws IOException {
    return intake.receive(
        new Upload(
            UploadedName.of(file, "ke-hoach"),
            file.getBytes(),
            user.name(),
            UUID.randomUUID().toString(),
            null));
  }

  private static PlanId planOf(Intake taken) {
    return switch (taken) {
      case Intake.Drafted(PlanId plan, EditionId edition) -> plan;
      case Intake.AlreadyHere(PlanId plan, Edition edition) -> plan;
      case Intake.Refused refused -> throw new RefusedException(refused.problem());
      case Intake.Asked _, Intake.Cancelled _ ->
          throw new IllegalStateException("nobody answered yet: " + taken);
    };
  }

  private static PlanId plan(String number, String otherwise) {
    if (!number.matches("[1-9]\\d{0,17}")) {
      throw new RefusedException(Problem.of(otherwise));
    }
    return PlanId.valueOf(number);
  }

  @GetMapping(ONE)
  Screen show(@PathVariable PlanId plan, SignedIn user) {
    return pages.show(plan, user);
  }

  /** The links, as shown, for spreadsheets. */
  @GetMapping(ONE + "/links.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable PlanId plan, @PathVariable String format, SignedIn user) {
    SubPlanReview review = subPlans.review(plan);
    var table = SubPlanTable.of(review, messages.in(user.language()));
    return TableFormat.of(format).answer(table);
  }

  /** Field {@code task}: number of the parent's task, or {@code none}. */
  @PostMapping(ONE + "/links/{item:[1-9]\\d{0,17}}")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  View link(
      @PathVariable PlanId plan,
      @PathVariable ItemId item,
      @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "") String seen,
      SignedIn user) {
    return act(
        plan,
        () -> {
          CommitmentId chosen = task.matches("[1-9]\\d{0,17}") ? CommitmentId.valueOf(task) : null;
          if (!subPlans.link(plan, item, chosen, seen, user)) {
            return pages.conflict(plan, item, chosen, messages.in(user.language()));
          }
          return Redirect.to("/tasks/sub-plans/" + plan + "#m" + item).saying("sub-plan.linked");
        });
  }

  /** The program's proposal counts again, where the word that was seen still stands. */
  @PostMapping(ONE + "/links/{item:[1-9]\\d{0,17}}/undo")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  View unlink(
      @PathVariable PlanId plan,
      @PathVariable ItemId item,
      @RequestParam(defaultValue = "") String seen,
      SignedIn user) {
    return act(
        plan,
        () -> {
          if (!subPlans.unlink(plan, item, seen, user)) {
            throw new RefusedException(Problem.of("commitments.link-overtaken"));
          }
          return Redirect.to("/tasks/sub-plans/" + plan + "#m" + item).saying("sub-plan.linked");
        });
  }

  @PostMapping(ONE + "/confirm")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  View confirm(@PathVariable PlanId plan, SignedIn user) {
    return act(
        plan,
        () -> {
          int confirmed = subPlans.confirmProposals(plan, user);
          return Redirect.to("/tasks/sub-plans/" + plan).saying("sub-plan.confirmed", confirmed);
        });
  }

  @PostMapping(ONE + "/release")
  @InUnitOf(value = "sub-plan", variable = "plan")
  @Needs(Permission.ASSIGN_WORK)
  View release(@PathVariable PlanId plan, SignedIn user) {
    return act(
        plan,
        () -> {
          subPlans.release(plan, user);
          return Redirect.to("/tasks/sub-plans").saying("sub-plan.released");
        });
  }

  private static View act(PlanId plan, Supplier<View> change) {
    try {
      return change.get();
    } catch (RefusedException e) {
      return Redirect.to("/tasks/sub-plans/" + plan).refusing(e.problem());
    }
  }
}
