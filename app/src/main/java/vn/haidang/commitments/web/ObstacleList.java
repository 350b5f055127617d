package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleFilter;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Query;

/** The list of obstacles; {@code names} of the units that can remove them. */
public record ObstacleList(
    ObstacleFilter filter,
    Query query,
    List<Obstacle> obstacles,
    Map<UnitId, String> names,
    List<UnitChoice> units,
    Paging paging) {

  public ObstacleList {
    obstacles = List.copyOf(obstacles);
    names = Map.copyOf(names);
    units = List.copyOf(units);
  }

  /** The same list as a file of that kind: {@code csv}, {@code xlsx}. */
  public String export(String kind) {
    return new Query("/obstacles." + kind, query.without("page").parameters()).address();
  }
}
