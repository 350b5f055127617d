package vn.haidang.commitments;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.quantity.Unit;

/**
 * A figure that an edition sets as a target, in its text or in a row of its table.
 *
 * @param indicator what is measured, in the edition's words
 * @param unit as printed; empty where none is
 * @param growth whether it is a change against before and not a level
 * @param address where it stands
 */
public record StatedTarget(
    String indicator,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal max,
    String unit,
    boolean growth,
    String address,
    String quote) {

  Reach reach() {
    return Reach.of(comparator, value, max);
  }

  /** The unit as a measure; a target without one counts bare numbers. */
  Unit measure() {
    return Unit.of(unit);
  }

  /** The same in another unit that measures the same; digits stay as many as the factor leaves. */
  StatedTarget in(Unit other) {
    Unit own = measure();
    if (!own.convertsTo(other)) {
      throw new IllegalArgumentException(unit + " does not convert to " + other.symbol());
    }
    return new StatedTarget(
        indicator,
        comparator,
        converted(value, own, other),
        max == null ? null : converted(max, own, other),
        other.symbol(),
        growth,
        address,
        quote);
  }

  private static BigDecimal converted(BigDecimal value, Unit from, Unit to) {
    BigDecimal result = from.inBase(value).divide(to.factor(), MathContext.DECIMAL128);
    BigDecimal bare = result.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
