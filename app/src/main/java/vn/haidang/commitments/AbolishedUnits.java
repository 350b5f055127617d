package vn.haidang.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.PassingStore.Passing;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Audit;

/**
 * What becomes of the work of a unit that is no more: open work passes to the confirmed successor
 * on his first day and not before; without one it waits where it is. A part in work in which he has
 * one already is joined to his. Nothing closed changes its holder.
 */
@Component
class AbolishedUnits implements WorkOfUnit {

  private final PassingStore store;
  private final PartHandover parts;
  private final PassingObstacleStore obstacles;
  private final CommitmentLists lists;
  private final CommitmentStore commitments;
  private final Insight insight;
  private final ObjectProvider<Successors> successors;
  private final Audit audit;
  private final Clock clock;

  AbolishedUnits(
      PassingStore store,
      PartHandover parts,
      PassingObstacleStore obstacles,
      CommitmentLists lists,
      CommitmentStore commitments,
      Insight insight,
      ObjectProvider<Successors> successors,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.obstacles = obstacles;
    this.lists = lists;
    this.commitments = commitments;
    this.insight = insight;
    this.successors = successors;
    this.audit = audit;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(SuccessorConfirmed confirmed) {
    receive(confirmed);
  }

  /** Notes the successor and hands over at once if his day has come. */
  @Transactional
  void receive(SuccessorConfirmed confirmed) {
    store.put(confirmed.unit(), confirmed.successor(), confirmed.from());
    passOn();
  }

  @ApplicationModuleListener
  void on(SuccessorCorrected corrected) {
    receive(corrected);
  }

  /** Hands on what went to a wrong successor; what comes too late after a later word is left. */
  @Transactional
  void receive(SuccessorCorrected corrected) {
    if (!store.correct(corrected)) {
      return;
    }
    Instant now = clock.instant();
    PartHandover.Handed handed = parts.moveOn(corrected, Audit.SYSTEM, now);
    int moved = handed.all() + store.moveOn(corrected, Audit.SYSTEM, now);
    moved += obstacles.moveOn(corrected, Audit.SYSTEM, now);
    store.settle(corrected, Audit.SYSTEM, now);
    obstacles.settle(corrected);
    audit.record(
        "commitment.successor-corrected",
        "unit:" + corrected.unit(),
        Map.of(
            "successor",
            corrected.right().toString(),
            "reason",
            corrected.reason(),
            "moved",
            "" + moved,
            "joined",
            "" + handed.joined()));
    passOn();
  }

  /**
   * Looks for work of units that are no more and had none when they ended, so that nobody was told:
   * something closed was opened again, or a plan of their time was opened later. It passes to who
   * answers for them; where nobody does, they stand in the list of those that wait.
   */
  @Override
  @Transactional
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    successors
        .getObject()
        .tookOverFrom(store.listHolders(), today)
        .forEach((unit, heir) -> store.putFirst(unit, heir.id(), today));
    passOn();
  }

  /** Carries out what has become due, and what came to abolished units after that. */
  @Transactional
  void passOn() {
    LocalDate today = LocalDate.now(clock);
    for (Passing passing : store.listDue(today)) {
      passOn(passing);
      store.finish(passing, clock.instant());
    }
    store.listLate(today).forEach(this::passOn);
  }

  private void passOn(Passing passing) {
    Instant now = clock.instant();
    PartHandover.Handed handed = parts.move(passing, Audit.SYSTEM, now);
    int moved = handed.all() + store.move(passing, Audit.SYSTEM, now);
    moved += obstacles.move(passing, Audit.SYSTEM, now);
    audit.record(
        "commitment.succeeded",
        "unit:" + passing.unit(),
        Map.of(
            "successor", passing.successor().toString(),
            "moved", "" + moved,
            "joined", "" + handed.joined()));
  }

  @Override
  public String messageKey() {
    return "tasks.open-work";
  }

  @Override
  public Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Map.of() : store.countOpen(units);
  }

  @Override
  public List<Piece> listOpen(UnitId unit, LocalDate on, int most) {
    return lists.list(openOf(unit), most, 0).stream()
        .map(task -> new Piece(task.title(), "/tasks/" + task.id()))
        .toList();
  }

  @Override
  public int countPassed(UnitId unit, Collection<UnitId> holders) {
    return store.listPassed(unit, holders).size();
  }

  @Override
  public List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most) {
    return pieces(store.listPassed(unit, holders), most);
  }

  private List<Piece> pieces(List<CommitmentId> tasks, int most) {
    return seen(tasks, most, insight, commitments);
  }

  /** The first of these tasks that the reader may know of, with where they stand. */
  static List<Piece> seen(
      List<CommitmentId> tasks, int most, Insight insight, CommitmentStore commitments) {
    Set<CommitmentId> hidden = insight.hidden(tasks);
    List<CommitmentId> shown =
        tasks.stream().filter(id -> !hidden.contains(id)).limit(most).toList();
    Map<CommitmentId, Commitment> found = commitments.list(shown);
    return shown.stream()
        .flatMap(id -> Stream.ofNullable(found.get(id)))
        .map(task -> new Piece(task.title(), "/tasks/" + task.id()))
        .toList();
  }

  private static CommitmentFilter openOf(UnitId unit) {
    return CommitmentFilter.stillOwed(List.of(unit));
  }
}
