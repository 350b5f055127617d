package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A briefing ("giao ban"): the regular meeting of a unit on what is due, late or blocked.
 *
 * @param unit who holds it; its agenda is about this unit and all below it
 * @param previous the one before, whose decisions open its agenda; null: it is the first
 * @param stoodOn of which day it is kept how everything stood; null: it has not ended yet, or ended
 *     before this was kept
 * @param reckoned whether it was put together from the histories later and not kept when it ended
 * @param changedAt when it was planned or last changed
 * @param version for the lock against two changes at once
 */
public record Briefing(
    BriefingId id,
    UnitId unit,
    Setting setting,
    State state,
    @Nullable BriefingId previous,
    @Nullable LocalDate stoodOn,
    boolean reckoned,
    Instant changedAt,
    int version) {

  /** Where a briefing stands. */
  public enum State {
    /** Đang chuẩn bị hoặc đang họp: agenda and decisions can be changed. */
    OPEN,
    /** Đã kết thúc: what it decided stands. */
    CLOSED;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "briefings.state." + name();
    }
  }

  /**
   * What stands on its invitation.
   *
   * @param title "Giao ban tháng 9/2018"
   * @param endsAt when it ended; null: not yet known
   * @param chair name of who leads it, and {@code chairPost} what he is
   * @param secretary name of who writes the minutes
   * @param attendance who takes part, a line each
   */
  public record Setting(
      String title,
      LocalDate heldOn,
      LocalTime startsAt,
      @Nullable LocalTime endsAt,
      String place,
      String chair,
      String chairPost,
      String secretary,
      List<String> attendance) {

    public Setting {
      title = title.strip();
      place = place.strip();
      chair = chair.strip();
      chairPost = chairPost.strip();
      secretary = secretary.strip();
      attendance = attendance.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /** Whether its agenda and decisions can still be changed. */
  public boolean isOpen() {
    return state == State.OPEN;
  }
}
