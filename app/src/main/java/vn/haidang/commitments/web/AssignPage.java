package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/** What nobody has been given yet, with whom the documents name. */
public record AssignPage(
    List<TaskRow> rows,
    int total,
    Map<UnitId, String> names,
    List<UnitChoice> units,
    @Nullable Problem problem) {

  public AssignPage {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
    units = List.copyOf(units);
  }
}
