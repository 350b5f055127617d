package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Cascade;
import vn.haidang.measures.Cascades;
import vn.haidang.measures.Crossed;
import vn.haidang.measures.Crossings;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.Percent;
import vn.haidang.measures.RollUp;
import vn.haidang.measures.RollUps;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Texts;

/** Puts one step of an indicator before somebody unit by unit, in the geography of any day. */
@Component
class ByUnit {

  private static final int USUAL_LEVEL = 3;

  private final Crossings crossings;
  private final RollUps rollUps;
  private final Cascades cascades;
  private final AreaNames names;

  ByUnit(Crossings crossings, RollUps rollUps, Cascades cascades, AreaNames names) {
    this.crossings = crossings;
    this.rollUps = rollUps;
    this.cascades = cascades;
    this.names = names;
  }

  /** What is asked for: a step of the year, alone or to date, on the units of a day. */
  record Asked(int step, boolean toDate, String geography) {}

  UnitsPage page(Texts texts, Indicator indicator, Viewpoint from, UnitId unit, Asked asked) {
    Words words = new Words(texts);
    Period period = period(indicator, from.year(), asked);
    LocalDate geography = day(asked.geography(), period.last());
    Integer declared = indicator.addition().level();
    int level = declared == null ? usualLevel(unit, geography) : declared;
    List<UnitId> within = crossings.listBelow(unit, level, geography);
    Set<UnitId> wanted = Set.copyOf(within);
    boolean past = from.moment().isPast();
    List<Crossed> crossed =
        (past
                ? crossings.listKnown(indicator, period, level, geography, from.at())
                : crossings.list(indicator, period, level, geography))
            .stream().filter(one -> one.units().stream().anyMatch(wanted::contains)).toList();
    Map<UnitId, FigureStatus> statuses =
        crossings.listStatuses(indicator.id(), period, past ? from.at() : null);
    RollUp whole =
        past
            ? together(indicator, unit, period, crossed)
            : rollUps.list(indicator, List.of(unit), List.of(period)).stream()
                .findFirst()
                .orElse(null);
    return new UnitsPage(
        indicator.id().toString(),
        indicator.fullName(),
        indicator.unit().symbol(),
        from.year(),
        from.home() ? "" : unit.toString(),
        from.unitName(),
        from.query(),
        steps(words, indicator, asked.step()),
        asked.toDate(),
        indicator.isDerivable(),
        asked.toDate()
            ? words.toDate(indicator.frequency(), asked.step())
            : words.step(indicator.frequency(), asked.step()),
        geography.toString(),
        !geography.equals(period.last()),
        past ? from.moment().day().toString() : "",
        past,
        texts.date(from.moment().day()),
        texts.get("measures.crossing." + indicator.addition().crossing().name()),
        whole == null || whole.value() == null ? null : words.figure(indicator, whole.value()),
        coverage(texts, indicator, crossed, whole),
        rows(texts, words, indicator, crossed, statuses, within, geography, from, unit));
  }

  /** Districts; where there are none any more, as since July 2025, communes. */
  private int usualLevel(UnitId unit, LocalDate geography) {
    return crossings.listBelow(unit, USUAL_LEVEL, geography).isEmpty()
        ? USUAL_LEVEL + 1
        : USUAL_LEVEL;
  }

  /** Sums are kept of what counts now; what counted on a past day is added up when asked for. */
  private static @Nullable RollUp together(
      Indicator indicator, UnitId unit, Period period, List<Crossed> crossed) {
    List<BigDecimal> values =
        crossed.stream().map(Crossed::value).filter(java.util.Objects::nonNull).toList();
    boolean adds = indicator.addition().overUnits() == Addition.OverUnits.SUM && !values.isEmpty();
    return adds
        ? new RollUp(
            indicator.id(),
            unit,
            period,
            values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
            values.size())
        : null;
  }

  private static String coverage(
      Texts texts, Indicator indicator, List<Crossed> crossed, @Nullable RollUp whole) {
    return texts.get(
        "measures.by-unit.coverage",
        whole == null ? crossed.stream().filter(one -> one.value() != null).count() : whole.units(),
        texts.get("measures.units." + indicator.addition().overUnits().name()));
  }

  private List<UnitsPage.Row> rows(
      Texts texts,
      Words words,
      Indicator indicator,
      List<Crossed> crossed,
      Map<UnitId, FigureStatus> statuses,
      List<UnitId> within,
      LocalDate geography,
      Viewpoint from,
      UnitId unit) {
    Collection<UnitId> told =
        crossed.stream().flatMap(one -> one.units().stream()).collect(Collectors.toSet());
    Map<UnitId, String> targets = targets(words, indicator, from, unit);
    List<UnitId> silent = within.stream().filter(one -> !told.contains(one)).toList();
    var all = new ArrayList<>(told);
    all.addAll(silent);
    Map<UnitId, String> named = names.names(all, geography);
    BigDecimal sum =
        crossed.stream()
            .map(Crossed::value)
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var rows = new ArrayList<UnitsPage.Row>();
    for (Crossed one : crossed) {
      rows.add(row(texts, words, indicator, one, statuses, named, targets, sum, from));
    }
    for (UnitId id : silent) {
      rows.add(
          new UnitsPage.Row(
              List.of(id.value()),
              named.getOrDefault(id, ""),
              href(indicator, id, from),
              null,
              null,
              "–",
              "",
              targets.getOrDefault(id, ""),
              "",
              texts.get("measures.no-figure-yet")));
    }
    return rows;
  }

  private static UnitsPage.Row row(
      Texts texts,
      Words words,
      Indicator indicator,
      Crossed one,
      Map<UnitId, FigureStatus> statuses,
      Map<UnitId, String> named,
      Map<UnitId, String> targets,
      BigDecimal sum,
      Viewpoint from) {
    UnitId single = one.units().size() == 1 ? one.units().iterator().next() : null;
    BigDecimal value = one.value();
    FigureStatus status =
        single == null || one.way() != Crossed.Way.SAME ? one.status() : statuses.get(single);
    boolean shares = indicator.addition().overUnits() == Addition.OverUnits.SUM && sum.signum() > 0;
    return new UnitsPage.Row(
        one.units().stream().map(UnitId::value).sorted().toList(),
        one.units().stream()
            .map(id -> named.getOrDefault(id, ""))
            .sorted()
            .collect(Collectors.joining(" + ")),
        single == null ? null : href(indicator, single, from),
        value,
        status,
        words.figure(indicator, value),
        status == null ? "" : words.status(status),
        single == null ? "" : targets.getOrDefault(single, ""),
        shares && value != null ? words.signed(Percent.of(value, sum)) + "%" : "",
        one.way() == Crossed.Way.SAME
            ? ""
            : texts.get("measures.way." + one.way().name(), one.parts()));
  }

  private static String href(Indicator indicator, UnitId unit, Viewpoint from) {
    return "/indicators/"
        + indicator.id()
        + "?year="
        + from.year()
        + "&unit="
        + unit
        + from.moment().more();
  }

  private Map<UnitId, String> targets(
      Words words, Indicator indicator, Viewpoint from, UnitId unit) {
    Map<UnitId, String> targets = new HashMap<>();
    for (Cascade.Part part :
        cascades.get(indicator.id(), unit, from.year(), from.moment().day()).parts()) {
      if (part.target() != null) {
        targets.put(part.unit(), words.target(indicator, part.target()));
      }
    }
    return targets;
  }

  private static Period period(Indicator indicator, int year, Asked asked) {
    return asked.toDate()
        ? indicator.frequency().toDate(year, asked.step())
        : indicator.frequency().step(year, asked.step());
  }

  private static LocalDate day(String typed, LocalDate usual) {
    try {
      return typed.isBlank() ? usual : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return usual;
    }
  }

  private static List<IndicatorPage.Choice> steps(Words words, Indicator indicator, int chosen) {
    var steps = new ArrayList<IndicatorPage.Choice>();
    for (int step = 1; step <= indicator.frequency().stepsPerYear(); step++) {
      steps.add(
          new IndicatorPage.Choice(step, words.step(indicator.frequency(), step), step == chosen));
    }
    return steps;
  }
}
