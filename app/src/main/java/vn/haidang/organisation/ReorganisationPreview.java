package vn.haidang.organisation;

import java.util.List;
import java.util.Map;
import vn.haidang.platform.Problem;

/**
 * What a reorganisation would do, told before it happens.
 *
 * @param ending units that would be no more, as they stand on the day before
 * @param below units below those, which need a new place or an end of their own
 * @param holdings posts that would end with their holders
 * @param moving open work of ending units that moves to their one successor
 * @param waiting open work of ending units that would wait for a decision
 * @param problems why it cannot be decided like this; empty: it can
 */
public record ReorganisationPreview(
    List<Unit> ending,
    List<Unit> below,
    List<Holding> holdings,
    Map<UnitId, List<WaitingUnit.WorkCount>> moving,
    Map<UnitId, List<WaitingUnit.WorkCount>> waiting,
    List<Problem> problems) {

  public ReorganisationPreview {
    ending = List.copyOf(ending);
    below = List.copyOf(below);
    holdings = List.copyOf(holdings);
    moving = Map.copyOf(moving);
    waiting = Map.copyOf(waiting);
    problems = List.copyOf(problems);
  }
}
