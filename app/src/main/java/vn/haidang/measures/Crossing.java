package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Geographies;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.Share;
import vn.haidang.organisation.UnitId;

/** Carries the figures of one step over the successions between two days. */
final class Crossing {

  /**
   * What a unit brings along.
   *
   * @param top its figure, its figure times its weight, or its numerator
   * @param bottom its weight or denominator; null where figures are simply added
   * @param complete nothing that is needed is missing
   * @param own the figure itself, for units that did not change
   */
  record Pair(
      BigDecimal top, @Nullable BigDecimal bottom, boolean complete, @Nullable BigDecimal own) {

    Pair(@Nullable BigDecimal figure, @Nullable BigDecimal bottom) {
      this(figure == null ? BigDecimal.ZERO : figure, bottom, figure != null, figure);
    }

    static Pair weighed(@Nullable BigDecimal figure, @Nullable BigDecimal weight) {
      return figure == null || weight == null
          ? new Pair(BigDecimal.ZERO, BigDecimal.ZERO, false, figure)
          : new Pair(figure.multiply(weight), weight, true, figure);
    }

    static Pair divided(
        @Nullable BigDecimal own, @Nullable BigDecimal top, @Nullable BigDecimal bottom) {
      return top == null || bottom == null
          ? new Pair(BigDecimal.ZERO, BigDecimal.ZERO, false, own)
          : new Pair(top, bottom, true, own);
    }
  }

  private final Addition.Crossing rule;
  private final Quotient quotient;
  private final Map<UnitId, Pair> known;

  Crossing(Addition.Crossing rule, Quotient quotient, Map<UnitId, Pair> known) {
    this.rule = rule;
    this.quotient = quotient;
    this.known = Map.copyOf(known);
  }

  /** On the units of a later day. */
  List<Crossed> forward(Lineage lineage, LocalDate from, LocalDate to) {
    Map<UnitId, Map<UnitId, Share>> heirs = new LinkedHashMap<>();
    known.keySet().forEach(unit -> heirs.put(unit, lineage.heirsOf(unit, from, to)));
    Geographies geographies = new Geographies(lineage, known.keySet(), from, to);
    var crossed = new ArrayList<Crossed>();
    for (Geographies.Area area : geographies.areas()) {
      if (isUnchanged(area)) {
        crossed.add(same(area.before().iterator().next()));
      } else if (rule == Addition.Crossing.BREAK) {
        area.after().forEach(unit -> crossed.add(ended(Set.of(unit), area.before().size())));
      } else if (area.before().stream().anyMatch(unit -> !pair(unit).complete())) {
        crossed.add(incomplete(area.after(), area.before().size()));
      } else {
        crossed.addAll(divided(area, geographies, heirs));
      }
    }
    return sorted(crossed);
  }

  private List<Crossed> divided(
      Geographies.Area area, Geographies geographies, Map<UnitId, Map<UnitId, Share>> heirs) {
    Map<UnitId, BigDecimal> tops = new HashMap<>();
    Map<UnitId, BigDecimal> bottoms = new HashMap<>();
    for (UnitId unit : area.before()) {
      Pair pair = pair(unit);
      tops.put(unit, pair.top());
      BigDecimal bottom = pair.bottom();
      if (bottom != null) {
        bottoms.put(unit, bottom);
      }
    }
    Geographies.Recast top = geographies.recast(tops);
    Geographies.Recast bottom = geographies.recast(bottoms);
    var crossed = new ArrayList<Crossed>();
    top.byUnit()
        .forEach((unit, value) ->
            crossed.add(
                new Crossed(
                    Set.of(unit),
                    value(value, bottom.byUnit().get(unit)),
                    wayTo(unit, area, heirs),
                    partsOf(unit, area, heirs))));
    top.byArea()
        .forEach((whole, value) ->
            crossed.add(
                new Crossed(
                    whole.after(),
                    value(value, bottom.byArea().get(whole)),
                    Crossed.Way.AREA_ONLY,
                    area.before().size())));
    return crossed;
  }

  private static Crossed.Way wayTo(
      UnitId unit, Geographies.Area area, Map<UnitId, Map<UnitId, Share>> heirs) {
    boolean whole =
        area.before().stream()
            .map(before -> heirs.getOrDefault(before, Map.of()).get(unit))
            .allMatch(share -> share == null || share instanceof Share.Whole);
    return whole ? Crossed.Way.WHOLE_UNITS : Crossed.Way.STATED_PARTS;
  }

  private static int partsOf(
      UnitId unit, Geographies.Area area, Map<UnitId, Map<UnitId, Share>> heirs) {
    return Math.toIntExact(
        area.before().stream()
            .filter(before -> heirs.getOrDefault(before, Map.of()).containsKey(unit))
            .count());
  }

  /**
   * On the units of an earlier day: what a later unit reports cannot be divided, so whoever went
   * into it is told of together with the others.
   *
   * @param earlier all units of the level that stood then
   */
  List<Crossed> backward(
      Lineage lineage, Collection<UnitId> earlier, LocalDate to, LocalDate from) {
    Geographies geographies = new Geographies(lineage, earlier, to, from);
    var crossed = new ArrayList<Crossed>();
    for (Geographies.Area area : geographies.areas()) {
      List<UnitId> reported = area.after().stream().filter(known::containsKey).toList();
      if (reported.isEmpty()) {
        continue;
      }
      if (isUnchanged(area)) {
        crossed.add(same(reported.getFirst()));
      } else if (rule == Addition.Crossing.BREAK) {
        area.before().forEach(unit -> crossed.add(ended(Set.of(unit), reported.size())));
      } else if (reported.size() < area.after().size()
          || reported.stream().anyMatch(unit -> !pair(unit).complete())) {
        crossed.add(incomplete(area.before(), reported.size()));
      } else {
        crossed.add(together(area, reported));
      }
    }
    return sorted(crossed);
  }

  private Crossed together(Geographies.Area area, List<UnitId> reported) {
    BigDecimal top = BigDecimal.ZERO;
    BigDecimal bottom = null;
    for (UnitId unit : reported) {
      Pair pair = pair(unit);
      top = top.add(pair.top());
      BigDecimal part = pair.bottom();
      if (part != null) {
        bottom = bottom == null ? part : bottom.add(part);
      }
    }
    Crossed.Way way = area.before().size() == 1 ? Crossed.Way.WHOLE_UNITS : Crossed.Way.AREA_ONLY;
    return new Crossed(area.before(), value(top, bottom), way, reported.size());
  }

  private @Nullable BigDecimal value(BigDecimal top, @Nullable BigDecimal bottom) {
    return bottom == null ? top : quotient.of(top, bottom);
  }

  private Pair pair(UnitId unit) {
    return known.getOrDefault(unit, new Pair(null, null));
  }

  private static boolean isUnchanged(Geographies.Area area) {
    return area.before().size() == 1 && area.before().equals(area.after());
  }

  private Crossed same(UnitId unit) {
    Pair pair = pair(unit);
    BigDecimal own = pair.own();
    BigDecimal value =
        own != null ? own : pair.complete() ? value(pair.top(), pair.bottom()) : null;
    return new Crossed(
        Set.of(unit), value, value == null ? Crossed.Way.INCOMPLETE : Crossed.Way.SAME, 1);
  }

  private static Crossed ended(Set<UnitId> units, int parts) {
    return new Crossed(units, null, Crossed.Way.SERIES_ENDS, parts);
  }

  private static Crossed incomplete(Set<UnitId> units, int parts) {
    return new Crossed(units, null, Crossed.Way.INCOMPLETE, parts);
  }

  private static List<Crossed> sorted(List<Crossed> crossed) {
    return crossed.stream()
        .sorted(
            Comparator.comparingInt(
                one -> one.units().stream().mapToInt(UnitId::value).min().orElse(0)))
        .toList();
  }
}
