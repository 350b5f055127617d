package vn.haidang.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.VietnamTime;

/**
 * Which figures a unit enters in a month: those that it supplies for the city, those that units of
 * its level report for themselves, and in the city's own sheet those that nobody else supplies.
 * What another module of this program supplies is in none.
 */
@Component
class SheetLines {

  private final IndicatorStore indicators;
  private final InheritedFigures figures;
  private final TargetStore targets;
  private final SheetStore store;
  private final HomeUnit home;
  private final FedFigures fed;
  private final Clock clock;

  SheetLines(
      IndicatorStore indicators,
      InheritedFigures figures,
      TargetStore targets,
      SheetStore store,
      HomeUnit home,
      FedFigures fed,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.targets = targets;
    this.store = store;
    this.home = home;
    this.fed = fed;
    this.clock = clock;
  }

  /** Empty rows, in the order of the catalogue, parts below their whole. */
  List<SheetRow> list(int unit, YearMonth month) {
    Map<Integer, Integer> subjects = subjects(unit, month.atEndOfMonth());
    List<Indicator> due =
        indicators.list(subjects.keySet()).stream()
            .filter(indicator -> month.getMonthValue() % indicator.frequency().months() == 0)
            .filter(indicator -> !fed.supply(indicator.code()))
            .toList();
    var rows = new ArrayList<SheetRow>();
    Map<Integer, List<Indicator>> bySubject =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    indicator -> subjects.getOrDefault(indicator.id().value(), unit),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<IndicatorId, SheetRow> made = new HashMap<>();
    bySubject.forEach((subject, list) ->
        rows(subject, list, month).forEach(row -> made.put(row.indicator().id(), row)));
    due.forEach(indicator -> rows.add(Objects.requireNonNull(made.get(indicator.id()))));
    return belowTheirWhole(rows);
  }

  private Map<Integer, Integer> subjects(int unit, LocalDate day) {
    Map<Integer, Integer> subjects = new LinkedHashMap<>();
    int city = home.in(day.getYear()).map(UnitId::value).orElse(unit);
    if (unit == city) {
      store.listWithoutSupplier().forEach(id -> subjects.put(id, unit));
    }
    store.listSuppliedBy(unit).forEach(id -> subjects.put(id, city));
    store
        .findLevel(unit, day)
        .ifPresent(level -> store.listReportedAt(level).forEach(id -> subjects.put(id, unit)));
    return subjects;
  }

  private List<SheetRow> rows(int subject, List<Indicator> due, YearMonth month) {
    int year = month.getYear();
    Period known = new Period(LocalDate.of(year - 1, 1, 1), month.atEndOfMonth());
    Map<IndicatorId, List<Observation>> observed =
        figures.list(due, new UnitId(subject), known, clock.instant()).observations().stream()
            .collect(Collectors.groupingBy(Observation::indicator));
    Map<IndicatorId, Target> inForce =
        targets.listInForce(new UnitId(subject), year, VietnamTime.dayOf(clock.instant())).stream()
            .collect(Collectors.toMap(Target::indicator, target -> target, (a, b) -> b));
    return due.stream()
        .map(indicator ->
            row(
                indicator,
                subject,
                month,
                new Year(indicator, observed.getOrDefault(indicator.id(), List.of())),
                inForce))
        .toList();
  }

  private static SheetRow row(
      Indicator indicator,
      int subject,
      YearMonth month,
      Year book,
      Map<IndicatorId, Target> targets) {
    int year = month.getYear();
    int step = month.getMonthValue() / indicator.frequency().months();
    boolean alone = indicator.isDerivable();
    Period period =
        alone ? indicator.frequency().step(year, step) : indicator.frequency().toDate(year, step);
    int beforeYear = step == 1 ? year - 1 : year;
    int beforeStep = step == 1 ? book.steps() : step - 1;
    return new SheetRow(
        indicator,
        subject,
        year,
        step,
        period,
        targets.get(indicator.id()),
        figure(book, alone, beforeYear, beforeStep),
        step == 1 ? null : book.toDate(year, step - 1).map(Year.Known::value).orElse(null),
        figure(book, alone, year - 1, step),
        (alone ? book.alone(year, step) : book.toDate(year, step)).orElse(null),
        SheetCell.empty(indicator.id()),
        List.of());
  }

  private static java.math.@org.jspecify.annotations.Nullable BigDecimal figure(
      Year book, boolean alone, int year, int step) {
    return (alone ? book.alone(year, step) : book.toDate(year, step))
        .map(Year.Known::value)
        .orElse(null);
  }

  private static List<SheetRow> belowTheirWhole(List<SheetRow> rows) {
    Set<Integer> present =
        rows.stream()
            .map(row -> row.indicator().id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    var ordered = new ArrayList<SheetRow>();
    for (SheetRow row : rows) {
      IndicatorId parent = row.indicator().parent();
      if (parent == null || !present.contains(parent.value())) {
        add(row, rows, ordered);
      }
    }
    return ordered;
  }

  private static void add(SheetRow row, List<SheetRow> all, List<SheetRow> ordered) {
    if (ordered.contains(row)) {
      return;
    }
    ordered.add(row);
    all.stream()
        .filter(other -> row.indicator().id().equals(other.indicator().parent()))
        .forEach(part -> add(part, all, ordered));
  }
}
