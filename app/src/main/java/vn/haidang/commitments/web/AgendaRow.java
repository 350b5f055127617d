package vn.haidang.commitments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.AgendaItem;
import vn.haidang.commitments.Obstacle;

/**
 * A line of an agenda with what it is about, as that stood on the day it is shown of.
 *
 * @param number from 1 among the lines that are dealt with; 0: dropped
 * @param unit whose it is; empty: nobody's
 * @param obstacles that hold up its task
 * @param decisions what was decided under it
 */
public record AgendaRow(
    AgendaItem item,
    int number,
    @Nullable TaskRow task,
    @Nullable Obstacle obstacle,
    String unit,
    List<Obstacle> obstacles,
    List<DecisionRow> decisions) {

  public AgendaRow {
    obstacles = List.copyOf(obstacles);
    decisions = List.copyOf(decisions);
  }

  /** The page of what it is about; null: it is about its words only. */
  public @Nullable String href() {
    if (task != null) {
      return task.href();
    }
    if (obstacle != null) {
      return "/obstacles/" + obstacle.id();
    }
    return item.indicator() == null ? null : "/indicators/" + item.indicator();
  }

  /** The unit that a decision under this line most likely means; empty: none. */
  public String owner() {
    if (task != null && task.task().owner() != null) {
      return task.task().owner().toString();
    }
    return item.unit() == null ? "" : item.unit().toString();
  }

  /** What it is about in whole words, for a conclusion: a title may be cut. */
  public String words() {
    return whole().strip().replaceFirst("[.;/]+$", "");
  }

  /** The whole text of the task or obstacle, or the words of the line. */
  public String whole() {
    return task != null ? task.task().text() : obstacle != null ? obstacle.text() : item.title();
  }

  /** Its heading on the wall, where there is room for a whole sentence. */
  public String sentence() {
    return task != null
        ? task.task().sentence()
        : obstacle != null ? obstacle.sentence() : item.title();
  }

  /** The anchor of the line and of its slide. */
  public String anchor() {
    return "muc-" + item.id();
  }
}
