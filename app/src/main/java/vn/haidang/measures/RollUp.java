package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * What the units below one make together, as the indicator adds over units.
 *
 * @param value null where nothing can be divided by
 * @param units how many of them went in; those without a weight or a denominator do not
 */
public record RollUp(
    IndicatorId indicator, UnitId unit, Period period, @Nullable BigDecimal value, int units) {}
