package vn.haidang.commitments.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion of a briefing as a line.
 *
 * @param item line of the agenda under which it was taken; null: none
 * @param task as it was taken, {@code now} as it stands today
 */
public record DecisionRow(int number, @Nullable Long item, TaskRow task, TaskRow now) {

  /** Whether it is owed by another unit or until another day than was decided. */
  public boolean isChanged() {
    return !Objects.equals(task.task().owner(), now.task().owner())
        || !Objects.equals(task.task().terms().due(), now.task().terms().due());
  }

  /** Whether it can still be put in other words or taken back. */
  public boolean isFresh() {
    return switch (task.task().state()) {
      case UNASSIGNED, ASSIGNED -> true;
      case RECEIVED,
          IN_PROGRESS,
          CLAIMED,
          COMPLETED,
          RETURNED,
          PAUSED,
          CANCELLED,
          REPLACED,
          SPLIT ->
          false;
    };
  }
}
