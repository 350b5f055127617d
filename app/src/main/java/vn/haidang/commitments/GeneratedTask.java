package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A made-up commitment with what happened to it, ready to be stored.
 *
 * @param partner a unit that takes part; null: none
 */
record GeneratedTask(
    String words,
    String text,
    @Nullable UnitId owner,
    @Nullable UnitId partner,
    LocalDate openedOn,
    @Nullable LocalDate firstDue,
    @Nullable LocalDate due,
    int extensions,
    State state,
    int percent,
    @Nullable LocalDate claimedOn,
    @Nullable LocalDate doneOn,
    @Nullable Instant reportedAt,
    int offered,
    int accepted,
    List<Step> steps) {

  GeneratedTask {
    steps = List.copyOf(steps);
  }

  /** A line of its history; {@code due}: old and new due date where it was moved, else empty. */
  record Step(Instant at, String kind, String due) {}
}
