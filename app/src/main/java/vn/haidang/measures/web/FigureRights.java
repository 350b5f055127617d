package vn.haidang.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.measures.FigureRight;
import vn.haidang.measures.Indicator;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Whose figures somebody may bring: those of his own unit, those that his unit supplies for others,
 * and those of every unit that he looks after; and whose targets he may set: those of the units for
 * which he prepares plans. For a unit that is no more answer who succeeded it, those above where it
 * stood last, and who succeeded those.
 */
@Component
class FigureRights {

  private final Authority authority;
  private final Units units;
  private final Clock clock;

  FigureRights(Authority authority, Units units, Clock clock) {
    this.authority = authority;
    this.units = units;
    this.clock = clock;
  }

  /**
   * For somebody who enters a figure or says something to it.
   *
   * @throws RefusedException if it is not his to bring
   */
  void demand(SignedIn user, Indicator indicator, UnitId unit) {
    if (!of(user).mayBring(indicator, unit)) {
      throw new RefusedException(Problem.of("measures.not-yours-to-bring", indicator.name()));
    }
  }

  FigureRight of(SignedIn user) {
    return (indicator, unit) -> {
      Set<UnitId> own = new LinkedHashSet<>(Set.of(unit));
      Integer supplier = indicator.supplier();
      if (supplier != null) {
        own.add(new UnitId(supplier));
      }
      return authority.may(user, Permission.REPORT_WORK, own)
          || authority.may(user, Permission.REPORT_WORK, answering(own))
          || !lookedAfter(user, Permission.ASSIGN_WORK, Set.of(unit)).isEmpty();
    };
  }

  /** Whether he may set and amend targets of this unit. */
  boolean maySetTarget(SignedIn user, UnitId unit) {
    return !whoseTargets(user, Set.of(unit)).isEmpty();
  }

  /** Those of the units whose targets he may set. */
  Set<UnitId> whoseTargets(SignedIn user, Collection<UnitId> among) {
    return lookedAfter(user, Permission.PREPARE_PLANS, among);
  }

  /**
   * Those that stand, or stood last, where he may do it, and those of which he may do it in who
   * succeeded them or one of those above them.
   */
  private Set<UnitId> lookedAfter(SignedIn user, Permission permission, Collection<UnitId> among) {
    Set<UnitId> reach = authority.reachOf(user, permission);
    if (reach.isEmpty()) {
      return Set.of(); // most readers: nobody's successors need be looked for
    }
    Map<UnitId, Boolean> answered = new HashMap<>();
    return units.listNearest(among, today()).stream()
        .filter(unit ->
            reach.stream().anyMatch(unit::isWithin)
                || Stream.concat(Stream.of(unit.id()), unit.ancestors().stream())
                    .anyMatch(one ->
                        answered.computeIfAbsent(
                            one, key -> authority.may(user, permission, answering(Set.of(key))))))
        .map(Unit::id)
        .collect(Collectors.toSet());
  }

  /**
   * For somebody who sets or amends a target.
   *
   * @throws RefusedException {@code organisation.unit-not-allowed}
   */
  void demandTarget(SignedIn user, UnitId unit) {
    if (!maySetTarget(user, unit)) {
      authority.demand(user, Permission.PREPARE_PLANS, unit);
    }
  }

  /** Who stands today for these: each itself, or whoever took over from it. */
  private Set<UnitId> answering(Collection<UnitId> those) {
    return those.stream()
        .flatMap(unit ->
            units.findLifetime(unit).isEmpty()
                ? List.of(unit).stream()
                : units.successorsOf(unit, today()).stream().map(kin -> kin.unit().id()))
        .collect(Collectors.toSet());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
