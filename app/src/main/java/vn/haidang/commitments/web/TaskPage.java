package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Event;
import vn.haidang.commitments.Evidence;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.Part;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/**
 * A commitment with all that belongs to it.
 *
 * @param sentence where it stands in its plan; null: it comes from elsewhere
 * @param allowed what this person may do to it now
 * @param judges whether he may judge evidence
 * @param offers whether he may hand in evidence
 * @param chosen the action whose form was refused; null: none
 */
public record TaskPage(
    TaskRow row,
    @Nullable String sentence,
    List<Event> history,
    List<Evidence> evidence,
    List<Obstacle> obstacles,
    List<Part> parts,
    List<TaskRow> children,
    Map<UnitId, String> names,
    List<Action> allowed,
    boolean judges,
    boolean offers,
    boolean finishes,
    List<UnitChoice> units,
    @Nullable Action chosen,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public TaskPage {
    history = List.copyOf(history);
    evidence = List.copyOf(evidence);
    obstacles = List.copyOf(obstacles);
    parts = List.copyOf(parts);
    children = List.copyOf(children);
    names = Map.copyOf(names);
    allowed = List.copyOf(allowed);
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** What was typed into a field of this action's form before it was refused. */
  public String value(Action action, String field, String otherwise) {
    return action == chosen ? typed.getOrDefault(field, otherwise) : otherwise;
  }

  /** Whether the person may do it now. */
  public boolean may(Action action) {
    return allowed.contains(action);
  }
}
