package vn.haidang.commitments.web;

import org.jspecify.annotations.Nullable;

/**
 * A conclusion of a briefing as a line.
 *
 * @param item line of the agenda under which it was taken; null: none
 */
public record DecisionRow(int number, @Nullable Long item, TaskRow task) {

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
