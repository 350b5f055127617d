package vn.haidang.plan;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.plan.ApiViews.ChangeView;
import vn.haidang.plan.ApiViews.EditionView;
import vn.haidang.plan.ApiViews.IntakeView;
import vn.haidang.plan.ApiViews.QuestionView;
import vn.haidang.platform.Answers;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.UploadedName;

/** Handing in, reviewing and issuing plans for programs: the same operations as the screens. */
@RestController
@Needs(Permission.PREPARE_PLANS)
class ReviewApi {

  private final Editions editions;
  private final ApiDesk desk;
  private final Issuing issuing;
  private final PlanIntake intake;

  ReviewApi(Editions editions, ApiDesk desk, Issuing issuing, PlanIntake intake) {
    this.editions = editions;
    this.desk = desk;
    this.issuing = issuing;
    this.intake = intake;
  }

  /**
   * @param amends number of the plan of which the file is the next edition
   */
  @PostMapping("/api/v1/plans")
  @Answers(IntakeView.class)
  ResponseEntity<String> handIn(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable PlanId amends,
      SignedIn user)
      throws IOException {
    if (file.isEmpty()) {
      throw RefusedCall.invalid(Map.of("file", Problem.of("plan.no-file")));
    }
    var upload =
        new Upload(
            UploadedName.of(file, "van-ban"),
            file.getBytes(),
            user.name(),
            UUID.randomUUID().toString(),
            amends);
    return became(intake.receive(upload));
  }

  @GetMapping("/api/v1/plans/uploads/{upload:\\d+}")
  @Answers(QuestionView.class)
  ResponseEntity<String> question(@PathVariable UploadId upload) {
    return ApiOutcome.ok(QuestionView.of(intake.getQuestion(upload)));
  }

  @PostMapping("/api/v1/plans/uploads/{upload:\\d+}")
  @Answers(IntakeView.class)
  ResponseEntity<String> answerQuestion(
      @PathVariable UploadId upload, @RequestParam Intake.Answer answer, SignedIn user) {
    return became(intake.answer(upload, answer, user.name()));
  }

  /** {@code action} is accept, correct, assign, reject, reopen, split, merge, add, undo … */
  @PostMapping("/api/v1/plans/{plan:\\d+}/review/{action:[a-z-]+}")
  @Answers(ChangeView.class)
  ResponseEntity<String> act(
      @PathVariable PlanId plan,
      @PathVariable String action,
      @RequestBody ApiAction sent,
      SignedIn user) {
    EditionId draft = editions.getShown(plan).id();
    return ApiOutcome.answer(
        understood(() -> desk.carryOut(draft, action, sent, user.name())), ChangeView::of);
  }

  @PostMapping("/api/v1/plans/{plan:\\d+}/issue")
  @Answers(EditionView.class)
  ResponseEntity<String> issue(
      @PathVariable PlanId plan,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean acceptRemaining,
      SignedIn user) {
    EditionId draft = editions.getShown(plan).id();
    Outcome<Edition> outcome =
        acceptRemaining
            ? issuing.issueAcceptingRemaining(draft, version, user.name())
            : issuing.issue(draft, version, user.name());
    return ApiOutcome.answer(outcome, EditionView::of);
  }

  @PostMapping("/api/v1/plans/{plan:\\d+}/discard")
  @Answers(EditionView.class)
  ResponseEntity<String> discard(
      @PathVariable PlanId plan,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    EditionId draft = editions.getShown(plan).id();
    return ApiOutcome.answer(
        issuing.discard(draft, version, reason.strip(), user.name()), EditionView::of);
  }

  private static ResponseEntity<String> became(Intake intake) {
    return ApiOutcome.ok(
        switch (intake) {
          case Intake.Drafted(PlanId plan, EditionId edition) ->
              new IntakeView("DRAFTED", plan.value(), edition.value(), null);
          case Intake.AlreadyHere(PlanId plan, Edition edition) ->
              new IntakeView("ALREADY_HERE", plan.value(), edition.id().value(), null);
          case Intake.Asked(Intake.Question question) ->
              new IntakeView("ASKED", null, null, QuestionView.of(question));
          case Intake.Cancelled cancelled -> new IntakeView("CANCELLED", null, null, null);
          case Intake.Refused(Problem problem, List<Problem> details) ->
              throw refusal(problem, details);
        });
  }

  private static RefusedCall refusal(Problem problem, List<Problem> details) {
    Map<String, Problem> named = new LinkedHashMap<>();
    details.forEach(detail -> named.put("file." + named.size(), detail));
    return RefusedCall.invalid(problem, named);
  }

  /** What was sent may be no item, span or number at all. */
  private static <T> Outcome<T> understood(Supplier<Outcome<T>> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("platform.body-not-understood"), e);
    }
  }
}
