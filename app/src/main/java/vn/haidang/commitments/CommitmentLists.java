package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.CommitmentListStore.UnitCounts;
import vn.haidang.organisation.UnitId;

/**
 * Lists and counts of commitments as they stand today. A list holds, and counts, what whoever asks
 * may read; the six counts of units are those of the whole work, restricted or not, since a sum
 * that leaves something out is wrong.
 */
@Component
public class CommitmentLists {

  /** Counting a list stops here: nobody turns to page two hundred. */
  public static final int MOST_COUNTED = 10_000;

  /** The same for a list with certain words: who gets so many looks for other words. */
  public static final int MOST_COUNTED_BY_WORDS = 2_000;

  private final CommitmentListStore store;
  private final Insight insight;
  private final Clock clock;

  CommitmentLists(CommitmentListStore store, Insight insight, Clock clock) {
    this.store = store;
    this.insight = insight;
    this.clock = clock;
  }

  /** By due date, those without one last. */
  public List<Commitment> list(CommitmentFilter filter, int limit, int offset) {
    return store.list(filter, insight.intoTasks(), today(), clock.getZone(), limit, offset);
  }

  /** In any order. */
  public List<Commitment> list(
      CommitmentFilter filter, CommitmentOrder order, int limit, int offset) {
    return store.list(filter, order, insight.intoTasks(), today(), clock.getZone(), limit, offset);
  }

  /** How many there are, at most {@link #mostCounted}. */
  public int count(CommitmentFilter filter) {
    return store.count(filter, insight.intoTasks(), today(), clock.getZone(), mostCounted(filter));
  }

  /** Where counting a list with this filter stops. */
  public int mostCounted(CommitmentFilter filter) {
    return filter.text().isEmpty() ? MOST_COUNTED : MOST_COUNTED_BY_WORDS;
  }

  /** What these units take part in and have not reported done, the most urgent first. */
  public List<Commitment> listShared(Collection<UnitId> units, int limit) {
    return units.isEmpty() ? List.of() : store.listShared(units, insight.intoTasks(), limit);
  }

  /** How many of those there are. */
  public int countShared(Collection<UnitId> units) {
    return units.isEmpty() ? 0 : store.countShared(units, insight.intoTasks());
  }

  /**
   * The six counts of every unit that has any, and of everything.
   *
   * @param byUnit without what nobody has been given
   * @param all with it
   */
  public record Results(Map<UnitId, Counts> byUnit, Counts all) {
    public Results {
      byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }
  }

  /** What each unit has, and everything, counted at once. */
  public Results countResults() {
    Map<UnitId, Counts> byUnit = new LinkedHashMap<>();
    Counts all = Counts.NONE;
    for (UnitCounts line : store.countByUnit(today(), List.of())) {
      all = all.plus(line.counts());
      if (line.unit() > 0) {
        byUnit.put(new UnitId(line.unit()), line.counts());
      }
    }
    return new Results(byUnit, all);
  }

  /** The six counts of every unit that has any; what nobody has been given is not in it. */
  public Map<UnitId, Counts> countByUnit() {
    return countResults().byUnit();
  }

  /** The six counts of everything, what nobody has been given included. */
  public Counts countAll() {
    return countResults().all();
  }

  /** The six counts of these units together. */
  public Counts countOf(Collection<UnitId> units) {
    return units.isEmpty()
        ? Counts.NONE
        : store.countByUnit(today(), units).stream()
            .map(UnitCounts::counts)
            .reduce(Counts.NONE, Counts::plus);
  }

  /** The day in Vietnam. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
