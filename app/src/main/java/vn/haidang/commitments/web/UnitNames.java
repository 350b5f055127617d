package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;

/** What the pages call units: as they are named today, or as they were when they last stood. */
@Component
class UnitNames {

  private final Units units;
  private final Clock clock;

  UnitNames(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  List<TaskRow> rows(List<Commitment> tasks) {
    Map<UnitId, String> names =
        names(tasks.stream().map(Commitment::owner).filter(Objects::nonNull).toList());
    LocalDate today = LocalDate.now(clock);
    return tasks.stream()
        .map(task ->
            new TaskRow(
                task, task.owner() == null ? "" : names.getOrDefault(task.owner(), ""), today))
        .toList();
  }

  Map<UnitId, String> names(Collection<UnitId> ids) {
    Map<UnitId, String> names = new HashMap<>();
    for (Unit unit : units.list(List.copyOf(new java.util.HashSet<>(ids)), LocalDate.now(clock))) {
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

  /** Units of the province and its districts that can be given work, by name. */
  List<UnitChoice> choices() {
    java.text.Collator collator = java.text.Collator.getInstance(java.util.Locale.of("vi"));
    return units.tree(LocalDate.now(clock)).units().stream()
        .filter(unit -> unit.kind().canBeAssigned())
        .filter(unit -> unit.level() != UnitLevel.COMMUNE)
        .map(unit -> new UnitChoice(unit.id().toString(), unit.name()))
        .sorted((a, b) -> collator.compare(a.name(), b.name()))
        .toList();
  }

  /** A line for each unit that has any commitments, in stable order. */
  List<UnitTable.Line> lines(Map<UnitId, Counts> counts, MonthEnd before) {
    LocalDate today = LocalDate.now(clock);
    Map<UnitId, Unit> standing = new HashMap<>();
    units.list(counts.keySet(), today).forEach(unit -> standing.put(unit.id(), unit));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(UnitId::value)))
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

  /** The lines of a month that is over, against the month before it. */
  List<UnitTable.Line> lines(MonthEnd now, MonthEnd before) {
    Map<UnitId, Counts> counts = new HashMap<>();
    now.byUnit().forEach((unit, standing) -> counts.put(unit, standing.counts()));
    return lines(counts, before);
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
