package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Obstacles: reported by those whose work they hold up, merged where several report the same,
 * carried up to the level that can remove them, removed with a reason.
 */
@Component
public class Obstacles {

  private static final int MOST_ALIKE = 5;

  private final ObstacleStore store;
  private final ObstacleReportStore reports;
  private final CommitmentHistoryStore history;
  private final ObstacleRights rights;
  private final ObstacleJournal journal;
  private final Insight insight;
  private final Clock clock;

  Obstacles(
      ObstacleStore store,
      ObstacleReportStore reports,
      CommitmentHistoryStore history,
      ObstacleRights rights,
      ObstacleJournal journal,
      Insight insight,
      Clock clock) {
    this.store = store;
    this.reports = reports;
    this.history = history;
    this.rights = rights;
    this.journal = journal;
    this.insight = insight;
    this.clock = clock;
  }

  public Obstacle get(ObstacleId id) {
    return store
        .find(id)
        .filter(insight::covers)
        .orElseThrow(() -> new NotFound("commitments.no-such-obstacle", id));
  }

  public List<Obstacle> list(ObstacleFilter filter, int limit, int offset) {
    return store.list(filter, insight.intoObstacles(), limit, offset);
  }

  public int count(ObstacleFilter filter) {
    return store.count(filter, insight.intoObstacles());
  }

  /** Many at once, by number; those that do not exist are not in it. */
  public Map<ObstacleId, Obstacle> list(Collection<ObstacleId> ids) {
    Map<ObstacleId, Obstacle> found = new HashMap<>();
    covered(ids).forEach(obstacle -> found.put(obstacle.id(), obstacle));
    return found;
  }

  /** Those that hold up a commitment, the ones that stand first. */
  public List<Obstacle> listOf(CommitmentId task) {
    return listOf(List.of(task)).getOrDefault(task, List.of());
  }

  /** Those that hold up each of the commitments; what nothing holds up is not in it. */
  public Map<CommitmentId, List<Obstacle>> listOf(Collection<CommitmentId> tasks) {
    Map<ObstacleId, Set<CommitmentId>> heldUp = reports.listHeldUp(tasks);
    Map<CommitmentId, List<Obstacle>> found = new HashMap<>();
    for (Obstacle obstacle : covered(heldUp.keySet())) {
      for (CommitmentId task : heldUp.getOrDefault(obstacle.id(), Set.of())) {
        found.computeIfAbsent(task, key -> new ArrayList<>()).add(obstacle);
      }
    }
    return found;
  }

  private List<Obstacle> covered(Collection<ObstacleId> ids) {
    return ids.isEmpty() ? List.of() : insight.covered(store.list(ids));
  }

  /** Open ones that may be the same. */
  public List<Obstacle> listAlike(Obstacle obstacle) {
    return insight.covered(store.listAlike(obstacle.text(), obstacle.id(), MOST_ALIKE));
  }

  /** Who reported it, the first one first; without the tasks of which one may not know. */
  public List<ObstacleReport> reportsOf(ObstacleId id) {
    List<ObstacleReport> all = reports.list(id);
    Set<CommitmentId> hidden =
        insight.hidden(all.stream().map(ObstacleReport::task).filter(Objects::nonNull).toList());
    return all.stream()
        .map(one -> one.task() != null && hidden.contains(one.task()) ? one.withoutTask() : one)
        .toList();
  }

  /** What happened to it, the newest first. */
  public List<Event> historyOf(ObstacleId id) {
    return history.list(id);
  }

  /** Reports a new one; for a task, whoever owes or assigns it. */
  @Transactional
  public ObstacleId report(NewObstacle wanted, SignedIn by) {
    if (wanted.text().isEmpty()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    UnitId unit = rights.reporter(wanted.task(), by);
    rights.demandStanding(wanted.remover());
    ObstacleId id = store.add(wanted, today());
    reports.add(
        new ObstacleReport(id, wanted.task(), unit, wanted.text(), by.name(), clock.instant()));
    Map<String, String> level = ObstacleJournal.level(wanted.competence(), wanted.remover());
    journal.note(id, "obstacle.reported", wanted.text(), level, by);
    return id;
  }

  /** Joins in: one's own work is held up by it too. */
  @Transactional
  public void join(ObstacleId id, @Nullable CommitmentId task, String words, SignedIn by) {
    standing(id);
    UnitId unit = rights.reporter(task, by);
    reports.add(new ObstacleReport(id, task, unit, words.strip(), by.name(), clock.instant()));
    journal.note(id, "obstacle.joined", words.strip(), Map.of(), by);
  }

  /** Lets one go on in another: what was reported of it counts there. */
  @Transactional
  public void merge(ObstacleId id, ObstacleId into, SignedIn by) {
    Obstacle before = standing(id);
    Obstacle other = standing(into);
    demandOffice(by);
    if (id.equals(into)) {
      throw new RefusedException(Problem.of("commitments.obstacle-itself"));
    }
    reports.move(id, into);
    put(
        before.changed(
            before.competence(), before.remover(), Obstacle.State.MERGED, into, today(), ""));
    journal.note(id, "obstacle.merged", other.title(), Map.of("into", into.toString()), by);
    journal.note(into, "obstacle.absorbed", before.title(), Map.of("from", id.toString()), by);
  }

  /** Says who can remove it: carries it up, or hands it to another unit. */
  @Transactional
  public void carry(
      ObstacleId id, int seen, Competence to, @Nullable UnitId unit, String reason, SignedIn by) {
    Obstacle before = seen(id, seen);
    if (!mayAct(before, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    demandReason(reason);
    rights.demandStanding(unit);
    put(before.changed(to, unit, Obstacle.State.OPEN, null, null, ""));
    journal.note(id, "obstacle.carried", reason.strip(), ObstacleJournal.level(to, unit), by);
  }

  /** It stands no longer in the way. */
  @Transactional
  public void resolve(ObstacleId id, int seen, String reason, SignedIn by) {
    Obstacle before = seen(id, seen);
    if (!mayAct(before, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    demandReason(reason);
    put(
        before.changed(
            before.competence(),
            before.remover(),
            Obstacle.State.RESOLVED,
            null,
            today(),
            reason.strip()));
    journal.note(id, "obstacle.resolved", reason.strip(), Map.of(), by);
  }

  /** It stands in the way again, or still. */
  @Transactional
  public void reopen(ObstacleId id, int seen, String reason, SignedIn by) {
    Obstacle before = get(id);
    if (before.state() != Obstacle.State.RESOLVED) {
      throw new RefusedException(Problem.of("commitments.obstacle-not-resolved"));
    }
    if (before.version() != seen) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    if (!mayAct(before, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    demandReason(reason);
    put(before.changed(before.competence(), before.remover(), Obstacle.State.OPEN, null, null, ""));
    journal.note(id, "obstacle.reopened", reason.strip(), Map.of(), by);
  }

  /** Whether he may carry it up and say that it is removed: the office, who reports it, who can. */
  public boolean mayAct(Obstacle obstacle, SignedIn by) {
    return rights.mayAct(obstacle, by);
  }

  /** Whether he may merge: the office that sees them all. */
  public boolean mayMerge(SignedIn by) {
    return rights.mayMerge(by);
  }

  private Obstacle seen(ObstacleId id, int version) {
    Obstacle found = standing(id);
    if (found.version() != version) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    return found;
  }

  private Obstacle standing(ObstacleId id) {
    Obstacle found = get(id);
    if (found.state() != Obstacle.State.OPEN) {
      throw new RefusedException(Problem.of("commitments.obstacle-closed"));
    }
    return found;
  }

  private void put(Obstacle after) {
    if (!store.put(after)) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void demandOffice(SignedIn by) {
    if (!mayMerge(by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
  }

  private static void demandReason(String reason) {
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
  }
}
