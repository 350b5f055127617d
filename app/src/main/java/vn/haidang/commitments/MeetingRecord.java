package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what a briefing deals with stood on a day: while it is open today, once it has ended its own
 * day, whatever became of it since.
 *
 * @param on the day of which it tells
 * @param isKept whether it was kept when the briefing ended; otherwise it tells of today
 * @param isReckoned whether what was kept was put together from the histories afterwards
 * @param tasks those of the agenda and the conclusions; without what whoever asks may not know of
 * @param obstacles those of the agenda
 * @param heldUpBy obstacles that stood in the way of a task of the agenda
 * @param since what had changed since the briefing before; null: there was none, or it is open
 */
public record MeetingRecord(
    LocalDate on,
    boolean isKept,
    boolean isReckoned,
    Map<CommitmentId, Commitment> tasks,
    Map<ObstacleId, Obstacle> obstacles,
    Map<CommitmentId, List<Obstacle>> heldUpBy,
    @Nullable SinceLast since) {

  public MeetingRecord {
    tasks = Map.copyOf(tasks);
    obstacles = Map.copyOf(obstacles);
    heldUpBy = Map.copyOf(heldUpBy);
  }

  /** A conclusion as it was taken: its words, whom it was given to, by when. */
  Decision asTaken(Decision decision) {
    Commitment then = tasks.get(decision.task().id());
    return then == null ? decision : new Decision(decision.number(), decision.item(), then);
  }
}
