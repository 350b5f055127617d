package vn.haidang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told within the transaction of a step of the review, with the items before and after. */
record ReviewStepTaken(
    long step,
    EditionId edition,
    ReviewAction action,
    List<StepState> before,
    List<StepState> after,
    @Nullable String reason) {

  ReviewStepTaken {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
