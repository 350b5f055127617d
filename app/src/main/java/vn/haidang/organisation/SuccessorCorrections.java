package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Puts a wrong successor right, once for all its work: what went over because the successor was the
 * wrong one, and is still open there, moves to the right one. What the wrong one has finished stays
 * its own, and so does what somebody has assigned to it or away from it since.
 */
@Component
public class SuccessorCorrections {

  private static final int SHOWN = 20;

  private final Units units;
  private final Successors successors;
  private final SuccessorDecisionStore decisions;
  private final List<WorkOfUnit> work;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SuccessorCorrections(
      Units units,
      Successors successors,
      SuccessorDecisionStore decisions,
      List<WorkOfUnit> work,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.successors = successors;
    this.decisions = decisions;
    this.work = work;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What could be corrected of this unit; empty: it stands, or its work waits for a decision. */
  public Optional<SuccessorCorrection> find(UnitId id) {
    LocalDate today = LocalDate.now(clock);
    LocalDate ended = units.findLifetime(id).map(Lifetime::until).orElse(null);
    if (ended == null || ended.isAfter(today)) {
      return Optional.empty();
    }
    return holderOf(id)
        .map(holder -> {
          Optional<SuccessorDecisionStore.Kept> decision = decisions.findLast(id);
          return new SuccessorCorrection(
              units.get(id, ended.minusDays(1)),
              ended,
              units.listNearest(List.of(holder), today).getFirst(),
              decision.map(SuccessorDecisionStore.Kept::version).orElse(0),
              decision.map(SuccessorDecisionStore.Kept::reason).orElse(""),
              moving(id),
              unclear(id));
        });
  }

  /**
   * The same of a unit whose work went over.
   *
   * @throws RefusedException if it stands, or nobody has its work yet
   */
  public SuccessorCorrection get(UnitId id) {
    return find(id)
        .orElseThrow(() -> new RefusedException(Problem.of("organisation.nothing-went-over", id)));
  }

  private List<SuccessorCorrection.Moving> moving(UnitId id) {
    Set<UnitId> holders = holdersOf(id);
    return work.stream()
        .map(kind ->
            new SuccessorCorrection.Moving(
                kind.messageKey(),
                kind.countPassed(id, holders),
                kind.listPassed(id, holders, SHOWN)))
        .filter(kind -> kind.count() > 0)
        .toList();
  }

  private List<WorkOfUnit.Piece> unclear(UnitId id) {
    Set<UnitId> holders = holdersOf(id);
    return work.stream().flatMap(kind -> kind.listUnclear(id, holders).stream()).toList();
  }

  private Optional<UnitId> holderOf(UnitId id) {
    return successors.heirsOf(id).stream().findFirst();
  }

  /** All to whom its work may have gone: who was named before, and who took over from those. */
  private Set<UnitId> holdersOf(UnitId id) {
    Set<UnitId> holders = new LinkedHashSet<>(successors.heirsOf(id));
    holders.addAll(decisions.listNamed(id));
    return holders;
  }

  /**
   * Names the right successor in place of a wrong one; what went over moves at once.
   *
   * @param seen version of the decision that is corrected; 0: it went there whole, without one
   * @param reason the notice or decision it rests on
   * @return false: somebody else has decided about the unit since
   * @throws RefusedException if there is no reason, nothing went over, or the right one does not
   *     stand or has it already
   */
  @Transactional
  public boolean correct(UnitId id, int seen, UnitId right, String reason, SignedIn by) {
    SuccessorCorrection now = get(id);
    if (now.version() != seen) {
      return false;
    }
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    LocalDate today = LocalDate.now(clock);
    Unit named =
        units
            .find(right, today)
            .orElseThrow(() ->
                new RefusedException(Problem.of("organisation.unit-does-not-stand", right, today)));
    UnitId wrong = now.holder().id();
    if (right.equals(wrong)) {
      throw new RefusedException(Problem.of("organisation.successor-as-before", named.name()));
    }
    Set<UnitId> holders = holdersOf(id);
    holders.remove(right);
    int next = seen + 1;
    if (!decisions.add(id, next, right, wrong, reason.strip(), clock.instant(), by.name())) {
      return false;
    }
    audit.record(
        "unit.successor-corrected",
        "unit:" + id,
        Map.of("before", wrong.toString(), "after", right.toString(), "reason", reason.strip()));
    events.publishEvent(
        new SuccessorCorrected(id, holders, right, now.ended(), next, reason.strip()));
    return true;
  }
}
