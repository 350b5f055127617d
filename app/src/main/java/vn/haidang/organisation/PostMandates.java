package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Mandates;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/**
 * Authority follows the post on the day: whoever holds it, acts in it or stands in as deputy has
 * its role in its unit; a delegate has the part that was delegated, until the day it ends. A post
 * that stands no more, or whose unit stands no more, gives nothing.
 */
@Component
class PostMandates implements Mandates {

  private final PersonStore people;
  private final PostStore posts;
  private final UnitStore units;
  private final DelegationStore delegations;
  private final Authority authority;

  PostMandates(
      PersonStore people,
      PostStore posts,
      UnitStore units,
      DelegationStore delegations,
      Authority authority) {
    this.people = people;
    this.posts = posts;
    this.units = units;
    this.delegations = delegations;
    this.authority = authority;
  }

  @Override
  public Optional<Set<Mandate>> find(UUID account, LocalDate on) {
    List<Holding> held = posts.listOfAccount(account, on);
    if (held.isEmpty()) {
      return people.findByAccount(account).map(person -> Set.of());
    }
    Set<UnitId> where = held.stream().map(h -> h.post().unit()).collect(Collectors.toSet());
    List<Unit> standing = units.list(where, on);
    Set<Mandate> mandates = new LinkedHashSet<>();
    for (Holding holding : held) {
      standing.stream()
          .filter(unit -> unit.id().equals(holding.post().unit()))
          .filter(unit -> holding.post().lifetime().includes(on))
          .forEach(unit -> mandates.add(mandate(holding, unit)));
    }
    return Optional.of(mandates);
  }

  @Override
  public boolean mayAtTop(SignedIn who, Permission permission) {
    return authority.mayAtTop(who, permission);
  }

  private Mandate mandate(Holding holding, Unit unit) {
    Role role = holding.post().role();
    Set<Permission> permissions =
        switch (holding.capacity()) {
          case ORDINARY, ACTING, DEPUTY -> ofRole(role, unit);
          case DELEGATE -> delegated(holding, role);
        };
    return new Mandate(role, unit.id().value(), unit.name(), permissions);
  }

  /** The trail is one for the whole installation: a post reads it that looks after all of it. */
  private static Set<Permission> ofRole(Role role, Unit unit) {
    if (!role.may(Permission.READ_AUDIT) || looksAfterAll(role, unit)) {
      return role.permissions();
    }
    return role.permissions().stream()
        .filter(permission -> permission != Permission.READ_AUDIT)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean looksAfterAll(Role role, Unit unit) {
    return unit.ancestors().size() <= (role.worksForUnitAbove() ? 1 : 0);
  }

  /** A role may have lost since what was once delegated. */
  private Set<Permission> delegated(Holding holding, Role role) {
    return delegations.listPermissions(holding.id()).stream()
        .filter(role::may)
        .collect(Collectors.toUnmodifiableSet());
  }
}
