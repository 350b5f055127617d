package vn.haidang.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an item stood before or after an action: what the action may change, and nothing else.
 *
 * @param cited the library's record that a citation was said to mean in this action; absent where
 *     the action said nothing of it
 */
record StepState(
    long item,
    Finding value,
    Decision decision,
    @Nullable String reason,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable Long cited) {

  static StepState of(Item item) {
    return new StepState(
        item.id().value(),
        item.value(),
        item.decision(),
        item.reason(),
        item.decidedAt(),
        item.decidedBy(),
        null);
  }

  /** Before an item was made by a split, a merger or by hand, it was not there. */
  static StepState notYet(Item item) {
    return new StepState(
        item.id().value(),
        item.value(),
        Decision.WITHDRAWN,
        null,
        item.decidedAt(),
        item.decidedBy(),
        null);
  }

  StepState meaning(long document) {
    return new StepState(item, value, decision, reason, decidedAt, decidedBy, document);
  }

  /** Whether the item still says what this action left behind. */
  boolean isStillSo(Item now) {
    return now.decision() == decision
        && now.value().equals(value)
        && Objects.equals(now.reason(), reason);
  }
}
