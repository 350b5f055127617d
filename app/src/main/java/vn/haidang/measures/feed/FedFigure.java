package vn.haidang.measures.feed;

import java.math.BigDecimal;
import vn.haidang.organisation.UnitId;

/** Numerator and denominator of one unit with all that stands below it. */
public record FedFigure(UnitId unit, BigDecimal numerator, BigDecimal denominator) {

  public FedFigure {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator + ": greater than 0");
    }
  }
}
