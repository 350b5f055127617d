package vn.haidang.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.haidang.organisation.Delegations;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Ủy quyền": what one was handed, what one may hand on, and all that runs in one's units. */
@Controller
@Needs(Permission.READ)
class DelegationsController {

  private final Delegations delegations;
  private final UnitTitleReader units;

  DelegationsController(Delegations delegations, UnitTitleReader units) {
    this.delegations = delegations;
    this.units = units;
  }

  @GetMapping("/delegations")
  Screen all(SignedIn user) {
    var seen = delegations.listSeenBy(user);
    var own = delegations.listUnitsToDelegateIn(user);
    return Screen.of(
        "organisation/delegations-all.jte",
        new DelegationsPage(
            seen,
            units.ofHoldings(seen.stream().map(one -> one.holding()).toList()),
            own,
            user.account()));
  }
}
