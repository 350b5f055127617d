package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Which obstacles a list shows; what is null or empty does not restrict.
 *
 * @param unit who reports it
 * @param text words of it, without accents
 */
public record ObstacleFilter(
    Obstacle.@Nullable State state,
    @Nullable Competence competence,
    @Nullable UnitId unit,
    String text,
    Order order) {

  /** All that stand, the highest level first. */
  public static final ObstacleFilter STANDING =
      new ObstacleFilter(Obstacle.State.OPEN, null, null, "", Order.LEVEL);

  public ObstacleFilter {
    text = text.strip();
  }

  /** In which order. */
  public enum Order {
    /** The highest level first, then by how many units report it. */
    LEVEL,
    /** The oldest first. */
    AGE,
    /** What most units report first. */
    UNITS,
    /** What holds up most work first. */
    TASKS
  }
}
