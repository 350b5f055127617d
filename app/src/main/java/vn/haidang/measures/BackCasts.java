package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;

/**
 * Takes in figures that are declared to be reckoned back on later boundaries. They are judged like
 * others and stored apart from them, so they enter no sum.
 */
@Component
class BackCasts {

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

  /**
   * Takes figures under a delivery, one after the other; {@link BackCastArrival#end} stores the
   * rest.
   */
  BackCastArrival arrival(int batch, Instant asOf) {
    return new BackCastArrival(store, audit, batch, asOf);
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
