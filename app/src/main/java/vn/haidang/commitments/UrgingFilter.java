package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Which letters that urged a list shows; what is null or empty does not restrict.
 *
 * @param text words of the unit's name, without accents
 * @param unit who was urged
 * @param from first and {@code until} last day on which it was made
 */
public record UrgingFilter(
    String text,
    @Nullable UnitId unit,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Answer answer,
    Order order) {

  public UrgingFilter {
    text = text.strip();
  }

  /** What became of what a letter spoke of. */
  public enum Answer {
    /** Some of it was not reported on since, and the day for the answer has passed. */
    LATE,
    /** Some of it was not reported on since; there is still time. */
    AWAITED,
    /** All of it was reported on since, some is not done. */
    REPORTED,
    /** Nothing of it is owed any more. */
    SETTLED;

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "urging.answer." + name();
    }
  }

  /** In which order. */
  public enum Order {
    /** The latest first. */
    MADE,
    /** By the day for the answer, the earliest first. */
    REPLY,
    /** By the unit's name. */
    NAME,
    /** What speaks of most tasks first. */
    TASKS,
    /** What most is still owed of first. */
    OPEN;

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "urging.letters.sort." + name();
    }
  }
}
