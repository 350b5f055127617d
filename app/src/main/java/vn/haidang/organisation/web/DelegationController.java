package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.HoldingId;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.NewDelegation;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Ủy quyền": what the holders of a unit's posts have handed to others. */
@Controller
@Needs(Permission.DELEGATE)
@InUnitOf("unit")
class DelegationController {

  private static final String ADDRESS = "/units/{unit:[1-9]\\d{0,8}}/delegations";

  private final Delegations delegations;
  private final Units units;
  private final Clock clock;

  DelegationController(Delegations delegations, Units units, Clock clock) {
    this.delegations = delegations;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Screen show(SignedIn user, @PathVariable UnitId unit) {
    return screen(user, unit, DelegationPage.Typed.NOTHING, null);
  }

  @PostMapping(ADDRESS)
  View delegate(
      SignedIn user,
      @PathVariable UnitId unit,
      @RequestParam(required = false) @Nullable PostId post,
      @RequestParam(required = false) @Nullable PersonId to,
      @RequestParam(required = false, defaultValue = "") List<Permission> permissions,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate firstDay,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lastDay,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String legalBasis) {
    var typed =
        new DelegationPage.Typed(
            post, to, Set.copyOf(permissions), firstDay, lastDay, scope, legalBasis);
    if (post == null || to == null || lastDay == null) {
      return refused(user, unit, typed, Problem.of("organisation.delegation-incomplete"));
    }
    var wanted =
        new NewDelegation(
            post,
            to,
            Set.copyOf(permissions),
            firstDay == null ? LocalDate.now(clock) : firstDay,
            lastDay,
            scope,
            legalBasis);
    Optional<Problem> problem = delegations.check(user, unit, wanted);
    if (problem.isPresent()) {
      return refused(user, unit, typed, problem.get());
    }
    try {
      delegations.delegate(user, unit, wanted);
    } catch (RefusedException e) {
      return refused(user, unit, typed, e.problem());
    }
    return Redirect.to("/units/" + unit + "/delegations").saying("delegations.made");
  }

  @PostMapping(ADDRESS + "/{holding}/end")
  Redirect takeBack(@PathVariable UnitId unit, @PathVariable HoldingId holding) {
    delegations.takeBack(unit, holding);
    return Redirect.to("/units/" + unit + "/delegations").saying("delegations.taken-back");
  }

  private Screen refused(SignedIn user, UnitId unit, DelegationPage.Typed typed, Problem problem) {
    return screen(user, unit, typed, problem).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Screen screen(
      SignedIn user, UnitId unit, DelegationPage.Typed typed, @Nullable Problem problem) {
    return Screen.of(
        "organisation/delegations.jte",
        new DelegationPage(
            units.get(unit, LocalDate.now(clock)),
            delegations.listIn(unit),
            delegations.listOverIn(unit),
            delegations.listPostsOf(user, unit),
            delegations.listCandidates(user, unit),
            typed,
            problem,
            LocalDate.now(clock)));
  }
}
