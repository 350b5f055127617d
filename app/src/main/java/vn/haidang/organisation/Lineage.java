package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of units over the successions between two days. A unit that still stands goes on as
 * itself; one that gave a part away goes on beside those who took it, with what it kept.
 */
public final class Lineage {

  private final TreeMap<LocalDate, Map<UnitId, List<Succession>>> byDay;

  /** From these successions, in any order. */
  public Lineage(List<Succession> successions) {
    byDay =
        successions.stream()
            .collect(
                Collectors.groupingBy(
                    Succession::on,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Succession::predecessor, LinkedHashMap::new, Collectors.toList())));
  }

  /**
   * Who answers for the unit on the later day, with the part of it that each has; empty where it
   * was dissolved without a successor is not told here: such a unit is its own heir.
   *
   * <p>Parts that reach one unit on two ways add up; a part of unknown size makes the sum unknown.
   */
  public Map<UnitId, Share> heirsOf(UnitId unit, LocalDate from, LocalDate to) {
    Map<UnitId, Share> held = new LinkedHashMap<>(Map.of(unit, new Share.Whole()));
    for (Map<UnitId, List<Succession>> day : byDay.subMap(from, false, to, true).values()) {
      held = afterDay(held, day);
    }
    return held;
  }

  private static Map<UnitId, Share> afterDay(
      Map<UnitId, Share> held, Map<UnitId, List<Succession>> day) {
    Map<UnitId, Share> after = new LinkedHashMap<>();
    held.forEach((unit, share) -> {
      List<Succession> steps = day.getOrDefault(unit, List.of());
      if (steps.isEmpty() || !steps.getFirst().ends()) {
        after.merge(unit, share.then(kept(steps)), Lineage::together);
      }
      steps.forEach(
          step -> after.merge(step.successor(), share.then(step.share()), Lineage::together));
    });
    return after;
  }

  /** What a unit that still stands kept after giving these parts away. */
  private static Share kept(List<Succession> given) {
    BigDecimal rest = BigDecimal.ONE;
    for (Succession step : given) {
      BigDecimal fraction = step.share().fraction();
      if (fraction == null || fraction.compareTo(rest) >= 0) {
        return new Share.Unknown();
      }
      rest = rest.subtract(fraction);
    }
    return Share.of(rest);
  }

  private static Share together(Share one, Share other) {
    BigDecimal first = one.fraction();
    BigDecimal second = other.fraction();
    return first == null || second == null
        ? new Share.Unknown()
        : Share.of(first.add(second).min(BigDecimal.ONE));
  }

  /** The days on which anybody took over from anybody, the earliest first. */
  public List<LocalDate> days() {
    return List.copyOf(byDay.keySet());
  }

  /** The units of which this one was made, as far back as the earlier day; itself among them. */
  public Set<UnitId> forebearsOf(UnitId unit, LocalDate from, LocalDate to) {
    Set<UnitId> found = new LinkedHashSet<>(Set.of(unit));
    byDay.subMap(from, false, to, true).descendingMap().values().stream()
        .flatMap(day -> day.values().stream().flatMap(List::stream))
        .sorted(Comparator.comparing(Succession::on).reversed())
        .filter(step -> found.contains(step.successor()))
        .forEach(step -> found.add(step.predecessor()));
    return found;
  }
}
