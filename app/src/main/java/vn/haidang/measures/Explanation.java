package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Rating;
import vn.haidang.organisation.UnitId;

/**
 * What a unit says about how an indicator stands: it stands beside the colour and does not change
 * it.
 *
 * @param rating the verdict it was written to; null where there was none
 * @param figureLast last day of the latest figure then
 */
public record Explanation(
    IndicatorId indicator,
    UnitId unit,
    int year,
    String text,
    Instant at,
    String by,
    @Nullable Rating rating,
    @Nullable LocalDate figureLast) {

  /** The same under the name of the person who gave it, instead of his account's. */
  public Explanation givenBy(String person) {
    return new Explanation(indicator, unit, year, text, at, person, rating, figureLast);
  }
}
