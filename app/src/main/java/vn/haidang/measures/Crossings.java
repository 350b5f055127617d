package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;

/**
 * Figures in the geography of another day: those of 2019 on the districts of 2026, those of 2026 on
 * the districts of 2019. Each indicator crosses as it declares; what cannot be told of a unit is
 * told of the area that did not change, or not at all.
 */
@Component
public class Crossings {

  private final IndicatorStore indicators;
  private final FigureStore figures;
  private final BackCastStore backCasts;
  private final AreaStore areas;
  private final Units units;
  private final Clock clock;

  Crossings(
      IndicatorStore indicators,
      FigureStore figures,
      BackCastStore backCasts,
      AreaStore areas,
      Units units,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.backCasts = backCasts;
    this.clock = clock;
    this.areas = areas;
    this.units = units;
  }

  /**
   * One step's figures on the units that stood on {@code geography}, smallest number first.
   *
   * @param level of the units whose figures are wanted, as in {@link Area}
   */
  public List<Crossed> list(Indicator indicator, Period period, int level, LocalDate geography) {
    return reckonedBack(
        list(indicator, period, level, geography, this::figuresOf),
        indicator,
        period,
        level,
        geography,
        clock.instant());
  }

  /** The same as it was known at a moment. */
  public List<Crossed> listKnown(
      Indicator indicator, Period period, int level, LocalDate geography, Instant at) {
    return reckonedBack(
        list(indicator, period, level, geography, (id, stretch) -> figuresKnown(id, stretch, at)),
        indicator,
        period,
        level,
        geography,
        at);
  }

  /** With what publishers reckoned back on the units of a later day themselves. */
  private List<Crossed> reckonedBack(
      List<Crossed> crossed,
      Indicator indicator,
      Period period,
      int level,
      LocalDate geography,
      Instant at) {
    if (!geography.isAfter(period.last())) {
      return crossed;
    }
    List<Observation> given = backCasts.listUnits(indicator.id(), period, at);
    if (given.isEmpty()) {
      return crossed;
    }
    Lineage successions = units.lineage(Boundaries.EARLIEST, geography);
    Map<Integer, List<Area>> stays =
        areas.list(given.stream().map(Observation::unit).toList()).stream()
            .collect(Collectors.groupingBy(Area::unit));
    Boundaries boundaries =
        new Boundaries(
            geography, unit -> successions, unit -> stays.getOrDefault(unit.value(), List.of()));
    Set<UnitId> standing = Set.copyOf(areas.listUnits(level, geography));
    Map<UnitId, Observation> fitting = new HashMap<>();
    Set<UnitId> outdated = new HashSet<>();
    for (Observation one : given) {
      UnitId unit = new UnitId(one.unit());
      LocalDate since = standing.contains(unit) ? boundaries.since(unit).orElse(null) : null;
      if (since != null && since.equals(one.boundaries())) {
        fitting.put(unit, one);
      } else if (since != null && one.isOnBoundariesBefore(since)) {
        outdated.add(unit);
      }
    }
    outdated.removeAll(fitting.keySet());
    return Crossed.withOutdated(Crossed.withReckonedBack(crossed, fitting), outdated);
  }

  /** How sure the figures of a step are; null: as they count now. */
  public Map<UnitId, FigureStatus> listStatuses(
      IndicatorId indicator, Period period, @Nullable Instant at) {
    if (at != null) {
      return figures.listUnitsKnown(indicator, period, at).stream()
          .collect(Collectors.toMap(one -> new UnitId(one.unit()), Observation::status));
    }
    return figures.listStatuses(indicator, period).entrySet().stream()
        .collect(Collectors.toMap(one -> new UnitId(one.getKey()), Map.Entry::getValue));
  }

  /** Figures of all units for a step. */
  private interface Source {
    Map<UnitId, BigDecimal> figures(@Nullable IndicatorId indicator, Period period);
  }

  private List<Crossed> list(
      Indicator indicator, Period period, int level, LocalDate geography, Source source) {
    LocalDate day = period.last();
    Map<UnitId, Crossing.Pair> known = pairs(indicator, period, level, source);
    Crossing crossing = new Crossing(indicator.addition().crossing(), quotient(indicator), known);
    return geography.isBefore(day)
        ? crossing.backward(
            units.lineage(geography, day), areas.listUnits(level, geography), geography, day)
        : crossing.forward(units.lineage(day, geography), day, geography);
  }

  /** Units of a level below one, as they stood on a day. */
  public List<UnitId> listBelow(UnitId above, int level, LocalDate on) {
    return areas.listBelow(above, level, on);
  }

  /** What each unit brings along: its figure, or the two it is made from. */
  private Map<UnitId, Crossing.Pair> pairs(
      Indicator indicator, Period period, int level, Source source) {
    Addition addition = indicator.addition();
    Collection<UnitId> standing = areas.listUnits(level, period.last());
    Map<UnitId, BigDecimal> own = source.figures(indicator.id(), period);
    own.keySet().retainAll(standing);
    return switch (addition.crossing()) {
      case SUM, BREAK -> joined(own, id -> new Crossing.Pair(own.get(id), null));
      case WEIGHTED -> {
        Map<UnitId, BigDecimal> weights = weights(addition.weight(), period, source);
        yield joined(own, id -> Crossing.Pair.weighed(own.get(id), weights.get(id)));
      }
      case RECOMPUTED -> {
        Map<UnitId, BigDecimal> top = source.figures(addition.numerator(), period);
        Map<UnitId, BigDecimal> bottom = source.figures(addition.denominator(), period);
        Map<UnitId, Crossing.Pair> all = new HashMap<>();
        for (UnitId id : standing) {
          if (own.containsKey(id) || top.containsKey(id)) {
            all.put(id, Crossing.Pair.divided(own.get(id), top.get(id), bottom.get(id)));
          }
        }
        yield all;
      }
    };
  }

  private static Map<UnitId, Crossing.Pair> joined(
      Map<UnitId, BigDecimal> own, Function<UnitId, Crossing.Pair> pair) {
    return own.keySet().stream().collect(Collectors.toMap(id -> id, pair));
  }

  private Map<UnitId, BigDecimal> figuresOf(@Nullable IndicatorId id, Period period) {
    return id == null
        ? new HashMap<>()
        : figures.listUnits(id, period).stream()
            .collect(
                Collectors.toMap(
                    total -> new UnitId(total.unit()), Total::value, (a, b) -> b, HashMap::new));
  }

  private Map<UnitId, BigDecimal> figuresKnown(
      @Nullable IndicatorId id, Period period, Instant at) {
    return id == null
        ? new HashMap<>()
        : figures.listUnitsKnown(id, period, at).stream()
            .collect(
                Collectors.toMap(
                    one -> new UnitId(one.unit()), Observation::value, (a, b) -> b, HashMap::new));
  }

  /** Weights of the same stretch, else the latest before its end. */
  private Map<UnitId, BigDecimal> weights(
      @Nullable IndicatorId weight, Period period, Source source) {
    return weight == null
        ? Map.of()
        : figures
            .findLatestStretch(weight, period)
            .map(stretch -> source.figures(weight, stretch))
            .orElseGet(HashMap::new);
  }

  private Quotient quotient(Indicator indicator) {
    Addition addition = indicator.addition();
    if (addition.crossing() != Addition.Crossing.RECOMPUTED) {
      return Quotient.ofWeighed(indicator);
    }
    return Quotient.of(indicator, get(addition.numerator()), get(addition.denominator()));
  }

  private Indicator get(@Nullable IndicatorId id) {
    return Optional.ofNullable(id).flatMap(indicators::find).orElseThrow();
  }
}
