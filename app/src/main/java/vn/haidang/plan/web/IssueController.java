package vn.haidang.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Issuing;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.ReviewList;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** Issuing a draft or giving it up: first the page that says what is unfinished, then the deed. */
@Controller
@Needs(Permission.PREPARE_PLANS)
class IssueController {
  private final Editions editions;
  private final ReviewList reviewList;
  private final Issuing issuing;
  private final Seats seats;

  IssueController(Editions editions, ReviewList reviewList, Issuing issuing, Seats seats) {
    this.editions = editions;
    this.reviewList = reviewList;
    this.issuing = issuing;
    this.seats = seats;
  }

  @GetMapping("/plans/{plan:\\d+}/issue")
  View ask(@PathVariable PlanId plan, SignedIn user) {
    Edition edition = editions.getShown(plan);
    return edition.isDraft()
        ? Screen.of("plan/issue.jte", page(plan, edition, user, null))
        : Redirect.to("/plans/" + plan).warning("review.issued");
  }

  @PostMapping("/plans/{plan:\\d+}/issue")
  View issue(
      @PathVariable PlanId plan,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean acceptRemaining,
      SignedIn user) {
    Edition edition = editions.getShown(plan);
    Outcome<Edition> outcome =
        acceptRemaining
            ? issuing.issueAcceptingRemaining(edition.id(), version, user.name())
            : issuing.issue(edition.id(), version, user.name());
    return answer(plan, edition, outcome, user, "issue.done");
  }

  @PostMapping("/plans/{plan:\\d+}/discard")
  View discard(
      @PathVariable PlanId plan,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    Edition edition = editions.getShown(plan);
    Outcome<Edition> outcome = issuing.discard(edition.id(), version, reason.strip(), user.name());
    return answer(plan, edition, outcome, user, "discard.done");
  }

  private View answer(
      PlanId plan, Edition edition, Outcome<Edition> outcome, SignedIn user, String sentence) {
    return switch (outcome) {
      case Outcome.Done<Edition> done ->
          Redirect.to("/plans/" + plan).saying(sentence, done.value().number());
      case Outcome.Refused<Edition> refused ->
          Screen.of("plan/issue.jte", page(plan, edition, user, refused.problem()))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private IssuePage page(
      PlanId plan,
      Edition edition,
      SignedIn user,
      @org.jspecify.annotations.Nullable Problem problem) {
    OpenEdition open = editions.open(edition.id(), user.name());
    var cards = new CardWriter(open, seats.words(user));
    return new IssuePage(
        "/plans/" + plan,
        open.edition(),
        open.progress(),
        reviewList.listBlocking(edition.id()).stream().map(cards::card).toList(),
        problem);
  }
}
