package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.plan.Difference;
import vn.haidang.plan.Edition;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** The editions of a plan and what changed from one to another. */
@Controller
@Needs(Permission.READ)
class EditionsController {
  private final Editions editions;
  private final Seats seats;

  EditionsController(Editions editions, Seats seats) {
    this.editions = editions;
    this.seats = seats;
  }

  @GetMapping("/plans/{plan:\\d+}/editions")
  Screen list(@PathVariable PlanId plan) {
    return Screen.of(
        "plan/editions.jte",
        new EditionList("/plans/" + plan, editions.getPlan(plan), editions.listEditions(plan)));
  }

  /** Without choice: the last two. */
  @GetMapping("/plans/{plan:\\d+}/compare")
  View compare(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable EditionId from,
      @RequestParam(required = false) @Nullable EditionId to,
      @RequestParam(defaultValue = "side") String view,
      @RequestParam(defaultValue = "false") boolean all,
      SignedIn user) {
    List<Edition> list = editions.listEditions(plan);
    if (list.size() < 2) {
      return Redirect.to("/plans/" + plan + "/editions").warning("compare.one-edition");
    }
    Edition later = to == null ? list.getFirst() : of(plan, to, list);
    Edition earlier = from == null ? list.get(1) : of(plan, from, list);
    Difference difference = editions.compare(earlier.id(), later.id());
    return Screen.of(
        "plan/compare.jte",
        ComparePage.of(
            "/plans/" + plan, list, difference, view.equals("inline"), all, seats.words(user)));
  }

  private static Edition of(PlanId plan, EditionId wanted, List<Edition> list) {
    return list.stream()
        .filter(edition -> edition.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new NotFound("plan.no-such-edition", wanted));
  }
}
