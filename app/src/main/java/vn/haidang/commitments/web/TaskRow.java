package vn.haidang.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Schedule;
import vn.haidang.commitments.State;
import vn.haidang.platform.Texts;
import vn.haidang.platform.VietnamTime;

/**
 * A commitment as a line of a list.
 *
 * @param owner name of the unit; empty where nobody has been given it
 * @param today for what is due, soon due and late
 */
public record TaskRow(Commitment task, String owner, LocalDate today) {

  /** The day of its owner's last word, in Vietnam; null: he has never reported. */
  public @Nullable LocalDate reportedOn() {
    Instant at = task.claim().reportedAt();
    return at == null ? null : VietnamTime.dayOf(at);
  }

  /** The page of the commitment. */
  public String href() {
    return "/tasks/" + task.id();
  }

  /** Whether it waits for a word of whoever assigns, which the clock does not tell. */
  public boolean isWithOthers() {
    return task.state() == State.CLAIMED || task.state() == State.RETURNED;
  }

  /** In which bucket it stands; null where it is no longer owed. */
  public @Nullable Bucket bucket() {
    return schedule().bucket();
  }

  /** How the label is drawn: overdue, soon due, in time, done. */
  public String mark() {
    return schedule().mark();
  }

  /** "Quá hạn 12 ngày", "Còn 5 ngày", "Đúng hạn". */
  public String word(Texts t) {
    return schedule().word(t);
  }

  private Schedule schedule() {
    return new Schedule(task, today);
  }
}
