package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.InheritedFigures.Ancestry;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.Share;
import vn.haidang.organisation.UnitId;

/** Carries the figures of a unit's forebears over to it, step by step as {@link Crossing} does. */
final class Inheriting {

  private final UnitId unit;
  private final LocalDate day;
  private final Lineage lineage;
  private final List<Ancestry> stages;
  private final Map<IndicatorId, Indicator> indicators;
  private final Map<IndicatorId, Map<Period, Map<UnitId, Observation>>> known = new HashMap<>();
  private final Set<BackCast.Key> reckonedBack;

  /**
   * Everything that is needed.
   *
   * @param day on which the unit is looked at
   * @param stages the earliest first
   * @param reckonedBack what the publisher himself gives for this unit: nothing is carried over
   *     there
   */
  Inheriting(
      UnitId unit,
      LocalDate day,
      Lineage lineage,
      List<Ancestry> stages,
      Map<IndicatorId, Indicator> indicators,
      Collection<Observation> observations,
      Collection<Observation> reckonedBack) {
    this.unit = unit;
    this.day = day;
    this.lineage = lineage;
    this.stages = List.copyOf(stages);
    this.indicators = Map.copyOf(indicators);
    this.reckonedBack =
        reckonedBack.stream().map(BackCast.Key::of).collect(Collectors.toUnmodifiableSet());
    for (Observation one : observations) {
      known
          .computeIfAbsent(one.indicator(), key -> new HashMap<>())
          .computeIfAbsent(one.period(), key -> new HashMap<>())
          .put(new UnitId(one.unit()), one);
    }
  }

  /** The unit's own figures since its last change, and before what came over to it. */
  InheritedFigures.Known of(Collection<Indicator> wanted, Collection<Observation> own) {
    var all = new ArrayList<Observation>();
    own.stream().filter(one -> stageOf(one.period()).isEmpty()).forEach(all::add);
    Map<IndicatorId, List<Inheritance>> told = new LinkedHashMap<>();
    for (Indicator indicator : wanted) {
      Map<Stage, Integer> counts = new LinkedHashMap<>();
      for (Period period : periods(indicator)) {
        Ancestry stage = stageOf(period).orElseThrow();
        Crossed crossed = cross(indicator, period, stage);
        BigDecimal value = crossed.value();
        boolean single = crossed.units().size() == 1;
        if (value != null && single) {
          all.add(observation(indicator, period, stage, value));
        }
        counts.merge(new Stage(stage, crossed.way()), 1, Integer::sum);
      }
      told.put(indicator.id(), inheritances(counts));
    }
    return new InheritedFigures.Known(all, told);
  }

  private record Stage(Ancestry of, Crossed.Way way) {}

  private static List<Inheritance> inheritances(Map<Stage, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry ->
            new Inheritance(
                entry.getKey().of().until(),
                entry.getKey().of().units(),
                entry.getKey().way(),
                entry.getValue()))
        .toList();
  }

  /** Of whom the unit was made at the end of a stretch; empty where it was what it is. */
  private Optional<Ancestry> stageOf(Period period) {
    return stages.stream()
        .filter(stage -> period.last().isBefore(stage.until()))
        .findFirst()
        .filter(stage -> !isTheSame(stage));
  }

  private boolean isTheSame(Ancestry stage) {
    return stage.units().equals(Set.of(unit))
        && lineage.heirsOf(unit, stage.last(), day).get(unit) instanceof Share.Whole;
  }

  /** Those before the last change of which a forebear has a figure, or what it is made from. */
  private Set<Period> periods(Indicator indicator) {
    Set<Period> periods =
        new TreeSet<>(Comparator.comparing(Period::last).thenComparing(Period::first));
    Stream.concat(Stream.of(indicator.id()), numerator(indicator).stream())
        .flatMap(id -> known.getOrDefault(id, Map.of()).keySet().stream())
        .filter(period -> stageOf(period).isPresent())
        .filter(period -> !reckonedBack.contains(new BackCast.Key(indicator.id(), unit, period)))
        .forEach(periods::add);
    return periods;
  }

  private static Optional<IndicatorId> numerator(Indicator indicator) {
    return indicator.addition().crossing() == Addition.Crossing.RECOMPUTED
        ? Optional.ofNullable(indicator.addition().numerator())
        : Optional.empty();
  }

  private Crossed cross(Indicator indicator, Period period, Ancestry stage) {
    Map<UnitId, Crossing.Pair> pairs = new HashMap<>();
    stage.units().forEach(one -> pairs.put(one, pair(indicator, period, one)));
    return new Crossing(indicator.addition().crossing(), quotient(indicator), pairs)
        .forward(lineage, stage.last(), day).stream()
            .filter(one -> one.units().contains(unit))
            .min(Comparator.comparingInt(one -> one.units().size()))
            .orElse(new Crossed(Set.of(unit), null, Crossed.Way.INCOMPLETE, 0));
  }

  private Crossing.Pair pair(Indicator indicator, Period period, UnitId of) {
    Addition addition = indicator.addition();
    BigDecimal own = value(indicator.id(), period, of);
    return switch (addition.crossing()) {
      case SUM, BREAK -> new Crossing.Pair(own, null);
      case WEIGHTED -> Crossing.Pair.weighed(own, weight(addition.weight(), period, of));
      case RECOMPUTED ->
          Crossing.Pair.divided(
              own,
              value(addition.numerator(), period, of),
              value(addition.denominator(), period, of));
    };
  }

  private @Nullable BigDecimal value(@Nullable IndicatorId id, Period period, UnitId of) {
    Observation found =
        id == null ? null : known.getOrDefault(id, Map.of()).getOrDefault(period, Map.of()).get(of);
    return found == null ? null : found.value();
  }

  /** Of the same stretch, else the latest before its end. */
  private @Nullable BigDecimal weight(@Nullable IndicatorId id, Period period, UnitId of) {
    BigDecimal same = value(id, period, of);
    if (same != null || id == null) {
      return same;
    }
    return known.getOrDefault(id, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().last().isAfter(period.last()))
        .filter(entry -> entry.getValue().containsKey(of))
        .max(Map.Entry.comparingByKey(Comparator.comparing(Period::last)))
        .map(entry -> Objects.requireNonNull(entry.getValue().get(of)).value())
        .orElse(null);
  }

  private Quotient quotient(Indicator indicator) {
    Addition addition = indicator.addition();
    return addition.crossing() == Addition.Crossing.RECOMPUTED
        ? Quotient.of(indicator, get(addition.numerator()), get(addition.denominator()))
        : Quotient.ofWeighed(indicator);
  }

  private Indicator get(@Nullable IndicatorId id) {
    return Optional.ofNullable(id).map(indicators::get).orElseThrow();
  }

  /** Known since all of its parts were; as sure as the least sure of them. */
  private Observation observation(
      Indicator indicator, Period period, Ancestry stage, BigDecimal value) {
    List<Observation> parts =
        Stream.concat(Stream.of(indicator.id()), indicator.addition().operands().stream())
            .flatMap(id ->
                known.getOrDefault(id, Map.of()).getOrDefault(period, Map.of()).values().stream())
            .filter(one -> stage.units().contains(new UnitId(one.unit())))
            .toList();
    return new Observation(
        indicator.id(),
        unit.value(),
        period,
        value,
        parts.stream()
            .map(Observation::status)
            .min(Comparator.comparingInt(FigureStatus::code))
            .orElse(FigureStatus.ESTIMATE),
        indicator.baseYear(),
        Observation.ROLLED_UP,
        parts.stream().map(Observation::asOf).max(Comparator.naturalOrder()).orElse(Instant.EPOCH),
        "",
        "",
        null,
        null);
  }
}
