package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.web.FigureChoice.Whose;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;

/**
 * Whose figures can show how far a task is: of the unit that owes it, of those above it, and of the
 * units of which these were made, which delivered before the merger.
 */
@Component
class FigureUnits {

  private static final int MOST_TOPS = 5;

  private final Units units;
  private final UnitNames names;
  private final Clock clock;

  FigureUnits(Units units, UnitNames names, Clock clock) {
    this.units = units;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The likeliest first, each unit followed by its predecessors; nobody's task: those at the top.
   */
  List<Whose> of(Commitment task) {
    LocalDate today = LocalDate.now(clock);
    UnitId owner = task.owner();
    Set<UnitId> standing = new LinkedHashSet<>();
    if (owner != null) {
      standing.add(owner);
      units.ancestorsOf(owner, today).reversed().forEach(unit -> standing.add(unit.id()));
    }
    List<UnitId> tops = units.listTops(today);
    if (owner == null) {
      tops.stream().limit(MOST_TOPS).forEach(standing::add);
    }
    Set<UnitId> all = new LinkedHashSet<>();
    for (UnitId unit : standing) {
      all.add(unit);
      all.addAll(forebears(unit, today));
    }
    standing.addAll(tops);
    all.addAll(tops);
    Map<UnitId, String> called = names.names(all);
    return all.stream().map(unit -> whose(unit, called, standing)).toList();
  }

  private Set<UnitId> forebears(UnitId unit, LocalDate today) {
    LocalDate since = today.minusYears(FigureChoice.YEARS);
    return units.lineageOf(unit, since, today).forebearsOf(unit, since, today);
  }

  private Whose whose(UnitId unit, Map<UnitId, String> called, Collection<UnitId> standing) {
    LocalDate until = units.getLifetime(unit).until();
    return new Whose(
        unit,
        called.getOrDefault(unit, ""),
        !standing.contains(unit),
        until == null ? null : until.minusDays(1));
  }

  /** With a unit that somebody asks for by its number. */
  List<Whose> with(@Nullable UnitId asked, List<Whose> known) {
    return asked == null || known.stream().anyMatch(one -> one.id().equals(asked))
        ? known
        : Stream.concat(known.stream(), Stream.of(new Whose(asked, names.name(asked), false, null)))
            .toList();
  }
}
