package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;

/**
 * What was known of an indicator, a unit and a stretch of days since a moment. Only added to: a
 * correction is another observation.
 *
 * @param value with the scale it was delivered with
 * @param asOf since when it was known
 * @param document of the library, where it stands
 * @param boundaries null: of the unit as it stood at the time; else reckoned back on the boundaries
 *     that it has since this later day
 */
public record Observation(
    IndicatorId indicator,
    int unit,
    Period period,
    BigDecimal value,
    FigureStatus status,
    @Nullable Integer baseYear,
    int batch,
    Instant asOf,
    String source,
    String by,
    @Nullable Long document,
    @Nullable LocalDate boundaries) {

  /** Not delivered for the unit itself but computed from units below it or before it. */
  public boolean isRolledUp() {
    return batch == ROLLED_UP;
  }

  /** Reckoned on later boundaries by whoever published it; never part of a sum. */
  public boolean isBackCast() {
    return boundaries != null;
  }

  /** Reckoned back on boundaries that ended when those of a day began. */
  boolean isOnBoundariesBefore(LocalDate since) {
    return boundaries != null && boundaries.isBefore(since);
  }

  /**
   * The same under the name of the person who brought it, instead of his account's; a source that
   * is nothing but the account becomes the person too.
   */
  public Observation broughtBy(String person) {
    return new Observation(
        indicator,
        unit,
        period,
        value,
        status,
        baseYear,
        batch,
        asOf,
        source.equals(by) ? person : source,
        person,
        document,
        boundaries);
  }

  static final int ROLLED_UP = 0;
}
