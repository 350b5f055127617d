package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.VietnamTime;

/**
 * What is known of a unit's figures, those of the units it was made of among them: the history of a
 * merged district is that of the districts merged into it, as each indicator crosses. Where the
 * publisher himself has reckoned a figure back on the unit's boundaries, that one stands. What
 * cannot be carried over is left out, and said.
 */
@Component
class InheritedFigures {

  private final FigureStore figures;
  private final BackCastStore backCasts;
  private final AreaStore areas;
  private final IndicatorStore indicators;
  private final Units units;

  InheritedFigures(
      FigureStore figures,
      BackCastStore backCasts,
      AreaStore areas,
      IndicatorStore indicators,
      Units units) {
    this.figures = figures;
    this.backCasts = backCasts;
    this.areas = areas;
    this.indicators = indicators;
    this.units = units;
  }

  /**
   * Figures of one unit.
   *
   * @param inherited by indicator, how what lies before a reorganisation came here or why not
   */
  record Known(List<Observation> observations, Map<IndicatorId, List<Inheritance>> inherited) {

    Known {
      observations = List.copyOf(observations);
      inherited = Map.copyOf(inherited);
    }

    List<Inheritance> inheritedBy(IndicatorId indicator) {
      return inherited.getOrDefault(indicator, List.of());
    }
  }

  /** As {@link FigureStore#listKnown}, on the unit as it stood at the end of the stretch. */
  Known list(Collection<Indicator> wanted, UnitId unit, Period stretch, Instant at) {
    LocalDate known = VietnamTime.dayOf(at);
    LocalDate day = known.isBefore(stretch.last()) ? known : stretch.last();
    Lineage lineage = units.lineageOf(unit, stretch.first(), day);
    List<Ancestry> before = ancestries(lineage, unit, day);
    Set<IndicatorId> ids = wanted.stream().map(Indicator::id).collect(Collectors.toSet());
    Reckoned reckoned = reckoned(ids, unit, stretch, day, at);
    if (before.isEmpty()) {
      return reckoned.over(new Known(figures.listKnown(ids, unit.value(), stretch, at), Map.of()));
    }
    Map<IndicatorId, Indicator> all = indicators.withOperands(wanted, any -> true);
    Set<UnitId> forebears = new HashSet<>(Set.of(unit));
    before.forEach(stage -> forebears.addAll(stage.units()));
    List<Observation> observations =
        figures.listKnownOf(
            all.keySet(), forebears.stream().map(UnitId::value).toList(), stretch, at);
    List<Observation> own =
        observations.stream()
            .filter(one -> one.unit() == unit.value() && ids.contains(one.indicator()))
            .toList();
    return reckoned.over(
        new Inheriting(unit, day, lineage, before, all, observations, reckoned.figures())
            .of(wanted, own));
  }

  /**
   * What was reckoned back on the boundaries that the unit had on the day; before it stood, on
   * those that it had first.
   */
  private Reckoned reckoned(
      Set<IndicatorId> ids, UnitId unit, Period stretch, LocalDate day, Instant at) {
    List<Observation> all = backCasts.listKnown(ids, unit, stretch, at);
    List<Area> stays = all.isEmpty() ? List.of() : areas.list(List.of(unit.value()));
    if (stays.isEmpty()) {
      return Reckoned.NONE;
    }
    LocalDate founded = stays.getFirst().from();
    LocalDate shown = founded.isAfter(day) ? founded : day;
    LocalDate since =
        new Boundaries(shown, one -> units.lineageOf(one, Boundaries.EARLIEST, shown), one -> stays)
            .since(unit)
            .orElse(null);
    return since == null ? Reckoned.NONE : Reckoned.of(since, unit, all);
  }

  /**
   * Figures reckoned back on the boundaries that hold since a day.
   *
   * @param outdated on boundaries that the unit had before: not used, but named
   */
  private record Reckoned(
      LocalDate since, UnitId unit, List<Observation> figures, List<Observation> outdated) {

    static final Reckoned NONE = new Reckoned(LocalDate.MIN, new UnitId(1), List.of(), List.of());

    static Reckoned of(LocalDate since, UnitId unit, List<Observation> all) {
      List<Observation> figures =
          all.stream().filter(one -> since.equals(one.boundaries())).toList();
      Set<BackCast.Key> renewed =
          figures.stream().map(BackCast.Key::of).collect(Collectors.toUnmodifiableSet());
      return new Reckoned(
          since,
          unit,
          figures,
          all.stream()
              .filter(one -> one.isOnBoundariesBefore(since))
              .filter(one -> !renewed.contains(BackCast.Key.of(one)))
              .toList());
    }

    /** In place of what was carried over or reported for the same stretch before that day. */
    Known over(Known known) {
      if (figures.isEmpty() && outdated.isEmpty()) {
        return known;
      }
      Set<BackCast.Key> keys =
          figures.stream().map(BackCast.Key::of).collect(Collectors.toUnmodifiableSet());
      var all = new ArrayList<>(figures);
      known.observations().stream()
          .filter(one -> !keys.contains(BackCast.Key.of(one)))
          .forEach(all::add);
      Map<IndicatorId, List<Inheritance>> told = new HashMap<>(known.inherited());
      tell(told, figures, Crossed.Way.BACK_CAST);
      outdated.stream()
          .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.boundaries())))
          .entrySet()
          .stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> tell(told, entry.getValue(), Crossed.Way.OUTDATED));
      return new Known(all, told);
    }

    /** Of figures on the same boundaries, how many there are of each indicator. */
    private void tell(
        Map<IndicatorId, List<Inheritance>> told, List<Observation> some, Crossed.Way way) {
      some.stream()
          .collect(Collectors.groupingBy(Observation::indicator))
          .forEach((indicator, ofIt) ->
              told.merge(
                  indicator,
                  List.of(
                      new Inheritance(
                          Objects.requireNonNull(ofIt.getFirst().boundaries()),
                          Set.of(unit),
                          way,
                          ofIt.size())),
                  (earlier, last) -> Stream.concat(earlier.stream(), last.stream()).toList()));
    }
  }

  /**
   * Of whom the unit was made until a day.
   *
   * @param until the day of the reorganisation
   */
  record Ancestry(LocalDate until, Set<UnitId> units) {

    Ancestry {
      units = Set.copyOf(units);
    }

    /** The last day of these units. */
    LocalDate last() {
      return until.minusDays(1);
    }
  }

  /** The earliest first; times in which the unit was the same as later are among them. */
  private List<Ancestry> ancestries(Lineage lineage, UnitId unit, LocalDate day) {
    var stages = new ArrayList<Ancestry>();
    for (LocalDate until : lineage.days()) {
      LocalDate last = until.minusDays(1);
      Set<UnitId> standing =
          units.list(lineage.forebearsOf(unit, last, day), last).stream()
              .map(Unit::id)
              .collect(Collectors.toSet());
      stages.add(new Ancestry(until, standing));
    }
    return stages;
  }
}
