package vn.haidang.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.plan.ApiViews.DifferenceView;
import vn.haidang.plan.ApiViews.EditionLineView;
import vn.haidang.plan.ApiViews.ItemView;
import vn.haidang.plan.ApiViews.PlanView;
import vn.haidang.platform.Answers;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;

/** Plans for programs, to read: what the screens show, as JSON. */
@RestController
@Needs(Permission.READ)
class PlanApi {

  private final Editions editions;
  private final ReviewList reviewList;

  PlanApi(Editions editions, ReviewList reviewList) {
    this.editions = editions;
    this.reviewList = reviewList;
  }

  @GetMapping("/api/v1/plans")
  @Answers(value = PlanView.class, many = true)
  ResponseEntity<String> list(PlanFilter filter) {
    return ApiOutcome.ok(filter.choose(editions.listPlans()).stream().map(PlanView::of).toList());
  }

  @GetMapping("/api/v1/plans/{plan:\\d+}")
  @Answers(PlanView.class)
  ResponseEntity<String> get(@PathVariable PlanId plan) {
    return ApiOutcome.ok(PlanView.of(editions.getPlan(plan)));
  }

  /**
   * What the compiler read, in format haidang-plan/1; of the edition shown first unless another is
   * named.
   */
  @GetMapping("/api/v1/plans/{plan:\\d+}/outline")
  @Answers(Object.class)
  ResponseEntity<String> outline(
      @PathVariable PlanId plan, @RequestParam(required = false) @Nullable Integer edition) {
    return ApiOutcome.json(PlanJson.of(editions.getReading(edition(plan, edition).id())));
  }

  @GetMapping("/api/v1/plans/{plan:\\d+}/items")
  @Answers(value = ItemView.class, many = true)
  ResponseEntity<String> items(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable Integer edition,
      @RequestParam(defaultValue = "") Set<ItemKind> kind,
      @RequestParam(defaultValue = "") Set<Decision> decision,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String section,
      @RequestParam(required = false) @Nullable String q) {
    var filter = new ItemFilter(kind, decision, code, section, q);
    return ApiOutcome.ok(
        reviewList.listItems(edition(plan, edition).id(), filter).stream()
            .map(ItemView::of)
            .toList());
  }

  /** What still stands in the way of the issue. */
  @GetMapping("/api/v1/plans/{plan:\\d+}/blocking")
  @Needs(Permission.PREPARE_PLANS)
  @Answers(value = ItemView.class, many = true)
  ResponseEntity<String> blocking(@PathVariable PlanId plan) {
    return ApiOutcome.ok(
        reviewList.listBlocking(editions.getShown(plan).id()).stream().map(ItemView::of).toList());
  }

  @GetMapping("/api/v1/plans/{plan:\\d+}/editions")
  @Answers(value = EditionLineView.class, many = true)
  ResponseEntity<String> editions(@PathVariable PlanId plan) {
    return ApiOutcome.ok(editions.listEditions(plan).stream().map(EditionLineView::of).toList());
  }

  /** From one edition to another by their numbers; without choice the last two. */
  @GetMapping("/api/v1/plans/{plan:\\d+}/comparison")
  @Answers(DifferenceView.class)
  ResponseEntity<String> compare(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to) {
    List<Edition> all = editions.listEditions(plan);
    if (all.size() < 2 && (from == null || to == null)) {
      throw new NotFound("plan.no-such-edition", 2);
    }
    Edition later = to == null ? all.getFirst() : edition(plan, to);
    Edition earlier = from == null ? all.get(1) : edition(plan, from);
    return ApiOutcome.ok(DifferenceView.of(editions.compare(earlier.id(), later.id())));
  }

  /** The file as it was handed in, byte for byte. */
  @GetMapping("/api/v1/plans/{plan:\\d+}/original")
  ResponseEntity<byte[]> original(
      @PathVariable PlanId plan, @RequestParam(required = false) @Nullable Integer edition) {
    Edition wanted = edition(plan, edition);
    return Download.original(
        wanted.original().name(), wanted.original().sha256(), editions.getOriginal(wanted.id()));
  }

  private Edition edition(PlanId plan, @Nullable Integer number) {
    return number == null
        ? editions.getShown(plan)
        : editions.listEditions(plan).stream()
            .filter(edition -> edition.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("plan.no-such-edition", number));
  }
}
