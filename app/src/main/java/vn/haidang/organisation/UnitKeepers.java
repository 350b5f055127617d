package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Who may change which units: whoever keeps them by a post, those in its reach; an administrator
 * all of them, since somebody has to enter the first.
 */
@Component
public class UnitKeepers {

  private final Authority authority;
  private final UnitStore units;
  private final Clock clock;

  UnitKeepers(Authority authority, UnitStore units, Clock clock) {
    this.authority = authority;
    this.units = units;
    this.clock = clock;
  }

  /** Whether he may change this unit as it stands today or last stood. */
  public boolean may(SignedIn who, UnitId unit) {
    return findNotHis(who, Set.of(unit)).isEmpty();
  }

  /** Whether he may read what is prepared for all of these units; none yet: for some unit. */
  boolean mayRead(SignedIn who, Collection<UnitId> those) {
    return who.may(Permission.KEEP_UNITS) && findNotHis(who, those).isEmpty()
        || !those.isEmpty() && authority.among(who, Permission.READ, those).containsAll(those);
  }

  /**
   * Refuses who may not change one of the units.
   *
   * @throws RefusedException {@code organisation.unit-not-allowed}
   */
  public void demand(SignedIn who, Collection<UnitId> those) {
    findNotHis(who, those)
        .ifPresent(unit -> {
          throw new RefusedException(authority.refusal(unit));
        });
  }

  /**
   * Refuses who may not put a unit below this one; without one it would stand at the top.
   *
   * @throws RefusedException {@code organisation.top-not-allowed} or as above
   */
  public void demandBelow(SignedIn who, @Nullable UnitId parent) {
    if (parent != null) {
      demand(who, Set.of(parent));
    } else if (!keepsAll(who)) {
      throw new RefusedException(Problem.of("organisation.top-not-allowed"));
    }
  }

  private static boolean keepsAll(SignedIn who) {
    return Authority.setsUp(who, Permission.KEEP_UNITS);
  }

  /** The first that he may not change; one that stands no more is looked at as it last stood. */
  private Optional<UnitId> findNotHis(SignedIn who, Collection<UnitId> those) {
    if (those.isEmpty() || keepsAll(who)) {
      return Optional.empty();
    }
    Set<UnitId> reach = authority.reachOf(who, Permission.KEEP_UNITS);
    Set<UnitId> his =
        units.listNearest(those, LocalDate.now(clock)).stream()
            .filter(unit -> Authority.isWithinAny(unit, reach))
            .map(Unit::id)
            .collect(Collectors.toSet());
    return those.stream().filter(unit -> !his.contains(unit)).findFirst();
  }
}
