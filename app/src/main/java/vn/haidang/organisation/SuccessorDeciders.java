package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Whose it is to say who takes over from abolished units; looked up for all of a list at once. */
@Component
public class SuccessorDeciders {

  private final Units units;
  private final Successors successors;
  private final Authority authority;
  private final Clock clock;

  SuccessorDeciders(Units units, Successors successors, Authority authority, Clock clock) {
    this.units = units;
    this.successors = successors;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * The nearest unit above it, or who answers for that today; where nobody does, the units at the
   * top. Of a unit that stands it is its own; of one that never was, nobody's.
   */
  public Set<UnitId> of(UnitId id) {
    return of(Set.of(id)).getOrDefault(id, Set.of());
  }

  /** Of the abolished units given those about which somebody may decide. */
  public Set<UnitId> decidedBy(SignedIn who, Collection<UnitId> ids) {
    if (ids.isEmpty() || !who.may(Permission.ASSIGN_WORK)) {
      return Set.of();
    }
    Map<UnitId, Set<UnitId>> deciders = of(ids);
    Set<UnitId> all = deciders.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<UnitId> his = authority.among(who, Permission.ASSIGN_WORK, all);
    return deciders.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(his::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<UnitId, Set<UnitId>> of(Collection<UnitId> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<UnitId, Set<UnitId>> deciders = new HashMap<>();
    units.list(ids, today).forEach(unit -> deciders.put(unit.id(), Set.of(unit.id())));
    Set<UnitId> gone = new HashSet<>(ids);
    gone.removeAll(deciders.keySet());
    List<Unit> last = units.listOnLastDay(gone);
    Set<UnitId> above =
        last.stream().flatMap(unit -> unit.ancestors().stream()).collect(Collectors.toSet());
    Map<UnitId, Unit> answering = successors.answerFor(above, today);
    for (Unit unit : last) {
      deciders.put(
          unit.id(),
          unit.ancestors().reversed().stream()
              .flatMap(one -> Stream.ofNullable(answering.get(one)))
              .findFirst()
              .map(one -> Set.of(one.id()))
              .orElse(Set.of()));
    }
    if (deciders.values().stream().anyMatch(Set::isEmpty)) {
      Set<UnitId> tops = Set.copyOf(units.listTops(today));
      deciders.replaceAll((id, nearest) -> nearest.isEmpty() ? tops : nearest);
    }
    return deciders;
  }
}
