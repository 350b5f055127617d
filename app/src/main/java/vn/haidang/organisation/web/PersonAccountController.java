package vn.haidang.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonId;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;

/** Which account is whose, from the side of the person and from that of the account. */
@Controller
@Needs(Permission.ADMINISTER_ACCOUNTS)
class PersonAccountController {

  private static final int MOST_OFFERED = 20;
  private static final String OF_PERSON = "/people/{person:[1-9]\\d{0,8}}/account";
  private static final String OF_ACCOUNT = "/accounts/{account}/person";

  private final People people;
  private final AccountBook accounts;
  private final UnitTitleReader units;

  PersonAccountController(People people, AccountBook accounts, UnitTitleReader units) {
    this.people = people;
    this.accounts = accounts;
    this.units = units;
  }

  @GetMapping(OF_PERSON)
  Screen chooseAccount(
      @PathVariable PersonId person, @RequestParam(required = false) @Nullable String q) {
    return accountChoice(people.get(person), q, null);
  }

  @PostMapping(OF_PERSON)
  View tieAccount(
      @PathVariable PersonId person, @RequestParam(required = false) @Nullable UUID account) {
    Person found = people.get(person);
    AccountBook.Entry chosen = account == null ? null : accounts.find(account).orElse(null);
    if (chosen == null) {
      return accountChoice(found, null, Problem.of("organisation.account-not-chosen"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      tie(found, chosen);
    } catch (RefusedException e) {
      return accountChoice(found, null, e.problem()).status(HttpStatus.CONFLICT);
    }
    return Redirect.to("/people/" + person).saying("people.tied", found.name(), chosen.name());
  }

  @PostMapping(OF_PERSON + "/remove")
  View untie(
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int version) {
    Person found = people.get(person);
    if (reason.isBlank()) {
      return Redirect.to("/people/" + person).refusing(Problem.of("organisation.reason-missing"));
    }
    if (found.account() != null && !people.untie(person, reason, version)) {
      return Redirect.to("/people/" + person)
          .refusing(Problem.of("organisation.changed-meanwhile"));
    }
    return Redirect.to("/people/" + person).saying("people.untied", found.name());
  }

  @GetMapping(OF_ACCOUNT)
  Screen choosePerson(
      @PathVariable UUID account, @RequestParam(required = false) @Nullable String q) {
    return personChoice(get(account), q, null);
  }

  /** Field {@code person}: who; or {@code name} and {@code code} of somebody new. */
  @PostMapping(OF_ACCOUNT)
  View tiePerson(
      @PathVariable UUID account,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code) {
    AccountBook.Entry chosen = get(account);
    try {
      if (person == null && name.isBlank()) {
        throw new RefusedException(Problem.of("organisation.person-not-chosen"));
      }
      Person found =
          person == null
              ? people.get(people.enter(name, code, chosen.id()))
              : tie(people.get(person), chosen);
      return Redirect.to("/people/" + found.id())
          .saying("people.tied", found.name(), chosen.name());
    } catch (RefusedException e) {
      return personChoice(chosen, null, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Person tie(Person person, AccountBook.Entry account) {
    if (person.account() != null && !person.account().equals(account.id())) {
      throw new RefusedException(Problem.of("organisation.has-account", person.name()));
    }
    if (!people.tie(person, account.id())) {
      throw new RefusedException(Problem.of("organisation.changed-meanwhile"));
    }
    return person;
  }

  private AccountBook.Entry get(UUID account) {
    return accounts
        .find(account)
        .orElseThrow(() -> new NotFound("organisation.account-unknown", account));
  }

  private Screen accountChoice(Person person, @Nullable String q, @Nullable Problem problem) {
    String words = q == null ? person.name() : q.strip();
    List<AccountBook.Entry> free =
        accounts.list(words).stream()
            .filter(account -> people.findByAccount(account.id()).isEmpty())
            .limit(MOST_OFFERED)
            .toList();
    return Screen.of(
        "organisation/person-account.jte", new AccountChoicePage(person, words, free, problem));
  }

  private Screen personChoice(
      AccountBook.Entry account, @Nullable String q, @Nullable Problem problem) {
    String words = q == null ? account.fullName() : q.strip();
    PeopleFilter filter =
        new PeopleFilter(
            words,
            null,
            null,
            PeopleFilter.State.WITHOUT_ACCOUNT,
            PeopleFilter.Order.NAME,
            units.today());
    var lines = people.list(filter, MOST_OFFERED, 0);
    return Screen.of(
        "organisation/account-person.jte",
        new PersonChoicePage(
            account,
            people.findByAccount(account.id()).orElse(null),
            words,
            lines,
            units.ofHoldings(lines.stream().flatMap(line -> line.holdings().stream()).toList()),
            problem));
  }
}
