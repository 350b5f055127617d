package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.PeopleImport.Effect;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/** Writes one row of a file of people, by the same steps as somebody at the screens. */
@Component
class PersonRowBook {

  private final People people;
  private final PersonStore persons;
  private final Posts posts;
  private final HoldingBook holdings;
  private final UnitOfRow units;
  private final Authority authority;
  private final PostRules rules;
  private final AccountBook accounts;

  PersonRowBook(
      People people,
      PersonStore persons,
      Posts posts,
      HoldingBook holdings,
      UnitOfRow units,
      Authority authority,
      PostRules rules,
      AccountBook accounts) {
    this.people = people;
    this.persons = persons;
    this.posts = posts;
    this.holdings = holdings;
    this.units = units;
    this.authority = authority;
    this.rules = rules;
    this.accounts = accounts;
  }

  /**
   * Writes the row.
   *
   * @param by null: the program itself
   * @return what it changed; nothing: all of it was known
   * @throws RefusedException if it cannot be taken
   */
  Set<Effect> take(PersonRow row, @Nullable SignedIn by) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Person person = person(row, by, effects);
    tie(row, person, by, effects);
    PersonRow.Seat seat = row.seat();
    if (seat != null) {
      seat(row, seat, person, by, effects);
    }
    return effects;
  }

  private Person person(PersonRow row, @Nullable SignedIn by, Set<Effect> effects) {
    Optional<Person> known = persons.findByCode(row.code());
    if (known.isEmpty()) {
      effects.add(Effect.PERSON_ENTERED);
      return people.getKept(people.enter(row.name(), row.code(), null));
    }
    Person person = known.get();
    if (!person.name().equals(row.name())) {
      refuseForeign(person, by);
      people.change(person.id(), row.name(), row.code(), person.version());
      effects.add(Effect.PERSON_RENAMED);
      return people.getKept(person.id());
    }
    return person;
  }

  private void refuseForeign(Person person, @Nullable SignedIn by) {
    if (by != null && !authority.mayForPerson(by, person.id())) {
      throw new RefusedException(Problem.of("organisation.person-not-yours", person.name()));
    }
  }

  private void tie(PersonRow row, Person person, @Nullable SignedIn by, Set<Effect> effects) {
    String name = row.account();
    if (name == null) {
      return;
    }
    UUID account =
        accounts
            .findByName(name)
            .map(AccountBook.Entry::id)
            .orElseThrow(
                () -> new RefusedException(Problem.of("organisation.account-unknown", name)));
    if (account.equals(person.account())) {
      return;
    }
    if (by != null && !by.may(Permission.ADMINISTER_ACCOUNTS)) {
      throw new RefusedException(Problem.of("organisation.account-not-yours"));
    }
    if (person.account() != null) {
      throw new RefusedException(Problem.of("organisation.has-account", person.name()));
    }
    if (!people.tie(people.get(person.id()), account)) {
      throw new RefusedException(Problem.of("organisation.changed-meanwhile"));
    }
    effects.add(Effect.ACCOUNT_TIED);
  }

  private void seat(
      PersonRow row,
      PersonRow.Seat seat,
      Person person,
      @Nullable SignedIn by,
      Set<Effect> effects) {
    UnitId unit = units.find(seat.unit(), seat.time().since());
    if (by != null) {
      authority.demand(by, Permission.KEEP_POSTS, unit);
    }
    Post post = post(seat, unit, by, effects);
    if (by != null) {
      rules.refuse(by, post.role(), person);
    }
    Optional<Holding> known =
        posts.historyOf(post.id()).stream()
            .filter(one -> one.withdrawn() == null && one.person().id().equals(person.id()))
            .filter(one -> one.capacity() != Capacity.DELEGATE)
            .filter(one -> one.time().since().equals(seat.time().since()))
            .findFirst();
    if (known.isEmpty()) {
      posts.give(
          new NewHolding(
              post.id(), person.id(), seat.capacity(), seat.time(), null, seat.legalBasis()));
      effects.add(Effect.POST_GIVEN);
    } else if (isOther(known.get(), seat)) {
      correct(known.get(), seat, row.source());
      effects.add(Effect.HOLDING_CORRECTED);
    }
  }

  private Post post(PersonRow.Seat seat, UnitId unit, @Nullable SignedIn by, Set<Effect> effects) {
    LocalDate since = seat.time().since();
    Optional<Post> known =
        posts.listIn(unit, since).stream()
            .filter(post -> post.title().equals(seat.title()))
            .findFirst();
    Role role = seat.role();
    if (known.isPresent()) {
      if (role != null && role != known.get().role()) {
        throw new RefusedException(
            Problem.of("organisation.post-role-differs", seat.title(), known.get().role()));
      }
      return known.get();
    }
    if (role == null) {
      throw new RefusedException(Problem.of("organisation.post-without-role", seat.title()));
    }
    if (by != null) {
      rules.refuse(by, role);
    }
    PostBook.refuseWrong(seat.title(), seat.rank());
    effects.add(Effect.POST_SET_UP);
    return posts.get(
        posts.setUp(new NewPost(unit, seat.title(), role, seat.single(), seat.rank(), since)));
  }

  private static boolean isOther(Holding known, PersonRow.Seat seat) {
    boolean basis = seat.legalBasis() != null && !seat.legalBasis().equals(known.legalBasis());
    return basis
        || known.capacity() != seat.capacity()
        || !Objects.equals(known.time().until(), seat.time().until());
  }

  private void correct(Holding known, PersonRow.Seat seat, CsvRow source) {
    holdings.write(
        known,
        new HoldingChange(
            seat.capacity(),
            seat.time(),
            seat.legalBasis() == null ? known.legalBasis() : seat.legalBasis(),
            known.endReason(),
            source.file() + ":" + source.line(),
            known.version()));
  }
}
