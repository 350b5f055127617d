package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where figures come from and since when they are known.
 *
 * @param asOf when they became known to the office; not when they were typed in
 * @param source "Báo cáo tháng 9 của Cục Thống kê", a file, a program
 * @param document the document of the library they stand in
 * @param confirmed surprising values are meant as they are: somebody looked
 * @param geography null: figures are of units as they stood at the time; else on the boundaries of
 *     this day, so that those of an earlier time were reckoned back
 */
public record Delivery(
    Instant asOf,
    String source,
    @Nullable Long document,
    String by,
    boolean confirmed,
    @Nullable LocalDate geography) {

  public Delivery {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a delivery names its source");
    }
  }

  public static Delivery of(Instant asOf, String source, String by) {
    return new Delivery(asOf, source, null, by, false, null);
  }

  public Delivery asConfirmed() {
    return new Delivery(asOf, source, document, by, true, geography);
  }

  /** With its figures on the boundaries of a day; null: as units stood. */
  public Delivery onBoundariesOf(@Nullable LocalDate day) {
    return new Delivery(asOf, source, document, by, confirmed, day);
  }
}
