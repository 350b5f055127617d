package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The six buckets in which the office publishes its tasks, derived and never set.
 *
 * <p>Done counts on the day its owner reported it, if the office confirmed that report: a late
 * confirmation makes nobody late. Source: reports of the city's office on assigned tasks, 2018.
 */
public enum Bucket {
  /** Hoàn thành đúng hạn: done on or before the due date. */
  DONE_ON_TIME("T"),
  /** Hoàn thành quá hạn. */
  DONE_LATE("L"),
  /** Hoàn thành, không có hạn. */
  DONE_NO_DUE("N"),
  /** Đang thực hiện, trong hạn; the due date itself is in time. */
  OPEN_IN_TIME("O"),
  /** Đang thực hiện, quá hạn. */
  OPEN_OVERDUE("O"),
  /** Đang thực hiện, không có hạn. */
  OPEN_NO_DUE("O");

  /** Those of what is still owed. */
  public static final Set<Bucket> OPEN = Set.of(OPEN_IN_TIME, OPEN_OVERDUE, OPEN_NO_DUE);

  private final String closed;

  Bucket(String closed) {
    this.closed = closed;
  }

  /** As the database marks it in its column {@code closed}. */
  String closed() {
    return closed;
  }

  /** In which it stands on a day; empty for what is no longer owed. */
  static Optional<Bucket> of(
      State state, @Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate today) {
    if (state == State.COMPLETED && doneOn != null) {
      return Optional.of(
          due == null ? DONE_NO_DUE : doneOn.isAfter(due) ? DONE_LATE : DONE_ON_TIME);
    }
    if (!state.isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        due == null ? OPEN_NO_DUE : today.isAfter(due) ? OPEN_OVERDUE : OPEN_IN_TIME);
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "tasks.bucket." + name();
  }

  /** How the label beside it is drawn. */
  public String mark() {
    return switch (this) {
      case DONE_ON_TIME, DONE_NO_DUE -> "ok";
      case DONE_LATE -> "warn";
      case OPEN_IN_TIME -> "over";
      case OPEN_OVERDUE -> "bad";
      case OPEN_NO_DUE -> "none";
    };
  }
}
