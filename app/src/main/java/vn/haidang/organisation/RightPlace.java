package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind a unit really was, on which level and below whom, and since when, for all the time
 * that is on record as begun on a day.
 *
 * @param since first day of that time, as it is on record
 * @param from first day of that time, as it really was
 * @param parent null: it stood at the top
 */
public record RightPlace(
    LocalDate since, LocalDate from, UnitKind kind, UnitLevel level, @Nullable UnitId parent) {

  /** A territory stands on the level of its kind, whatever was said. */
  public RightPlace {
    level = kind.onlyLevel().orElse(level);
  }

  /** With the first day as it is on record. */
  public RightPlace(LocalDate since, UnitKind kind, UnitLevel level, @Nullable UnitId parent) {
    this(since, since, kind, level, parent);
  }

  /** Whether the time began on another day than the one on record. */
  boolean isOfAnotherDay() {
    return !from.equals(since);
  }

  /** Whether the time began before the day on record: some days come to it. */
  boolean beganEarlier() {
    return from.isBefore(since);
  }

  /** Whether the time began after the day on record: some days go to the time before. */
  boolean beganLater() {
    return from.isAfter(since);
  }
}
