package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Texts;

/**
 * What the clock says of a commitment on a day, as a word and as the way it is drawn.
 *
 * @param today the day on which one looks
 */
public record Schedule(Commitment task, LocalDate today) {

  /** In which bucket it stands; null where it is no longer owed. */
  public @Nullable Bucket bucket() {
    return task.bucket(today).orElse(null);
  }

  /** How the label is drawn: overdue, soon due, in time, done. */
  public String mark() {
    Bucket bucket = bucket();
    if (task.state() == State.PAUSED || bucket == null) {
      return "none";
    }
    return isSoon() ? "warn" : bucket.mark();
  }

  /** "Quá hạn 12 ngày", "Còn 5 ngày", "Đúng hạn". */
  public String word(Texts t) {
    Bucket bucket = bucket();
    if (bucket == null || task.state() == State.PAUSED) {
      return t.get(task.state().messageKey());
    }
    return switch (bucket) {
      case DONE_ON_TIME, DONE_LATE, DONE_NO_DUE, OPEN_NO_DUE ->
          t.get(bucket.messageKey() + ".short");
      case OPEN_OVERDUE -> t.get("tasks.late", t.number(task.daysLate(today)));
      case OPEN_IN_TIME -> isSoon() ? left(t) : t.get(bucket.messageKey() + ".short");
    };
  }

  private String left(Texts t) {
    long days = daysLeft();
    return days == 0 ? t.get("tasks.today") : t.get("tasks.left", t.number(days));
  }

  private boolean isSoon() {
    return bucket() == Bucket.OPEN_IN_TIME && daysLeft() <= CommitmentFilter.SOON;
  }

  private long daysLeft() {
    LocalDate due = task.terms().due();
    return due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, due);
  }
}
