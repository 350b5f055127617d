package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * For which units somebody acts, as {@link Authority} says. What is nobody's yet is the concern of
 * the units at the top, from which work is given.
 */
@Component
public class Desk {

  private final Authority authority;
  private final Units units;
  private final Clock clock;

  Desk(Authority authority, Units units, Clock clock) {
    this.authority = authority;
    this.units = units;
    this.clock = clock;
  }

  /** The units he reports for, with all below them; none where he holds no post. */
  public List<UnitId> unitsOf(SignedIn user) {
    return reach(user).stream()
        .flatMap(unit -> units.tree(unit, today()).units().stream())
        .map(Unit::id)
        .distinct()
        .toList();
  }

  /** The unit whose desk it is, to say so on the page. */
  public Optional<Unit> findUnitOf(SignedIn user) {
    return reach(user).stream().findFirst().flatMap(unit -> units.find(unit, today()));
  }

  /** Whether he may receive it, report on it and hand in evidence. */
  public boolean mayReport(SignedIn user, @Nullable UnitId owner) {
    return owner != null && authority.may(user, Permission.REPORT_WORK, owner);
  }

  /**
   * Nobody answers for what is given to a unit that does not stand.
   *
   * @param unit null: none is named
   * @throws RefusedException if it does not stand today
   */
  void demandStanding(@Nullable UnitId unit) {
    if (unit != null && units.find(unit, today()).isEmpty()) {
      throw new RefusedException(Problem.of("organisation.unit-does-not-stand", unit, today()));
    }
  }

  /**
   * Whether he may assign it, change its terms and confirm it; {@code owner} null: nobody's yet.
   */
  public boolean mayAssign(SignedIn user, @Nullable UnitId owner) {
    return authority.may(
        user, Permission.ASSIGN_WORK, owner == null ? units.listTops(today()) : Set.of(owner));
  }

  /** Whether he may read what concerns this unit and not everybody: it is his, or below his. */
  boolean mayRead(SignedIn user, UnitId unit) {
    return authority.may(user, Permission.READ, unit);
  }

  /** Of these units those to which he may assign. */
  public Set<UnitId> amongAssigned(SignedIn user, Collection<UnitId> wanted) {
    return authority.among(user, Permission.ASSIGN_WORK, wanted);
  }

  private List<UnitId> reach(SignedIn user) {
    return authority.reachOf(user, Permission.REPORT_WORK).stream()
        .sorted(Comparator.comparing(UnitId::value))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
