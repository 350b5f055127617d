package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Who answers for the open work of a unit that is no more. Plain where the unit went whole to one
 * other; everywhere else an official decides, and until then the unit waits.
 */
@Component
public class Successors {

  private final Units units;
  private final WorkHeirs heirs;
  private final SuccessorDecisionStore decisions;
  private final List<WorkOfUnit> work;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Successors(
      Units units,
      WorkHeirs heirs,
      SuccessorDecisionStore decisions,
      List<WorkOfUnit> work,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.heirs = heirs;
    this.decisions = decisions;
    this.work = work;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who answers on that day for what is open of the unit: itself while it stands, else whom an
   * official named, else the one that took it over whole; empty while that is to be decided.
   */
  public Optional<Unit> answersFor(UnitId id, LocalDate on) {
    return Optional.ofNullable(answerFor(Set.of(id), on).get(id));
  }

  /** The same of many units at once; those of which it is to be decided are left out. */
  public Map<UnitId, Unit> answerFor(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, Unit> answering = standing(ids, on);
    answering.putAll(tookOverFrom(ids, answering.keySet(), on));
    return answering;
  }

  /** Who answers for those of the units that are no more, as in {@link #answerFor}. */
  public Map<UnitId, Unit> tookOverFrom(Collection<UnitId> ids, LocalDate on) {
    return tookOverFrom(ids, standing(ids, on).keySet(), on);
  }

  private Map<UnitId, Unit> standing(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, Unit> standing = new HashMap<>();
    units.list(ids, on).forEach(unit -> standing.put(unit.id(), unit));
    return standing;
  }

  private Map<UnitId, Unit> tookOverFrom(
      Collection<UnitId> ids, Set<UnitId> standing, LocalDate on) {
    Set<UnitId> gone = new HashSet<>(ids);
    gone.removeAll(standing);
    Map<UnitId, Unit> answering = new HashMap<>();
    heirs
        .waysOf(gone, on)
        .forEach((id, way) -> {
          Unit heir = way.standing();
          if (heir != null) {
            answering.put(id, heir);
          }
        });
    return answering;
  }

  /** To whom the work of an abolished unit went, and on from there, as far as it is known today. */
  Set<UnitId> heirsOf(UnitId id) {
    return heirs
        .waysOf(Set.of(id), LocalDate.now(clock))
        .getOrDefault(id, WorkHeirs.Way.NOWHERE)
        .heirs();
  }

  /**
   * Abolished units that still have open work and no successor for it, the longest waiting first.
   */
  public List<WaitingUnit> listWaiting() {
    LocalDate today = LocalDate.now(clock);
    Map<UnitId, List<WaitingUnit.WorkCount>> open = countWork(decisions.listEndedBy(today), today);
    Set<UnitId> waiting = new LinkedHashSet<>(open.keySet());
    waiting.removeAll(answerFor(open.keySet(), today).keySet());
    Map<UnitId, Unit> last =
        units.listOnLastDay(waiting).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    Map<UnitId, List<Kin>> candidates = units.successorsOf(waiting, today);
    return waiting.stream()
        .map(id ->
            waiting(
                Objects.requireNonNull(last.get(id), "ended units only"),
                candidates.getOrDefault(id, List.of()),
                open.getOrDefault(id, List.of())))
        .sorted(Comparator.comparing(WaitingUnit::ended))
        .toList();
  }

  private static WaitingUnit waiting(
      Unit last, List<Kin> candidates, List<WaitingUnit.WorkCount> counts) {
    LocalDate ended = Objects.requireNonNull(last.until(), "ended units only");
    return new WaitingUnit(last, ended, candidates, counts);
  }

  /** What was decided so far, corrections among it, the latest first. */
  public List<SuccessorDecision> listDecided() {
    List<SuccessorDecisionStore.Kept> decided = decisions.list();
    Map<UnitId, Unit> nearest =
        units
            .listNearest(
                decided.stream().flatMap(Successors::namedIn).collect(Collectors.toSet()),
                LocalDate.now(clock))
            .stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit));
    return decided.stream().map(kept -> decision(kept, nearest)).toList();
  }

  private static Stream<UnitId> namedIn(SuccessorDecisionStore.Kept kept) {
    return Stream.concat(
        Stream.of(kept.unit(), kept.successor()), Stream.ofNullable(kept.insteadOf()));
  }

  private SuccessorDecision decision(SuccessorDecisionStore.Kept kept, Map<UnitId, Unit> nearest) {
    UnitId insteadOf = kept.insteadOf();
    return new SuccessorDecision(
        Objects.requireNonNull(nearest.get(kept.unit()), "it stood once"),
        kept.ended(),
        Objects.requireNonNull(nearest.get(kept.successor()), "it stood once"),
        insteadOf == null ? null : nearest.get(insteadOf),
        kept.reason(),
        LocalDate.ofInstant(kept.at(), clock.getZone()),
        kept.by(),
        kept.version(),
        kept.standing());
  }

  /** Open work of the units on that day, kind by kind; units without any are left out. */
  public Map<UnitId, List<WaitingUnit.WorkCount>> countWork(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, List<WaitingUnit.WorkCount>> counts = new LinkedHashMap<>();
    for (WorkOfUnit kind : work) {
      kind.countOpen(ids, on)
          .forEach((id, count) ->
              counts
                  .computeIfAbsent(id, key -> new ArrayList<>())
                  .add(new WaitingUnit.WorkCount(kind.messageKey(), count)));
    }
    return counts;
  }

  /** What of the open work of units that end together would be joined, kind by kind. */
  List<WorkOfUnit.Joining> listJoining(Collection<UnitId> ending, @Nullable UnitId heir) {
    return work.stream().flatMap(kind -> kind.listJoining(ending, heir).stream()).toList();
  }

  /**
   * Decides who takes over the open work of an abolished unit.
   *
   * @param reason the notice or decision it rests on
   * @throws RefusedException if there is no reason, the unit still stands, the successor does not,
   *     or somebody has decided already; a wrong decision is put right by {@link
   *     SuccessorCorrections}
   */
  @Transactional
  public void confirm(UnitId id, UnitId successor, String reason, SignedIn by) {
    LocalDate today = LocalDate.now(clock);
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    LocalDate ended = units.getLifetime(id).until();
    if (ended == null || ended.isAfter(today)) {
      throw new RefusedException(Problem.of("organisation.unit-still-stands", id));
    }
    if (units.find(successor, today).isEmpty()) {
      throw new RefusedException(Problem.of("organisation.unit-does-not-stand", successor, today));
    }
    if (!decisions.add(id, 1, successor, null, reason.strip(), clock.instant(), by.name())) {
      throw new RefusedException(Problem.of("organisation.successor-decided", id));
    }
    audit.record(
        "unit.successor-confirmed",
        "unit:" + id,
        Map.of("successor", successor.toString(), "reason", reason.strip()));
    events.publishEvent(new SuccessorConfirmed(id, successor, ended));
  }
}
