package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonLine;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Role;

/** Who signs what happens in a made-up year: officials that were entered, each for his unit. */
@Component
class YearSigners {

  /** Who signs where nobody holds a post. */
  private static final String NOBODY = "demo";

  private static final int MOST = 1_000;

  private final People people;
  private final AccountBook accounts;

  YearSigners(People people, AccountBook accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  /**
   * The signatures: names of accounts, or of people who have none.
   *
   * @param office of whoever assigns and confirms
   * @param officers of those who report, by unit; for the other units the office writes it down
   */
  record Signatures(String office, Map<UnitId, String> officers) {

    Signatures {
      officers = Map.copyOf(officers);
    }

    String of(@Nullable UnitId unit) {
      return unit == null ? office : officers.getOrDefault(unit, office);
    }
  }

  /** Those of the people who hold posts on that day, the first of each unit by its order. */
  Signatures on(LocalDate day) {
    List<PersonLine> all =
        people.list(
            new PeopleFilter(
                "", null, null, PeopleFilter.State.IN_POST, PeopleFilter.Order.CODE, day),
            MOST,
            0);
    Map<UnitId, String> officers = new HashMap<>();
    for (Role role : List.of(Role.OFFICER, Role.DEPARTMENT_HEAD)) {
      held(all, role)
          .forEach(one -> officers.putIfAbsent(one.post().unit(), signature(one.person())));
    }
    return new Signatures(office(all).map(this::signature).orElse(NOBODY), officers);
  }

  private static Optional<Person> office(List<PersonLine> all) {
    List<Person> holders = held(all, Role.OFFICE).map(Holding::person).toList();
    return holders.stream()
        .filter(person -> person.account() != null)
        .findFirst()
        .or(() -> holders.stream().findFirst());
  }

  private static Stream<Holding> held(List<PersonLine> all, Role role) {
    return all.stream()
        .flatMap(line -> line.holdings().stream())
        .filter(holding -> holding.post().role() == role);
  }

  private String signature(Person person) {
    return Optional.ofNullable(person.account())
        .flatMap(accounts::find)
        .map(AccountBook.Entry::name)
        .orElse(person.name());
  }
}
