package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/**
 * Who may do what in which unit, today. The default is no.
 *
 * <p>A post counts in its unit and in the units below it. Posts of the office, the planning agency
 * and the inspectorate count in all that stands below the unit above theirs, since that is for whom
 * they work; except for what one does for one's own unit only ({@link Permission#isForOwnUnit}).
 * Nobody has authority in a unit that does not stand, and roles that an account names without a
 * post count in no unit; but an administrator sets posts up in all of them, since somebody has to
 * enter the first ({@link Permission#isForSettingUp}).
 *
 * <p>{@link Permission#READ} in a unit means to read what the unit keeps to itself: sheets that are
 * not approved, restricted tasks, personnel (docs/adr/0029). It comes with every post in the unit
 * or above it, whatever else the post allows; of a unit that stands no more with those above where
 * it stood last and with whoever answers for it now. Auditors read inside every unit.
 */
@Component
public class Authority {

  private final UnitStore units;
  private final PersonUnits people;
  private final ObjectProvider<Successors> successors;
  private final Clock clock;

  Authority(
      UnitStore units, PersonUnits people, ObjectProvider<Successors> successors, Clock clock) {
    this.units = units;
    this.people = people;
    this.successors = successors;
    this.clock = clock;
  }

  /** Whether he may do it in this unit. */
  public boolean may(SignedIn who, Permission permission, UnitId unit) {
    return may(who, permission, Set.of(unit));
  }

  /** Whether he may do it in at least one of these units. */
  public boolean may(SignedIn who, Permission permission, Collection<UnitId> anyOf) {
    return !among(who, permission, anyOf).isEmpty();
  }

  /** Of the units given, standing or not, those in which he may do it. */
  public Set<UnitId> among(SignedIn who, Permission permission, Collection<UnitId> wanted) {
    if (wanted.isEmpty() || isEverywhere(who, permission)) {
      return Set.copyOf(wanted);
    }
    Set<UnitId> reach = reachOf(who, permission);
    if (reach.isEmpty()) {
      return Set.of();
    }
    List<Unit> standing = units.list(wanted, today());
    Set<UnitId> his = within(standing, reach);
    if (permission == Permission.READ) {
      Set<UnitId> gone = new HashSet<>(wanted);
      standing.forEach(unit -> gone.remove(unit.id()));
      if (!gone.isEmpty()) {
        his.addAll(readAbolished(gone, reach));
      }
    }
    return Set.copyOf(his);
  }

  /** Of units that stand no more those that stood last, or whose heir stands, in his reach. */
  private Set<UnitId> readAbolished(Set<UnitId> gone, Set<UnitId> reach) {
    Set<UnitId> his = within(units.listNearest(gone, today()), reach);
    for (UnitId unit : gone) {
      if (!his.contains(unit)
          && successors
              .getObject()
              .answersFor(unit, today())
              .filter(heir -> isWithinAny(heir, reach))
              .isPresent()) {
        his.add(unit);
      }
    }
    return his;
  }

  /** Whether he may do it at the top of the tree, for what concerns the whole installation. */
  public boolean mayAtTop(SignedIn who, Permission permission) {
    return may(who, permission, units.listTops(today()));
  }

  /**
   * Refuses who may not.
   *
   * @throws RefusedException {@code organisation.unit-not-allowed}
   */
  public void demand(SignedIn who, Permission permission, UnitId unit) {
    if (!may(who, permission, unit)) {
      throw new RefusedException(refusal(unit));
    }
  }

  /**
   * The units in which he may do it, each with all that stands below it: to narrow lists, searches,
   * exports and counts by {@code ancestors}. Empty: nowhere.
   */
  public Set<UnitId> reachOf(SignedIn who, Permission permission) {
    if (!who.may(permission)) {
      return Set.of();
    }
    if (isEverywhere(who, permission)) {
      return Set.copyOf(units.listTops(today()));
    }
    return reachOf(who.standing().mandates(), permission, today());
  }

  /** The same of somebody who is not here, by the mandates he holds on a day. */
  public Set<UnitId> reachOf(Collection<Mandate> held, Permission permission, LocalDate on) {
    Set<UnitId> reach = new LinkedHashSet<>();
    for (Mandate mandate : held) {
      boolean gives =
          permission == Permission.READ
              ? !mandate.permissions().isEmpty()
              : mandate.permissions().contains(permission);
      if (gives) {
        rootOf(mandate, permission, on).ifPresent(reach::add);
      }
    }
    return Set.copyOf(reach);
  }

  /** Whether he keeps posts in a unit of this person. */
  public boolean mayForPerson(SignedIn who, PersonId person) {
    return may(who, Permission.KEEP_POSTS, people.unitsOf(person));
  }

  /** Of the units given those in which he may do it. */
  public List<Unit> listAllowed(
      SignedIn who, Permission permission, Collection<UnitId> among, LocalDate on) {
    Set<UnitId> reach = reachOf(who, permission);
    return reach.isEmpty()
        ? List.of()
        : units.list(among, on).stream().filter(unit -> isWithinAny(unit, reach)).toList();
  }

  /** The sentence for whoever may not; names the unit, which he has named himself. */
  Problem refusal(UnitId unit) {
    return units
        .find(unit, today())
        .map(found -> Problem.of("organisation.unit-not-allowed", found.name()))
        .orElse(Problem.of("organisation.gone-unit-not-allowed"));
  }

  private Optional<UnitId> rootOf(Mandate mandate, Permission permission, LocalDate on) {
    UnitId own = new UnitId(mandate.unit());
    boolean above = mandate.role().worksForUnitAbove() && !permission.isForOwnUnit();
    return above
        ? units.find(own, on).map(unit -> unit.parent() == null ? own : unit.parent())
        : Optional.of(own);
  }

  /** Whether it belongs to setting up and he is an administrator: then he may it in every unit. */
  static boolean setsUp(SignedIn who, Permission permission) {
    return permission.isForSettingUp()
        && who.may(permission)
        && who.standing().everywhere().contains(Role.ADMINISTRATOR);
  }

  /** Whether units do not matter to him: he sets up, or looks on. */
  private static boolean isEverywhere(SignedIn who, Permission permission) {
    return setsUp(who, permission)
        || permission == Permission.READ
            && who.may(permission)
            && who.standing().everywhere().contains(Role.AUDITOR);
  }

  /** Those of the units that stand in the reach, to add to. */
  private static Set<UnitId> within(List<Unit> those, Set<UnitId> reach) {
    return those.stream()
        .filter(unit -> isWithinAny(unit, reach))
        .map(Unit::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  static boolean isWithinAny(Unit unit, Set<UnitId> reach) {
    return reach.stream().anyMatch(unit::isWithin);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
