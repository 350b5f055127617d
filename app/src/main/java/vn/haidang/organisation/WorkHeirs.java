package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To whom the open work of units that are no more went: whom an official named, else the one that
 * took them over whole, and on from there until somebody stands. For many units at once: it asks
 * the database as often as the longest way has steps, however many units there are.
 */
@Component
class WorkHeirs {

  private final Units units;
  private final SuccessorDecisionStore decisions;

  WorkHeirs(Units units, SuccessorDecisionStore decisions) {
    this.units = units;
    this.decisions = decisions;
  }

  /**
   * The way of a unit's work.
   *
   * @param heirs from the first; empty: it waits
   * @param standing the last of them, if it stands
   */
  record Way(Set<UnitId> heirs, @Nullable Unit standing) {

    static final Way NOWHERE = new Way(Set.of(), null);
  }

  /** The ways as they are known now, each up to the first heir that stands on that day. */
  Map<UnitId, Way> waysOf(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, Way> ways = new HashMap<>();
    Map<UnitId, UnitId> at = new LinkedHashMap<>();
    ids.forEach(id -> at.put(id, id));
    while (!at.isEmpty()) {
      Map<UnitId, UnitId> next = nextOf(new HashSet<>(at.values()));
      Map<UnitId, Unit> standing =
          units.list(new HashSet<>(next.values()), on).stream()
              .collect(Collectors.toMap(Unit::id, unit -> unit));
      for (UnitId id : List.copyOf(at.keySet())) {
        UnitId heir = next.get(at.get(id));
        Way way = ways.getOrDefault(id, Way.NOWHERE);
        if (heir == null || heir.equals(id) || way.heirs().contains(heir)) {
          at.remove(id);
          continue;
        }
        Set<UnitId> heirs = new LinkedHashSet<>(way.heirs());
        heirs.add(heir);
        ways.put(id, new Way(heirs, standing.get(heir)));
        at.put(id, heir);
        if (standing.containsKey(heir)) {
          at.remove(id);
        }
      }
    }
    return ways;
  }

  private Map<UnitId, UnitId> nextOf(Set<UnitId> from) {
    Map<UnitId, UnitId> next = new HashMap<>(decisions.findAll(from));
    Set<UnitId> undecided = new HashSet<>(from);
    undecided.removeAll(next.keySet());
    if (!undecided.isEmpty()) {
      units.listSuccessions(undecided).stream()
          .collect(Collectors.groupingBy(Succession::predecessor))
          .forEach((unit, steps) -> onlyHeir(steps).ifPresent(heir -> next.put(unit, heir)));
    }
    return next;
  }

  /** The one unit to which it went whole. */
  private static Optional<UnitId> onlyHeir(List<Succession> steps) {
    boolean plain = steps.size() == 1 && steps.getFirst().share() instanceof Share.Whole;
    return plain ? Optional.of(steps.getFirst().successor()) : Optional.empty();
  }
}
