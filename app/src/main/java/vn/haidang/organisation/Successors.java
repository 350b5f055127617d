package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final SuccessorDecisionStore decisions;
  private final List<WorkOfUnit> work;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Successors(
      Units units,
      SuccessorDecisionStore decisions,
      List<WorkOfUnit> work,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
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
    Optional<Unit> itself = units.find(id, on);
    if (itself.isPresent()) {
      return itself;
    }
    for (UnitId heir : heirsOf(id, on)) {
      Optional<Unit> standing = units.find(heir, on);
      if (standing.isPresent()) {
        return standing;
      }
    }
    return Optional.empty();
  }

  /** To whom the work of an abolished unit went, and on from there, as far as it is known today. */
  Set<UnitId> heirsOf(UnitId id) {
    return heirsOf(id, LocalDate.now(clock));
  }

  /** The first of them that stands on that day is the last. */
  private Set<UnitId> heirsOf(UnitId id, LocalDate on) {
    Set<UnitId> heirs = new LinkedHashSet<>();
    UnitId at = id;
    do {
      UnitId from = at;
      Optional<UnitId> next = decisions.find(from).or(() -> onlyHeirOf(from));
      if (next.isEmpty() || next.get().equals(id) || !heirs.add(next.get())) {
        break;
      }
      at = next.get();
    } while (units.find(at, on).isEmpty());
    return heirs;
  }

  /** The one unit to which it went whole. */
  private Optional<UnitId> onlyHeirOf(UnitId id) {
    List<Succession> steps = units.listSuccessions(id);
    boolean plain = steps.size() == 1 && steps.getFirst().share() instanceof Share.Whole;
    return plain ? Optional.of(steps.getFirst().successor()) : Optional.empty();
  }

  /**
   * Whose it is to say who takes over from an abolished unit: the nearest unit above it, or who
   * answers for that today; where nobody does, the units at the top. Of a unit that stands it is
   * its own; of one that never was, nobody's.
   */
  public Set<UnitId> whoDecidesOn(UnitId id) {
    LocalDate today = LocalDate.now(clock);
    LocalDate ended = units.findLifetime(id).map(Lifetime::until).orElse(null);
    if (units.find(id, today).isPresent()) {
      return Set.of(id);
    }
    if (ended == null) {
      return Set.of();
    }
    return units.ancestorsOf(id, ended.minusDays(1)).reversed().stream()
        .map(above -> answersFor(above.id(), today))
        .flatMap(Optional::stream)
        .findFirst()
        .map(above -> Set.of(above.id()))
        .orElseGet(() -> Set.copyOf(units.listTops(today)));
  }

  /**
   * Abolished units that still have open work and no successor for it, the longest waiting first.
   */
  public List<WaitingUnit> listWaiting() {
    LocalDate today = LocalDate.now(clock);
    Map<UnitId, List<WaitingUnit.WorkCount>> open = countWork(decisions.listEndedBy(today), today);
    return open.entrySet().stream()
        .filter(entry -> answersFor(entry.getKey(), today).isEmpty())
        .map(entry -> waiting(entry.getKey(), entry.getValue(), today))
        .sorted(Comparator.comparing(WaitingUnit::ended))
        .toList();
  }

  private WaitingUnit waiting(UnitId id, List<WaitingUnit.WorkCount> counts, LocalDate today) {
    LocalDate ended = Objects.requireNonNull(units.getLifetime(id).until(), "ended units only");
    return new WaitingUnit(
        units.get(id, ended.minusDays(1)), ended, units.successorsOf(id, today), counts);
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
