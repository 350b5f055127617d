package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        rows(texts, indicator, crossed, statuses, within, geography, from));
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
        crossed.stream().map(Crossed::value).filter(Objects::nonNull).toList();
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
      Indicator indicator,
      List<Crossed> crossed,
      Map<UnitId, FigureStatus> statuses,
      List<UnitId> within,
      LocalDate geography,
      Viewpoint from) {
    Set<UnitId> told =
        crossed.stream().flatMap(one -> one.units().stream()).collect(Collectors.toSet());
    List<UnitId> silent = within.stream().filter(one -> !told.contains(one)).toList();
    var all = new ArrayList<>(told);
    all.addAll(silent);
    Words words = new Words(texts);
    return new UnitRows(
            texts,
            indicator,
            from,
            names.names(all, geography),
            targets(words, indicator, from),
            statuses)
        .of(crossed, silent);
  }

  private Map<UnitId, String> targets(Words words, Indicator indicator, Viewpoint from) {
    Map<UnitId, String> targets = new HashMap<>();
    for (Cascade.Part part :
        cascades
            .get(indicator.id(), from.unitFor(indicator.id()), from.year(), from.moment().day())
            .parts()) {
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
