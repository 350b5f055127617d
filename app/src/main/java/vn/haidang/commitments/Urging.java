package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import vn.haidang.organisation.UnitId;

/**
 * A letter that urged a unit in writing ("đôn đốc").
 *
 * @param replyBy by when it shall report
 * @param matters what it spoke of, as it stood on the day it was made
 */
public record Urging(
    long id,
    UnitId unit,
    LocalDate madeOn,
    String madeBy,
    LocalDate replyBy,
    List<Matter> matters) {

  public Urging {
    matters = List.copyOf(matters);
  }

  /** A commitment that was late, with its due date and the days on that day. */
  public record Matter(CommitmentId task, LocalDate due, int daysLate) {}

  /**
   * A unit that has come to be urged.
   *
   * @param late tasks a week late or more, {@code leading} two weeks or more
   * @param oldest the earliest of their due dates
   */
  public record Candidate(UnitId unit, int late, int leading, LocalDate oldest) {}
}
