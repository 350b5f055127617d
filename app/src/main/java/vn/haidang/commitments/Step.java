package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * What somebody wants to do to a commitment.
 *
 * @param note reason, or what there is to report
 * @param unit to whom it shall be assigned; who is competent where it is returned, null: not said
 * @param officer who shall work on it
 * @param day new due date, or the day on which it was done
 * @param percent how far it is
 * @param parts texts of the parts it is split into, or the one that replaces it
 */
public record Step(
    Action action,
    String note,
    @Nullable UnitId unit,
    @Nullable Integer officer,
    @Nullable LocalDate day,
    int percent,
    List<String> parts) {

  public Step {
    note = note.strip();
    parts = parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** An action that needs no more than its reason or note. */
  public static Step of(Action action, String note) {
    return new Step(action, note, null, null, null, 0, List.of());
  }

  /** Gives it back, naming who is competent. */
  public static Step giveBack(UnitId competent, String reason) {
    return new Step(Action.RETURN, reason, competent, null, null, 0, List.of());
  }

  /** Gives it to a unit; {@code due} null leaves the due date as it is. */
  public static Step assign(
      UnitId unit, @Nullable Integer officer, @Nullable LocalDate due, String note) {
    return new Step(Action.ASSIGN, note, unit, officer, due, 0, List.of());
  }

  /** Says how far it is. */
  public static Step report(int percent, String note) {
    return new Step(Action.REPORT, note, null, null, null, percent, List.of());
  }

  /** Moves the due date, or asks for it. */
  public static Step until(Action action, LocalDate day, String reason) {
    return new Step(action, reason, null, null, day, 0, List.of());
  }
}
