package vn.haidang.plan.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** The reader screen: the document with what was found in it, to read and to review. */
@Controller
@Needs(Permission.READ)
class ReaderController {
  private final Editions editions;
  private final ReaderPages pages;
  private final Seats seats;

  ReaderController(Editions editions, ReaderPages pages, Seats seats) {
    this.editions = editions;
    this.pages = pages;
    this.seats = seats;
  }

  @GetMapping("/plans/{plan:\\d+}")
  View read(
      @PathVariable PlanId plan,
      @RequestParam MultiValueMap<String, String> query,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      SignedIn user) {
    return show(plan, false, query, htmx != null, user);
  }

  @GetMapping("/plans/{plan:\\d+}/review")
  View review(
      @PathVariable PlanId plan,
      @RequestParam MultiValueMap<String, String> query,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      SignedIn user) {
    boolean draft = shown(plan, query).isDraft();
    if (!draft || !user.may(Permission.PREPARE_PLANS)) {
      return Redirect.to("/plans/" + plan).warning(draft ? "review.not-yours" : "review.issued");
    }
    return show(plan, true, query, htmx != null, user);
  }

  private View show(
      PlanId plan,
      boolean review,
      MultiValueMap<String, String> query,
      boolean fragment,
      SignedIn user) {
    OpenEdition open = editions.open(shown(plan, query).id(), user.name());
    Seat seat = seats.of(plan, review, query, open, user);
    Panel panel = pages.panel(open, seat);
    return fragment
        ? Screen.of("plan/panel-answer.jte", pages.answer(panel))
        : Screen.of("plan/reader.jte", pages.page(open, seat, panel));
  }

  /** The edition that was asked for, as long as it is one of this plan. */
  private Edition shown(PlanId plan, MultiValueMap<String, String> query) {
    String wanted = query.getFirst("edition");
    if (wanted != null && wanted.matches("[1-9]\\d{0,17}")) {
      Edition edition = editions.getEdition(EditionId.valueOf(wanted));
      if (edition.plan().equals(plan)) {
        return edition;
      }
    }
    return editions.getShown(plan);
  }

  /** The file as it was handed in, byte for byte. */
  @GetMapping("/plans/{plan:\\d+}/original")
  ResponseEntity<byte[]> original(
      @PathVariable PlanId plan, @RequestParam MultiValueMap<String, String> query) {
    Edition edition = shown(plan, query);
    return Download.original(
        edition.original().name(), edition.original().sha256(), editions.getOriginal(edition.id()));
  }
}
