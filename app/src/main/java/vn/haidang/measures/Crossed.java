package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A figure of one step on the units of another day.
 *
 * @param units one, or several where only the area they cover together can be told
 * @param value null where the indicator does not cross or something needed is not known
 * @param parts of how many reported figures it was made
 * @param status how sure it is, where its publisher reckoned it back himself
 */
public record Crossed(
    Set<UnitId> units,
    @Nullable BigDecimal value,
    Way way,
    int parts,
    @Nullable FigureStatus status) {

  /** How the figure came there. */
  public enum Way {
    /** The unit is the same; so is the figure. */
    SAME,
    /** Made of whole units, as the indicator crosses. */
    WHOLE_UNITS,
    /** Stated parts of units went in: as exact as those parts. */
    STATED_PARTS,
    /** How much of a unit went where is not stated: known for the area together only. */
    AREA_ONLY,
    /** The indicator's series ends with the unit; nothing is made up. */
    SERIES_ENDS,
    /** A figure, weight, numerator or denominator of a unit that went in is missing. */
    INCOMPLETE,
    /** Its publisher has reckoned it back on the boundaries of the later day. */
    BACK_CAST,
    /** Its publisher reckoned it back on boundaries that changed once more since. */
    OUTDATED
  }

  public Crossed {
    units = Set.copyOf(units);
  }

  Crossed(Set<UnitId> units, @Nullable BigDecimal value, Way way, int parts) {
    this(units, value, way, parts, null);
  }

  private static Crossed of(Observation reckonedBack) {
    return new Crossed(
        Set.of(new UnitId(reckonedBack.unit())),
        reckonedBack.value(),
        Way.BACK_CAST,
        1,
        reckonedBack.status());
  }

  /**
   * With a word for units of which nothing can be told although a figure was reckoned back for
   * them, on boundaries that they have no more.
   */
  static List<Crossed> withOutdated(List<Crossed> crossed, Set<UnitId> outdated) {
    Set<UnitId> silent = new HashSet<>(outdated);
    List<Crossed> all = new ArrayList<>();
    for (Crossed one : crossed) {
      boolean named = one.value() == null && outdated.containsAll(one.units());
      all.add(named ? new Crossed(one.units(), null, Way.OUTDATED, 1) : one);
      one.units().forEach(silent::remove);
    }
    silent.forEach(unit -> all.add(new Crossed(Set.of(unit), null, Way.OUTDATED, 1)));
    return inOrder(all);
  }

  /**
   * What was carried over, with figures that were reckoned back in its place, smallest number
   * first. An area of several units gives way only where every one of them has its own: nothing is
   * told twice.
   */
  static List<Crossed> withReckonedBack(
      List<Crossed> crossed, Map<UnitId, Observation> reckonedBack) {
    Map<UnitId, Observation> left = new HashMap<>(reckonedBack);
    List<Crossed> all = new ArrayList<>();
    for (Crossed one : crossed) {
      if (reckonedBack.keySet().containsAll(one.units())) {
        continue;
      }
      if (one.value() == null) {
        Set<UnitId> rest = new HashSet<>(one.units());
        rest.removeAll(reckonedBack.keySet());
        all.add(new Crossed(rest, null, one.way(), one.parts()));
      } else {
        one.units().forEach(left::remove);
        all.add(one);
      }
    }
    left.values().forEach(one -> all.add(of(one)));
    return inOrder(all);
  }

  private static List<Crossed> inOrder(List<Crossed> all) {
    return all.stream()
        .sorted(
            Comparator.comparingInt(
                one -> one.units().stream().mapToInt(UnitId::value).min().orElse(0)))
        .toList();
  }
}
