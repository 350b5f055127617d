package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.HoldingId;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.NewDelegation;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.web.PostShapes.DelegationView;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Delegations for programs. */
@RestController
class DelegationsApi {

  private static final String OF_UNIT = "/api/v1/units/{unit:[1-9]\\d{0,8}}/delegations";

  private final Delegations delegations;
  private final Posts posts;
  private final UnitTitleReader units;

  DelegationsApi(Delegations delegations, Posts posts, UnitTitleReader units) {
    this.delegations = delegations;
    this.posts = posts;
    this.units = units;
  }

  @GetMapping("/api/v1/delegations")
  @Needs(Permission.READ)
  Listing<DelegationView> seen(DelegationWish wish, SignedIn user) {
    List<Delegation> seen = delegations.listSeenBy(user);
    UnitTitles titles = units.ofHoldings(seen.stream().map(Delegation::holding).toList());
    return Listing.whole(wish.among(seen, titles, units.today()), this::view);
  }

  private DelegationView view(Delegation delegation) {
    return DelegationView.of(delegation, units.today());
  }

  @GetMapping(OF_UNIT)
  @Needs(Permission.DELEGATE)
  @InUnitOf("unit")
  Listing<DelegationView> list(@PathVariable UnitId unit) {
    return Listing.whole(delegations.listIn(unit), this::view);
  }

  /**
   * What shall be delegated.
   *
   * @param post which he fills himself
   * @param person who gets it
   * @param firstDay the first day on which it counts; null: today
   * @param lastDay the last day on which it counts
   */
  record WantedDelegation(
      int post,
      int person,
      Set<Permission> permissions,
      @Nullable LocalDate firstDay,
      LocalDate lastDay,
      String scope,
      String legalBasis) {
    WantedDelegation {
      permissions = Set.copyOf(permissions);
    }
  }

  @PostMapping(OF_UNIT)
  @Needs(Permission.DELEGATE)
  @InUnitOf("unit")
  @ResponseStatus(HttpStatus.CREATED)
  DelegationView delegate(
      @PathVariable UnitId unit, @RequestBody WantedDelegation wanted, SignedIn user) {
    LocalDate first = wanted.firstDay();
    HoldingId made =
        delegations.delegate(
            user,
            unit,
            new NewDelegation(
                new PostId(wanted.post()),
                new PersonId(wanted.person()),
                wanted.permissions(),
                first == null ? units.today() : first,
                wanted.lastDay(),
                wanted.scope(),
                wanted.legalBasis()));
    return view(delegations.of(posts.getHolding(made)));
  }

  @PostMapping(OF_UNIT + "/{holding:[1-9]\\d{0,8}}/end")
  @Needs(Permission.DELEGATE)
  @InUnitOf("unit")
  Listing<DelegationView> takeBack(@PathVariable UnitId unit, @PathVariable HoldingId holding) {
    delegations.takeBack(unit, holding);
    return list(unit);
  }
}
