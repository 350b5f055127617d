package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;

/**
 * Takes in figures that are declared to be reckoned back on later boundaries. They are judged like
 * others and stored apart from them, so they enter no sum.
 */
@Component
class BackCasts {

  private static final int PORTION = 10_000;

  private final BackCastStore store;
  private final AreaStore areas;
  private final Units units;
  private final Audit audit;

  BackCasts(BackCastStore store, AreaStore areas, Units units, Audit audit) {
    this.store = store;
    this.areas = areas;
    this.units = units;
    this.audit = audit;
  }

  /** Boundaries as they were on a day, for figures of many units. */
  Boundaries on(LocalDate day) {
    Lineage all = units.lineage(Boundaries.EARLIEST, day);
    Map<Integer, List<Area>> stays =
        areas.listOfStanding(day).stream().collect(Collectors.groupingBy(Area::unit));
    return new Boundaries(day, unit -> all, unit -> stays.getOrDefault(unit.value(), List.of()));
  }

  /** Since when one unit has the boundaries of a day, without asking for the whole country. */
  Optional<LocalDate> since(UnitId unit, LocalDate day) {
    return new Boundaries(
            day,
            one -> units.lineageOf(one, Boundaries.EARLIEST, day),
            one -> areas.list(List.of(one.value())))
        .since(unit);
  }

  /** What became of figures reckoned back. */
  record Taken(int changed, List<FigureReport.Fault> faults) {

    Taken {
      faults = List.copyOf(faults);
    }
  }

  /** Stores what can be stored under a delivery; the rest is named. */
  Taken take(int batch, Instant asOf, Collection<ReadyFigure> figures) {
    var faults = new ArrayList<FigureReport.Fault>();
    var good = new ArrayList<BackCast>();
    Set<BackCast.Key> seen = new HashSet<>();
    for (ReadyFigure figure : figures) {
      LocalDate since = figure.boundaries();
      if (since == null) {
        throw new IllegalArgumentException("line " + figure.line() + " is not reckoned back");
      }
      BackCast one = figure.asBackCast(since);
      String wrong =
          !figure.indicator().limits().allow(figure.value())
              ? "measures.out-of-range"
              : seen.add(one.key()) ? null : "measures.twice";
      if (wrong == null) {
        good.add(one);
      } else {
        String value = figure.value().toPlainString();
        faults.add(new FigureReport.Fault(figure.line(), Problem.of(wrong, value), value));
      }
    }
    int changed = put(batch, asOf, good);
    if (!figures.isEmpty()) {
      audit.record(
          "figures.reckoned-back",
          "batch:" + batch,
          Map.of(
              "rows", Integer.toString(figures.size()),
              "changed", Integer.toString(changed),
              "refused", Integer.toString(faults.size()),
              "boundaries", boundaries(good)));
    }
    return new Taken(changed, faults);
  }

  private int put(int batch, Instant asOf, List<BackCast> good) {
    int changed = 0;
    for (int from = 0; from < good.size(); from += PORTION) {
      changed += store.put(batch, asOf, good.subList(from, Math.min(good.size(), from + PORTION)));
    }
    return changed;
  }

  private static String boundaries(List<BackCast> good) {
    return good.stream()
        .map(one -> one.boundaries().toString())
        .distinct()
        .sorted()
        .limit(20)
        .collect(Collectors.joining(", "));
  }

  /** What counts now beside these. */
  Map<BackCast.Key, PresentStore.Present> present(Collection<ReadyFigure> figures) {
    return store.find(
        figures.stream()
            .flatMap(figure -> {
              LocalDate since = figure.boundaries();
              return since == null ? Stream.empty() : Stream.of(figure.asBackCast(since));
            })
            .toList());
  }
}
