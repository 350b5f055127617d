package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.platform.Problem;

/**
 * The form that reports an obstacle.
 *
 * @param task the work it holds up; null: none in particular
 */
public record NewObstaclePage(
    @Nullable TaskRow task,
    List<UnitChoice> units,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public NewObstaclePage {
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** What was typed before the form was refused. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
