package vn.haidang.plan;

import java.util.List;

/**
 * What an action of the review did.
 *
 * @param step its number in the log of the review
 * @param items all items it touched, as they stand now: also those that were replaced or withdrawn
 * @param canUndo whether this official has something to take back; {@code canRedo} to do again
 */
public record Change(
    long step,
    ReviewAction action,
    List<Item> items,
    Progress progress,
    boolean canUndo,
    boolean canRedo) {
  public Change {
    items = List.copyOf(items);
  }
}
