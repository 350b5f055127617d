package vn.haidang.kernel.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rating with everything it was computed from, so that it can be checked by hand.
 *
 * @param reason which clause of the rule gave it
 * @param figure the year's figure so far
 * @param expected where the trajectory stands then
 * @param deviation figure over expected minus 1, in percent, one decimal; above zero is good
 * @param outlook what is forecast, null where none was asked for
 */
public record Verdict(
    Rating rating,
    Reason reason,
    @Nullable BigDecimal figure,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal deviation,
    @Nullable Outlook outlook) {

  /** The clauses of the rule, in the order in which they are tried. */
  public enum Reason {
    /** A figure was due and is missing. */
    FIGURE_MISSING,
    /** None is due yet. */
    NOTHING_DUE,
    /** The year's own figure is there and fulfils the target. */
    REACHED,
    /** The year's own figure is there and does not. */
    NOT_REACHED,
    /** Not even the good end of the forecast's interval reaches the target. */
    OUT_OF_REACH,
    /** There is no forecast, and the figure is far behind the trajectory. */
    FAR_BEHIND,
    /** The expected end of the year falls short. */
    FORECAST_SHORT,
    /** Behind the trajectory by more than the tolerance. */
    BEHIND,
    /** Ahead of the trajectory by more than the tolerance. */
    IN_FRONT,
    WITHIN_TOLERANCE
  }
}
