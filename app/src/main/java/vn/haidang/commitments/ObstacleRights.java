package vn.haidang.commitments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Who may report obstacles and change them. */
@Component
class ObstacleRights {

  private final ObstacleReportStore reports;
  private final Commitments commitments;
  private final Coordination coordination;
  private final Desk desk;

  ObstacleRights(
      ObstacleReportStore reports, Commitments commitments, Coordination coordination, Desk desk) {
    this.reports = reports;
    this.commitments = commitments;
    this.coordination = coordination;
    this.desk = desk;
  }

  /** Whether he may carry it up and say that it is removed: the office, who reports it, who can. */
  boolean mayAct(Obstacle obstacle, SignedIn by) {
    return desk.mayAssign(by, null)
        || desk.mayReport(by, obstacle.remover())
        || reports.list(obstacle.id()).stream()
            .anyMatch(r -> desk.mayReport(by, r.unit()) || desk.mayAssign(by, r.unit()));
  }

  /** Whether he may merge: the office that sees them all. */
  boolean mayMerge(SignedIn by) {
    return desk.mayAssign(by, null);
  }

  /** Who is to remove it must stand, as {@link Desk#demandStanding} says. */
  void demandStanding(@Nullable UnitId remover) {
    desk.demandStanding(remover);
  }

  /**
   * For which unit he reports it.
   *
   * @throws RefusedException if the task is not his to report on
   */
  @Nullable UnitId reporter(@Nullable CommitmentId task, SignedIn by) {
    Optional<UnitId> own = desk.findUnitOf(by).map(Unit::id);
    if (task == null) {
      if (own.isEmpty() && !desk.mayAssign(by, null)) {
        throw new RefusedException(Problem.of("commitments.not-yours"));
      }
      return own.orElse(null);
    }
    Commitment c = commitments.get(task);
    boolean owes = desk.mayReport(by, c.owner());
    if (!owes && !desk.mayAssign(by, c.owner()) && !coordination.takesPart(task, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    return owes || own.isEmpty() ? c.owner() : own.get();
  }
}
