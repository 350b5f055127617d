package vn.haidang.plan;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.plan.ApiViews.ChangeView;
import vn.haidang.plan.ApiViews.EditionView;
import vn.haidang.plan.ApiViews.FieldView;
import vn.haidang.plan.ApiViews.ItemView;
import vn.haidang.plan.ApiViews.PlanView;
import vn.haidang.plan.ApiViews.RefusalView;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Plans for programs: the same operations as the screens, as JSON; refusals as RFC 9457 says. */
@RestController
@Needs(Permission.READ)
class PlanApi {

  private final Editions editions;
  private final ApiDesk desk;
  private final ReviewList reviewList;
  private final Issuing issuing;
  private final MessageFiles messages;

  PlanApi(
      Editions editions,
      ApiDesk desk,
      ReviewList reviewList,
      Issuing issuing,
      MessageFiles messages) {
    this.editions = editions;
    this.desk = desk;
    this.reviewList = reviewList;
    this.issuing = issuing;
    this.messages = messages;
  }

  @GetMapping("/api/plans")
  ResponseEntity<String> list() {
    return ok(editions.listPlans().stream().map(PlanView::of).toList());
  }

  /**
   * What the compiler read, in format haidang-plan/1; of the edition shown first unless another is
   * named.
   */
  @GetMapping("/api/plans/{plan:\\d+}/outline")
  ResponseEntity<String> outline(
      @PathVariable PlanId plan, @RequestParam(required = false) @Nullable Integer edition) {
    return json(HttpStatus.OK, PlanJson.of(editions.getReading(edition(plan, edition).id())));
  }

  @GetMapping("/api/plans/{plan:\\d+}/items")
  ResponseEntity<String> items(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable Integer edition,
      @RequestParam(defaultValue = "") Set<ItemKind> kind,
      @RequestParam(defaultValue = "") Set<Decision> decision,
      @RequestParam(required = false) @Nullable String section) {
    var filter = new ItemFilter(kind, decision, null, section, null);
    return ok(
        reviewList.listItems(edition(plan, edition).id(), filter).stream()
            .map(ItemView::of)
            .toList());
  }

  @PostMapping("/api/plans/{plan:\\d+}/review/{action:[a-z-]+}")
  @Needs(Permission.PREPARE_PLANS)
  ResponseEntity<String> act(
      @PathVariable PlanId plan,
      @PathVariable String action,
      @RequestBody ApiAction sent,
      SignedIn user) {
    EditionId draft = edition(plan, null).id();
    return answer(
        understood(() -> desk.carryOut(draft, action, sent, user.name())), ChangeView::of, user);
  }

  @PostMapping("/api/plans/{plan:\\d+}/issue")
  @Needs(Permission.PREPARE_PLANS)
  ResponseEntity<String> issue(
      @PathVariable PlanId plan,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean acceptRemaining,
      SignedIn user) {
    EditionId draft = edition(plan, null).id();
    Outcome<Edition> outcome =
        acceptRemaining
            ? issuing.issueAcceptingRemaining(draft, version, user.name())
            : issuing.issue(draft, version, user.name());
    return answer(outcome, EditionView::of, user);
  }

  /** What was sent may be no item, span or number at all. */
  private static <T> Outcome<T> understood(Supplier<Outcome<T>> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("platform.request-not-understood"), e);
    }
  }

  private Edition edition(PlanId plan, @Nullable Integer number) {
    return number == null
        ? editions.getShown(plan)
        : editions.listEditions(plan).stream()
            .filter(edition -> edition.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("plan.no-such-edition", number));
  }

  private <T> ResponseEntity<String> answer(
      Outcome<T> outcome, Function<T, Object> view, SignedIn user) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> ok(view.apply(value));
      case Outcome.Refused<T> refused -> refusal(refused, messages.in(user.language()));
    };
  }

  private static ResponseEntity<String> refusal(Outcome.Refused<?> refused, Texts texts) {
    Problem problem = refused.problem();
    HttpStatus status =
        refused.fields().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    List<FieldView> fields =
        refused.fields().stream()
            .map(f -> FieldView.of(f, texts.get(new Problem(f.code(), f.arguments()))))
            .toList();
    var view =
        new RefusalView(
            URI.create("urn:haidang:problem:" + problem.code()).toString(),
            texts.get("problem.status." + status.value()),
            status.value(),
            texts.get(problem),
            problem.code(),
            fields,
            refused.current().stream().map(ItemView::of).toList());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Kept.view(view));
  }

  private static ResponseEntity<String> ok(Object view) {
    return json(HttpStatus.OK, Kept.view(view));
  }

  private static ResponseEntity<String> json(HttpStatus status, String body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
