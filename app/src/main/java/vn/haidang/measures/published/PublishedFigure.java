package vn.haidang.measures.published;

import java.math.BigDecimal;
import java.time.Instant;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * One vintage of a figure: what was known of an indicator, a unit and a stretch of days since a
 * moment. Without names of persons.
 *
 * @param value with the scale it was delivered with, in the indicator's unit of measurement
 * @param status {@code ESTIMATE}, {@code PRELIMINARY} or {@code OFFICIAL}
 * @param delivery number of the delivery that brought it; of two known at one moment the later
 *     counts
 */
public record PublishedFigure(
    PublishedIndicator indicator,
    UnitId unit,
    Period period,
    BigDecimal value,
    String status,
    Instant knownSince,
    int delivery,
    String source) {

  /** Whether it was known after the other: it corrects it, or confirms it. */
  public boolean isAfter(Instant moment, int otherDelivery) {
    int order = knownSince.compareTo(moment);
    return order > 0 || order == 0 && delivery > otherDelivery;
  }
}
