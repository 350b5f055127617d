package vn.haidang.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action in the log of a review.
 *
 * @param items the items it touched
 * @param reverses for UNDO and REDO: the step that was taken back or done again
 */
public record Step(
    long id,
    ReviewAction action,
    List<ItemId> items,
    @Nullable String reason,
    @Nullable Long reverses,
    Instant at,
    String by) {
  public Step {
    items = List.copyOf(items);
  }
}
