package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * A commitment that was late, with its due date and the days on that day.
   *
   * @param text what it was called then, and {@code origin} where it was given; null: the letter
   *     was made before this was kept
   */
  public record Matter(
      CommitmentId task,
      LocalDate due,
      int daysLate,
      @Nullable String text,
      @Nullable String origin) {}

  /**
   * A letter in a list, with what became of what it spoke of.
   *
   * @param tasks of how many it spoke, {@code open} how many are still owed, {@code silent} how
   *     many of those were not reported on since
   */
  public record Made(
      long id,
      UnitId unit,
      LocalDate madeOn,
      String madeBy,
      LocalDate replyBy,
      int tasks,
      int open,
      int silent) {

    /** Whether it was answered, as one sees it on a day. */
    public UrgingFilter.Answer answer(LocalDate today) {
      if (open == 0) {
        return UrgingFilter.Answer.SETTLED;
      }
      if (silent == 0) {
        return UrgingFilter.Answer.REPORTED;
      }
      return replyBy.isBefore(today) ? UrgingFilter.Answer.LATE : UrgingFilter.Answer.AWAITED;
    }
  }

  /**
   * A unit that has come to be urged.
   *
   * @param late tasks a week late or more, {@code leading} two weeks or more
   * @param oldest the earliest of their due dates
   */
  public record Candidate(UnitId unit, int late, int leading, LocalDate oldest) {}
}
