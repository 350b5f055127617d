package vn.haidang.commitments;

import java.time.LocalDate;

/**
 * That a unit was reminded of a commitment.
 *
 * @param due the due date it was reminded of; after an extension it is reminded anew
 */
public record Reminder(Commitment task, LocalDate due, Rung rung, LocalDate on) {

  /** How near or how far past the due date; each once for a due date. */
  public enum Rung {
    /** Seven days before. */
    WEEK_BEFORE(-7),
    /** Two days before. */
    TWO_DAYS_BEFORE(-2),
    /** On the day itself. */
    ON_THE_DAY(0),
    /** The day after: it is late. */
    DAY_AFTER(1),
    /** A week late: to be urged in writing. */
    URGE(7),
    /** Two weeks late: to be put before the leader. */
    LEADER(14);

    private final int days;

    Rung(int days) {
      this.days = days;
    }

    /** From how many days after the due date it counts; negative: before. */
    public int days() {
      return days;
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "reminders.rung." + name();
    }
  }
}
