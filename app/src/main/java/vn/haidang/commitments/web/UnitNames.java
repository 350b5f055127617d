package vn.haidang.commitments.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** What the pages call units: as they are named today, or as they were when they last stood. */
@Component
class UnitNames {

  private static final int FOUND = 50;
  private static final int MOST_TOPS = 5;
  private static final int MOST_NAMED = 5;

  private final Units units;
  private final UnitSearch search;
  private final Clock clock;

  UnitNames(Units units, UnitSearch search, Clock clock) {
    this.units = units;
    this.search = search;
    this.clock = clock;
  }

  List<TaskRow> rows(List<Commitment> tasks) {
    return rows(tasks, LocalDate.now(clock));
  }

  /** As one looks at them on a day, and as the units were called then. */
  List<TaskRow> rows(List<Commitment> tasks, LocalDate on) {
    Map<UnitId, String> names =
        names(tasks.stream().map(Commitment::owner).filter(Objects::nonNull).toList(), on);
    return tasks.stream()
        .map(task ->
            new TaskRow(task, task.owner() == null ? "" : names.getOrDefault(task.owner(), ""), on))
        .toList();
  }

  Map<UnitId, String> names(Collection<UnitId> ids) {
    return names(ids, LocalDate.now(clock));
  }

  /** As they were called on a day; as they were called last where they did not stand then. */
  Map<UnitId, String> names(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, String> names = new HashMap<>();
    for (Unit unit : units.list(List.copyOf(new HashSet<>(ids)), on)) {
      names.put(unit.id(), unit.name());
    }
    for (UnitId id : ids) {
      names.computeIfAbsent(id, this::lastName);
    }
    return names;
  }

  String name(@Nullable UnitId id) {
    return id == null ? "" : names(List.of(id)).getOrDefault(id, "");
  }

  /** A unit as one side of a conflict: its number, and what it is called. */
  Conflict.Side side(String number) {
    return new Conflict.Side(number, name(Typed.unit(number)));
  }

  /**
   * The units that come first to mind for work: those at the top and those next below them, by
   * name. All others are found by their names ({@link #find}), so that a page is as quick with ten
   * thousand units as with ten.
   *
   * @param also units that are chosen or proposed already; they are among them in any case
   */
  List<UnitChoice> choices(Collection<UnitId> also) {
    LocalDate today = LocalDate.now(clock);
    Map<UnitId, Unit> near = new HashMap<>();
    List<UnitId> tops = units.listTops(today);
    units.list(tops, today).forEach(unit -> near.put(unit.id(), unit));
    for (UnitId top : tops.stream().limit(MOST_TOPS).toList()) {
      units.childrenOf(top, today).forEach(unit -> near.put(unit.id(), unit));
    }
    near.values()
        .removeIf(unit -> !unit.kind().canBeAssigned() || unit.level() == UnitLevel.COMMUNE);
    units.list(also, today).forEach(unit -> near.put(unit.id(), unit));
    return inOrder(near.values());
  }

  /** With the one that a form has chosen already, if it has. */
  List<UnitChoice> choicesWith(@Nullable UnitId chosen) {
    return choices(chosen == null ? List.of() : List.of(chosen));
  }

  /** These units, by name. */
  List<UnitChoice> choicesOf(Collection<UnitId> ids) {
    return inOrder(units.list(ids, LocalDate.now(clock)));
  }

  private static List<UnitChoice> inOrder(Collection<Unit> those) {
    Collator collator = Collator.getInstance(Locale.of("vi"));
    return those.stream()
        .map(unit -> new UnitChoice(unit.id().toString(), unit.name()))
        .sorted((one, other) -> collator.compare(one.name(), other.name()))
        .toList();
  }

  /** Units that can be given work in whose name or abbreviation the words occur. */
  List<Unit> find(String words, int most) {
    return search.find(words, LocalDate.now(clock), FOUND, 0).stream()
        .filter(unit -> unit.kind().canBeAssigned())
        .limit(most)
        .toList();
  }

  /** Under which unit each of them stands, in words. */
  Map<UnitId, String> places(List<Unit> those) {
    return units.placesOf(those, LocalDate.now(clock));
  }

  /**
   * The form with the number of the unit that was typed by its name ({@code unit-name}), where none
   * was chosen from the list.
   *
   * @throws RefusedException if no unit is called so, or more than one
   */
  Map<String, String> withUnit(Map<String, String> form) {
    String name = form.getOrDefault("unit-name", "").strip();
    if (name.isEmpty() || !form.getOrDefault("unit", "").isBlank()) {
      return form;
    }
    List<Unit> meant = meant(name);
    if (meant.isEmpty()) {
      throw new RefusedException(Problem.of("commitments.unit-not-found", name));
    }
    if (meant.size() > 1) {
      String some =
          meant.stream().limit(MOST_NAMED).map(Unit::name).collect(Collectors.joining("; "));
      throw new RefusedException(Problem.of("commitments.unit-ambiguous", name, some));
    }
    Map<String, String> said = new HashMap<>(form);
    said.put("unit", meant.getFirst().id().toString());
    return said;
  }

  /** Those that are called just so; where there are none, those in whose name the words occur. */
  List<Unit> meant(String name) {
    List<Unit> found = find(name, FOUND);
    List<Unit> exact = found.stream().filter(unit -> unit.name().equalsIgnoreCase(name)).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** A line for each unit that has any commitments, in stable order. */
  List<UnitTable.Line> lines(Map<UnitId, Counts> counts, MonthEnd before) {
    return lines(counts, before, LocalDate.now(clock));
  }

  /** As the units were called on that day. */
  private List<UnitTable.Line> lines(Map<UnitId, Counts> counts, MonthEnd before, LocalDate on) {
    Map<UnitId, Unit> standing = new HashMap<>();
    units.list(counts.keySet(), on).forEach(unit -> standing.put(unit.id(), unit));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(UnitId::value)))
        .map(entry -> {
          Unit unit = standing.get(entry.getKey());
          return new UnitTable.Line(
              entry.getKey().toString(),
              unit == null ? lastName(entry.getKey()) : unit.name(),
              unit == null ? "" : group(unit),
              entry.getValue(),
              before.of(entry.getKey()));
        })
        .toList();
  }

  /**
   * The lines of a month, with the units as they were called at its end, against the one before.
   */
  List<UnitTable.Line> lines(MonthEnd now, MonthEnd before) {
    Map<UnitId, Counts> counts = new HashMap<>();
    now.byUnit().forEach((unit, standing) -> counts.put(unit, standing.counts()));
    return lines(counts, before, now.day());
  }

  private static String group(Unit unit) {
    return switch (unit.level()) {
      case COMMUNE -> "communes";
      case DISTRICT -> "districts";
      case PROVINCE, CENTRAL -> "agencies";
    };
  }

  private String lastName(UnitId id) {
    LocalDate until = units.getLifetime(id).until();
    LocalDate last = until == null ? LocalDate.now(clock) : until.minusDays(1);
    return units.find(id, last).map(Unit::name).orElse("");
  }
}
