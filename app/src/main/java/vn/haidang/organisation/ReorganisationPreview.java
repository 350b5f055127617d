package vn.haidang.organisation;

import java.util.List;
import java.util.Map;

/**
 * What a reorganisation would do, told before it happens.
 *
 * @param ending units that would be no more, as they stand on the day before
 * @param goingOn units that would stand under another name, kind or place, as they stand on the day
 *     before
 * @param below units below those that end, which need a new place or an end of their own
 * @param holdings posts that would end with their holders
 * @param moving open work of ending units that moves to their one successor
 * @param joining of that, what would be joined to what another unit has in the same work
 * @param waiting open work of ending units that would wait for a decision
 * @param functions declared functions of the units that would end or pass to another
 * @param problems why it cannot be decided like this; empty: it can
 */
public record ReorganisationPreview(
    List<Unit> ending,
    List<Unit> goingOn,
    List<Unit> below,
    List<Holding> holdings,
    Map<UnitId, List<WaitingUnit.WorkCount>> moving,
    List<WorkOfUnit.Joining> joining,
    Map<UnitId, List<WaitingUnit.WorkCount>> waiting,
    List<FunctionFate> functions,
    List<DraftProblem> problems) {

  public ReorganisationPreview {
    ending = List.copyOf(ending);
    goingOn = List.copyOf(goingOn);
    below = List.copyOf(below);
    holdings = List.copyOf(holdings);
    moving = Map.copyOf(moving);
    joining = List.copyOf(joining);
    waiting = Map.copyOf(waiting);
    functions = List.copyOf(functions);
    problems = List.copyOf(problems);
  }

  /**
   * What becomes of a function.
   *
   * @param to name of the unit that is in charge of it from the day on; empty: nobody is
   */
  public record FunctionFate(Unit from, String words, String to) {}
}
