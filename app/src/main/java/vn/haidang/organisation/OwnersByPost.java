package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.platform.AccountOwners;

/** Tells the platform whose an account is and what he holds. */
@Component
class OwnersByPost implements AccountOwners {

  private final PersonStore people;
  private final PostStore posts;
  private final UnitStore units;

  OwnersByPost(PersonStore people, PostStore posts, UnitStore units) {
    this.people = people;
    this.posts = posts;
    this.units = units;
  }

  @Override
  public Map<UUID, Owner> find(Collection<UUID> accounts, LocalDate on) {
    List<Person> owners = accounts.isEmpty() ? List.of() : people.listByAccounts(accounts);
    Map<PersonId, List<Holding>> held =
        posts.listOfPeople(owners.stream().map(Person::id).toList(), on).stream()
            .collect(Collectors.groupingBy(holding -> holding.person().id()));
    Map<UnitId, String> names =
        units
            .list(
                held.values().stream()
                    .flatMap(List::stream)
                    .map(holding -> holding.post().unit())
                    .collect(Collectors.toSet()),
                on)
            .stream()
            .collect(Collectors.toMap(Unit::id, Unit::name, (one, same) -> one));
    Map<UUID, Owner> found = new HashMap<>();
    for (Person person : owners) {
      List<String> his =
          held.getOrDefault(person.id(), List.of()).stream()
              .filter(holding -> names.containsKey(holding.post().unit()))
              .map(holding -> holding.post().title() + ", " + names.get(holding.post().unit()))
              .toList();
      found.put(
          Objects.requireNonNull(person.account()),
          new Owner(person.id().value(), person.name(), his));
    }
    return found;
  }
}
