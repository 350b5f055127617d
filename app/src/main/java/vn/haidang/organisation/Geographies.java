package vn.haidang.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts additive figures of one day's units on the units of a later day. Nothing is lost and nothing
 * invented: where the parts of a split unit are not stated, its figure stays with the comparable
 * area, the smallest group of units whose outer border did not change.
 */
public final class Geographies {

  private final Map<UnitId, Map<UnitId, Share>> heirs = new LinkedHashMap<>();

  /** For these units of the earlier day. */
  public Geographies(Lineage lineage, Collection<UnitId> units, LocalDate from, LocalDate to) {
    units.forEach(unit -> heirs.put(unit, lineage.heirsOf(unit, from, to)));
  }

  /**
   * Units before and after that cover the same land together.
   *
   * @param after empty: those before were dissolved without a successor
   */
  public record Area(Set<UnitId> before, Set<UnitId> after) {
    public Area {
      before = Set.copyOf(before);
      after = Set.copyOf(after);
    }
  }

  /**
   * Figures on the later day's units.
   *
   * @param byUnit what can be said of single units
   * @param byArea what can only be said of areas, because parts are not stated
   */
  public record Recast(Map<UnitId, BigDecimal> byUnit, Map<Area, BigDecimal> byArea) {
    public Recast {
      byUnit = Map.copyOf(byUnit);
      byArea = Map.copyOf(byArea);
    }

    /** Equals the sum of the figures that went in. */
    public BigDecimal total() {
      return sum(byUnit.values()).add(sum(byArea.values()));
    }
  }

  /** The comparable areas, each unit in one of them. */
  public List<Area> areas() {
    Map<UnitId, List<UnitId>> sources = new HashMap<>();
    heirs.forEach((unit, after) ->
        after
            .keySet()
            .forEach(heir -> sources.computeIfAbsent(heir, key -> new ArrayList<>()).add(unit)));
    List<Area> areas = new ArrayList<>();
    Set<UnitId> seen = new LinkedHashSet<>();
    for (UnitId unit : heirs.keySet()) {
      if (!seen.contains(unit)) {
        Area area = areaAround(unit, sources);
        seen.addAll(area.before());
        areas.add(area);
      }
    }
    return areas;
  }

  private Area areaAround(UnitId start, Map<UnitId, List<UnitId>> sources) {
    Set<UnitId> before = new LinkedHashSet<>(Set.of(start));
    Set<UnitId> after = new LinkedHashSet<>();
    List<UnitId> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (UnitId heir : heirs.getOrDefault(open.removeLast(), Map.of()).keySet()) {
        if (after.add(heir)) {
          sources.getOrDefault(heir, List.of()).stream().filter(before::add).forEach(open::add);
        }
      }
    }
    return new Area(before, after);
  }

  /**
   * The figures on the later day's units; sums stay exact to the last digit.
   *
   * @param figures additive ones (persons, hectares, đồng) of units given to the constructor
   */
  public Recast recast(Map<UnitId, BigDecimal> figures) {
    Map<UnitId, BigDecimal> byUnit = new HashMap<>();
    Map<Area, BigDecimal> byArea = new HashMap<>();
    for (Area area : areas()) {
      List<UnitId> stated = area.before().stream().filter(figures::containsKey).toList();
      if (stated.isEmpty()) {
        continue;
      }
      if (stated.stream().allMatch(this::isSeparable)) {
        stated.forEach(unit -> divide(unit, figureOf(unit, figures), byUnit));
      } else {
        byArea.put(area, sum(stated.stream().map(unit -> figureOf(unit, figures)).toList()));
      }
    }
    return new Recast(byUnit, byArea);
  }

  private static BigDecimal figureOf(UnitId unit, Map<UnitId, BigDecimal> figures) {
    return figures.getOrDefault(unit, BigDecimal.ZERO);
  }

  /** Whether all its parts are stated and make up the whole. */
  private boolean isSeparable(UnitId unit) {
    BigDecimal whole = BigDecimal.ZERO;
    for (Share share : heirs.getOrDefault(unit, Map.of()).values()) {
      BigDecimal fraction = share.fraction();
      if (fraction == null) {
        return false;
      }
      whole = whole.add(fraction);
    }
    return whole.compareTo(BigDecimal.ONE) == 0;
  }

  /** Each part as exact as the figure; what rounding leaves over goes to the last. */
  private void divide(UnitId unit, BigDecimal figure, Map<UnitId, BigDecimal> byUnit) {
    BigDecimal rest = figure;
    List<Map.Entry<UnitId, Share>> parts =
        List.copyOf(heirs.getOrDefault(unit, Map.of()).entrySet());
    for (Map.Entry<UnitId, Share> part : parts.subList(0, parts.size() - 1)) {
      BigDecimal fraction = part.getValue().fraction();
      BigDecimal value =
          figure
              .multiply(fraction == null ? BigDecimal.ZERO : fraction)
              .setScale(figure.scale(), RoundingMode.HALF_EVEN);
      byUnit.merge(part.getKey(), value, BigDecimal::add);
      rest = rest.subtract(value);
    }
    byUnit.merge(parts.getLast().getKey(), rest, BigDecimal::add);
  }

  private static BigDecimal sum(Collection<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
