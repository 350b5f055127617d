package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.platform.Problem;

/**
 * Abolished units whose open work waits for a successor.
 *
 * @param others units that may be chosen where no successor is on record
 * @param mayDecide whether this user may decide
 * @param problem why what was sent could not be done
 */
public record WaitingPage(
    List<WaitingUnit> waiting, List<Unit> others, boolean mayDecide, @Nullable Problem problem) {
  public WaitingPage {
    waiting = List.copyOf(waiting);
    others = List.copyOf(others);
  }
}
