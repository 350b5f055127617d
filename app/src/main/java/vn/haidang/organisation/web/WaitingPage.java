package vn.haidang.organisation.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.SuccessorDecision;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.Problem;

/**
 * Abolished units whose open work waits for a successor.
 *
 * @param others units that may be chosen where no successor is on record
 * @param his units of which this user may decide
 * @param decided what was decided before, the latest first
 * @param problem why what was sent could not be done
 */
public record WaitingPage(
    List<WaitingUnit> waiting,
    List<Unit> others,
    Set<UnitId> his,
    List<SuccessorDecision> decided,
    @Nullable Problem problem) {
  public WaitingPage {
    waiting = List.copyOf(waiting);
    others = List.copyOf(others);
    his = Set.copyOf(his);
    decided = List.copyOf(decided);
  }
}
