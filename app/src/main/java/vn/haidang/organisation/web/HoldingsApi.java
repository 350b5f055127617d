package vn.haidang.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.HoldingBook;
import vn.haidang.organisation.HoldingChange;
import vn.haidang.organisation.HoldingId;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.web.PostShapes.HoldingView;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Holdings for programs. */
@RestController
@Needs(Permission.READ)
class HoldingsApi {

  private static final String HOLDING = "/api/v1/holdings/{holding:[1-9]\\d{0,8}}";

  private final Posts posts;
  private final HoldingBook book;

  HoldingsApi(Posts posts, HoldingBook book) {
    this.posts = posts;
    this.book = book;
  }

  @GetMapping(HOLDING)
  HoldingView get(@PathVariable HoldingId holding) {
    return HoldingView.of(posts.getHolding(holding));
  }

  /**
   * How a holding should have been entered.
   *
   * @param until first day on which he no longer holds the post; null: no end known
   * @param reason why it is corrected
   * @param version what was seen
   */
  record CorrectedHolding(
      Capacity capacity,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String legalBasis,
      @Nullable String endReason,
      String reason,
      int version) {}

  @PostMapping(HOLDING)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  HoldingView correct(
      @PathVariable HoldingId holding, @RequestBody CorrectedHolding wanted, SignedIn user) {
    HoldingChange change =
        new HoldingChange(
            wanted.capacity(),
            PostsApi.time(wanted.since(), wanted.until()),
            wanted.legalBasis(),
            wanted.endReason(),
            wanted.reason(),
            wanted.version());
    return answer(holding, book.correct(user, holding, change));
  }

  @PostMapping(HOLDING + "/end")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  HoldingView end(
      @PathVariable HoldingId holding, @RequestBody PostsApi.Ended wanted, SignedIn user) {
    return answer(
        holding, book.end(user, holding, wanted.until(), wanted.reason(), wanted.version()));
  }

  /** Why a holding was an error of entry, and the version that was seen. */
  record Withdrawn(String reason, int version) {}

  @PostMapping(HOLDING + "/withdraw")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("holding")
  HoldingView withdraw(
      @PathVariable HoldingId holding, @RequestBody Withdrawn wanted, SignedIn user) {
    return answer(holding, book.withdraw(user, holding, wanted.reason(), wanted.version()));
  }

  private HoldingView answer(HoldingId holding, boolean done) {
    if (!done) {
      throw RefusedCall.changedMeanwhile(
          Problem.of("organisation.changed-meanwhile"), get(holding));
    }
    return get(holding);
  }
}
