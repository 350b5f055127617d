package vn.haidang.commitments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * That somebody reported an obstacle, in his own words.
 *
 * @param task which work it holds up; null: none in particular
 * @param unit for whom he reported it; null: the office itself
 */
public record ObstacleReport(
    ObstacleId obstacle,
    @Nullable CommitmentId task,
    @Nullable UnitId unit,
    String words,
    String by,
    Instant at) {

  /** The same for whom the work does not concern. */
  ObstacleReport withoutTask() {
    return new ObstacleReport(obstacle, null, unit, words, by, at);
  }
}
