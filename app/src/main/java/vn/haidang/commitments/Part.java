package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * The part of a unit that takes part without leading.
 *
 * @param words what it shall do; may be empty
 * @param percent how far it says it is, 0 to 100
 * @param note its last word on it
 * @param reportedAt when it last reported; null: never
 * @param doneOn when it reported its part done
 * @param joined parts of units that are no more, for which it answers as well
 */
public record Part(
    UnitId unit,
    String words,
    int percent,
    String note,
    @Nullable Instant reportedAt,
    @Nullable LocalDate doneOn,
    List<JoinedPart> joined) {

  public Part {
    joined = List.copyOf(joined);
  }

  /** Where a part stands. */
  public enum Status {
    /** Nothing reported yet. */
    SILENT,
    /** Its unit has reported on it. */
    UNDER_WAY,
    /** Its unit has reported it done. */
    DONE;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "task.part.status." + name();
    }
  }

  public Status status() {
    return doneOn != null ? Status.DONE : reportedAt != null ? Status.UNDER_WAY : Status.SILENT;
  }
}
