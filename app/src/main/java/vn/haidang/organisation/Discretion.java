package vn.haidang.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/**
 * What of people and their posts is told to whom asks (docs/adr/0029). Who holds which post since
 * when and by which decision is for everybody; the personnel code, delegations, why a holding ended
 * and what was entered by mistake are for those who read inside the unit or keep its posts, and for
 * himself. Commands and jobs, which nobody asks for, are told everything.
 */
@Component
class Discretion {

  private final CurrentUser asker;
  private final Authority authority;
  private final PersonUnits units;

  Discretion(CurrentUser asker, Authority authority, PersonUnits units) {
    this.asker = asker;
    this.authority = authority;
    this.units = units;
  }

  /** The holdings as whoever asks may know them; without those he may not know of. */
  List<Holding> told(List<Holding> holdings) {
    Optional<SignedIn> who = asker.find();
    if (who.isEmpty() || holdings.isEmpty()) {
      return holdings;
    }
    Set<UnitId> inside =
        inside(who.get(), holdings.stream().map(holding -> holding.post().unit()).toList());
    return holdings.stream().flatMap(holding -> told(holding, who.get(), inside)).toList();
  }

  Optional<Holding> told(Holding holding) {
    return told(List.of(holding)).stream().findFirst();
  }

  /** The person as whoever asks may know him. */
  Person told(Person person) {
    boolean known =
        asker
            .find()
            .map(who -> isHis(who, person) || !inside(who, units.unitsOf(person.id())).isEmpty())
            .orElse(true);
    return known ? person : person.withoutCode();
  }

  /** People with their posts as whoever asks may know them. */
  List<PersonLine> toldLines(List<PersonLine> lines) {
    Optional<SignedIn> who = asker.find();
    if (who.isEmpty()) {
      return lines;
    }
    Set<UnitId> inside =
        inside(
            who.get(),
            lines.stream()
                .flatMap(line -> line.holdings().stream())
                .map(holding -> holding.post().unit())
                .collect(Collectors.toSet()));
    return lines.stream().map(line -> told(line, who.get(), inside)).toList();
  }

  private static PersonLine told(PersonLine line, SignedIn who, Set<UnitId> inside) {
    boolean known =
        isHis(who, line.person())
            || line.holdings().isEmpty() && who.may(Permission.KEEP_POSTS)
            || line.holdings().stream().anyMatch(h -> inside.contains(h.post().unit()));
    return new PersonLine(
        known ? line.person() : line.person().withoutCode(),
        line.holdings().stream().flatMap(holding -> told(holding, who, inside)).toList());
  }

  private static Stream<Holding> told(Holding holding, SignedIn who, Set<UnitId> inside) {
    if (inside.contains(holding.post().unit()) || isHis(who, holding.person())) {
      return Stream.of(holding);
    }
    return holding.capacity() == Capacity.DELEGATE || holding.withdrawn() != null
        ? Stream.empty()
        : Stream.of(holding.withoutReasons());
  }

  /** The codes by which he finds and sorts people. */
  KnownCodes codesKnown() {
    return asker
        .find()
        .filter(who -> !Authority.setsUp(who, Permission.KEEP_POSTS))
        .map(who ->
            new KnownCodes(
                Optional.of(
                    Stream.of(Permission.READ, Permission.KEEP_POSTS)
                        .flatMap(permission -> authority.reachOf(who, permission).stream())
                        .collect(Collectors.toUnmodifiableSet())),
                who.may(Permission.KEEP_POSTS)))
        .orElse(KnownCodes.ALL);
  }

  private Set<UnitId> inside(SignedIn who, Collection<UnitId> units) {
    return Stream.of(Permission.READ, Permission.KEEP_POSTS)
        .flatMap(permission -> authority.among(who, permission, units).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isHis(SignedIn who, Person person) {
    return who.account().equals(person.account());
  }
}
