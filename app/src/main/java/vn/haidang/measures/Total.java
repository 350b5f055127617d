package vn.haidang.measures;

import java.math.BigDecimal;
import vn.haidang.kernel.time.Period;

/**
 * A sum over the units below one.
 *
 * @param units how many of them have a figure
 */
public record Total(IndicatorId indicator, int unit, Period period, BigDecimal value, int units) {}
