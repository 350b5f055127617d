package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind a unit really was, on which level and below whom, for all the time that began on
 * that day.
 *
 * @param since first day of that time, as it is on record
 * @param parent null: it stood at the top
 */
public record RightPlace(LocalDate since, UnitKind kind, UnitLevel level, @Nullable UnitId parent) {

  /** A territory stands on the level of its kind, whatever was said. */
  public RightPlace {
    level = kind.onlyLevel().orElse(level);
  }
}
