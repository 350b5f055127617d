package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units as they stood on one day, each below its parent, in stable order. */
public final class UnitTree {

  private final List<Unit> units;
  private final List<Unit> roots = new ArrayList<>();
  private final Map<UnitId, List<Unit>> children = new HashMap<>();

  /** Parents that are not in the list count as outside: their units are roots here. */
  UnitTree(List<Unit> units) {
    this.units = List.copyOf(units);
    Map<UnitId, Unit> known = new HashMap<>();
    units.forEach(unit -> known.put(unit.id(), unit));
    for (Unit unit : units) {
      UnitId parent = unit.parent();
      if (parent == null || !known.containsKey(parent)) {
        roots.add(unit);
      } else {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
      }
    }
  }

  /** All of them, parents before their children. */
  public List<Unit> units() {
    return units;
  }

  /** Those that stand at the top. */
  public List<Unit> roots() {
    return List.copyOf(roots);
  }

  /** Those directly below a unit. */
  public List<Unit> childrenOf(UnitId parent) {
    return List.copyOf(children.getOrDefault(parent, List.of()));
  }
}
