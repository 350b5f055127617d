package vn.haidang.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.Delegation;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.Posts;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Gathers what the page of a person shows. */
@Component
final class PersonPages {

  private final Posts posts;
  private final Delegations delegations;
  private final Authority authority;
  private final AccountBook accounts;
  private final UnitTitleReader units;

  PersonPages(
      Posts posts,
      Delegations delegations,
      Authority authority,
      AccountBook accounts,
      UnitTitleReader units) {
    this.posts = posts;
    this.delegations = delegations;
    this.authority = authority;
    this.accounts = accounts;
    this.units = units;
  }

  PersonPage page(Person person, PersonForm form, SignedIn user) {
    List<Holding> history = posts.historyOf(person.id());
    List<Delegation> handed =
        history.stream()
            .filter(holding -> holding.capacity() == Capacity.DELEGATE)
            .map(delegations::of)
            .filter(delegation -> !delegation.takenBack())
            .toList();
    boolean mayTie = user.may(Permission.ADMINISTER_ACCOUNTS);
    return new PersonPage(
        person,
        form,
        units.today(),
        history,
        units.ofHoldings(history),
        handed,
        mayTie && person.account() != null ? accounts.find(person.account()).orElse(null) : null,
        authority.mayForPerson(user, person.id()),
        mayTie,
        user.may(Permission.KEEP_POSTS));
  }
}
