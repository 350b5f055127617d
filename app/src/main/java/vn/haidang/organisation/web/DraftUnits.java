package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitTree;
import vn.haidang.organisation.Units;

/** The units a draft speaks of, as they stand on the day before it takes effect. */
@Component
class DraftUnits {

  private static final int MOST_PARENTS = 300;

  private static final Comparator<Unit> FROM_THE_TOP =
      Comparator.comparingInt((Unit unit) -> unit.ancestors().size())
          .thenComparing(Unit::kind)
          .thenComparing(unit -> unit.id().value());

  private final Units units;
  private final Clock clock;

  DraftUnits(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** The last day on which everything still stands as it was; today while no day is set. */
  LocalDate dayBefore(DraftSheet sheet) {
    LocalDate on = sheet.on();
    return on == null ? LocalDate.now(clock) : on.minusDays(1);
  }

  /** The units that take part, as they stand on the day before, in the order of the sheet. */
  List<Unit> chosen(DraftSheet sheet) {
    LocalDate day = dayBefore(sheet);
    Set<UnitId> ids = new LinkedHashSet<>();
    sheet.before().forEach(number -> ids.add(new UnitId(number)));
    sheet.after().stream()
        .flatMap(stand -> Stream.ofNullable(stand.goesOn()))
        .forEach(number -> ids.add(new UnitId(number)));
    Map<UnitId, Unit> standing =
        units.list(ids, day).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    return ids.stream().flatMap(id -> Stream.ofNullable(standing.get(id))).toList();
  }

  /** A new unit: below what the units that take part stand below, and of their kind. */
  Stand emptyStand(DraftSheet sheet) {
    List<Unit> chosen = chosen(sheet);
    Unit model = chosen.isEmpty() ? null : chosen.getFirst();
    UnitId parent = model == null ? null : model.parent();
    return new Stand(
        null,
        "",
        "",
        model == null ? null : model.kind(),
        model == null ? null : model.level(),
        parent == null ? null : parent.value(),
        null,
        "",
        "");
  }

  /** The same with the units that take part standing after as well, where this kind ends nobody. */
  DraftSheet withGoingOn(DraftSheet sheet) {
    List<Stand> after = new ArrayList<>(sheet.after());
    if (!sheet.endsSomebody()) {
      chosen(sheet).stream()
          .filter(unit ->
              after.stream().noneMatch(one -> Objects.equals(one.goesOn(), unit.id().value())))
          .toList()
          .forEach(unit -> after.add(DraftSheet.goingOn(unit)));
    }
    return after.size() == sheet.after().size() ? sheet : sheet.withAfter(after, sheet.moved());
  }

  /** Those above and beside the units that take part, and everything that has units below it. */
  List<Unit> parents(DraftSheet sheet, List<Unit> chosen) {
    LocalDate day = dayBefore(sheet);
    Map<UnitId, Unit> parents = new LinkedHashMap<>();
    for (Unit unit : chosen) {
      units.list(unit.ancestors(), day).forEach(above -> parents.put(above.id(), above));
      parents.put(unit.id(), unit);
    }
    Set<UnitId> said =
        sheet.after().stream()
            .flatMap(stand -> Stream.ofNullable(stand.parent()))
            .map(UnitId::new)
            .collect(Collectors.toSet());
    units.list(said, day).forEach(unit -> parents.put(unit.id(), unit));
    withUnitsBelow(day).stream()
        .limit(MOST_PARENTS)
        .forEach(unit -> parents.putIfAbsent(unit.id(), unit));
    return parents.values().stream().sorted(FROM_THE_TOP).toList();
  }

  /**
   * Those above a unit and beside them and it, and everything that has units below it; neither the
   * unit nor what stands below it.
   */
  List<Unit> parents(Unit unit, LocalDate day) {
    Map<UnitId, Unit> parents = new LinkedHashMap<>();
    units.list(unit.ancestors(), day).forEach(above -> parents.put(above.id(), above));
    withUnitsBelow(day).stream()
        .limit(MOST_PARENTS)
        .forEach(other -> parents.putIfAbsent(other.id(), other));
    for (UnitId above : unit.ancestors()) {
      units.childrenOf(above, day).stream()
          .limit(MOST_PARENTS)
          .forEach(beside -> parents.putIfAbsent(beside.id(), beside));
    }
    return parents.values().stream()
        .filter(other -> !other.isWithin(unit.id()))
        .sorted(FROM_THE_TOP)
        .toList();
  }

  /** Units that have others below them on that day, from the top down. */
  List<Unit> withUnitsBelow(LocalDate day) {
    UnitTree tree = units.tree(day);
    return tree.units().stream()
        .filter(unit -> unit.parent() == null || !tree.childrenOf(unit.id()).isEmpty())
        .toList();
  }

  /** What each of them does: in the words of the sheet first, then as it is on record. */
  Map<Integer, List<String>> functions(DraftSheet sheet, List<Unit> chosen) {
    LocalDate day = dayBefore(sheet);
    Map<Integer, List<String>> functions = new LinkedHashMap<>();
    for (Unit unit : chosen) {
      Set<String> words = new LinkedHashSet<>();
      sheet.functions().stream()
          .filter(handed -> handed.from() == unit.id().value())
          .forEach(handed -> words.add(handed.words()));
      words.addAll(units.listFunctions(unit.id(), day));
      functions.put(unit.id().value(), List.copyOf(words));
    }
    return functions;
  }

  /** As it is called on the day before, or from the day on; empty where there is no such unit. */
  String name(int number, DraftSheet sheet) {
    LocalDate day = dayBefore(sheet);
    return units
        .find(new UnitId(number), day)
        .or(() -> units.find(new UnitId(number), day.plusDays(1)))
        .map(Unit::name)
        .orElse("");
  }
}
