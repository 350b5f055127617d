package vn.haidang.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is called in another system: T0502 in the statistical system of provinces until
 * it was renumbered in 2023.
 *
 * @param until last day; null while it lasts
 */
public record IndicatorCode(
    IndicatorId indicator, String system, String code, LocalDate from, @Nullable LocalDate until) {

  public IndicatorCode {
    if (system.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("a code names its system");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("code from " + from + " to " + until);
    }
  }

  /** Whether it meant the indicator on a day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
