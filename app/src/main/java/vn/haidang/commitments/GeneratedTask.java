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

  /**
   * A line of its history.
   *
   * @param due old and new due date ({@code 2018-09-20 → 2018-10-05}), empty where it was not
   *     moved; likewise {@code state} and {@code percent}
   */
  record Step(Instant at, String kind, String due, String state, String percent) {

    static Step of(Instant at, String kind) {
      return new Step(at, kind, "", "", "");
    }
  }
}
