package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * Figures that cannot stand beside each other, however they were rounded.
 *
 * @param parts in the unit of the whole
 */
public record Breach(
    Identity identity, UnitId unit, Period period, BigDecimal whole, List<BigDecimal> parts) {

  public Breach {
    parts = List.copyOf(parts);
  }

  /** Whether an indicator is the whole or one of the parts. */
  boolean concerns(IndicatorId indicator) {
    return identity.whole().equals(indicator) || identity.parts().contains(indicator);
  }

  public BigDecimal sum() {
    return new Total(whole, parts).sum();
  }
}
