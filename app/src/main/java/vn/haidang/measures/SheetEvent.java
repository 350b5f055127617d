package vn.haidang.measures;

import java.time.Instant;

/**
 * A step in the life of a sheet.
 *
 * @param cells how many figures it moved
 * @param reason empty where none is needed
 */
public record SheetEvent(Action action, int cells, String reason, Instant at, String by) {

  /** The same under the name of the person who did it, instead of his account's. */
  public SheetEvent doneBy(String person) {
    return new SheetEvent(action, cells, reason, at, person);
  }

  /** What was done. */
  public enum Action {
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    UNLOCKED
  }
}
