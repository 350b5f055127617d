package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Event;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleReport;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/**
 * An obstacle with who reported it and what happened to it.
 *
 * @param tasks the commitments that it holds up
 * @param alike open ones that may be the same; for who may merge
 * @param acts whether this person may carry it up or say that it is removed
 * @param merges whether he may merge it
 * @param joins whether he may say that it holds up his unit too
 */
public record ObstaclePage(
    Obstacle obstacle,
    List<ObstacleReport> reports,
    Map<CommitmentId, TaskRow> tasks,
    List<Event> history,
    List<Obstacle> alike,
    Map<UnitId, String> names,
    List<UnitChoice> units,
    boolean acts,
    boolean merges,
    boolean joins,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public ObstaclePage {
    reports = List.copyOf(reports);
    tasks = Map.copyOf(tasks);
    history = List.copyOf(history);
    alike = List.copyOf(alike);
    names = Map.copyOf(names);
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** What was typed before the form was refused. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
