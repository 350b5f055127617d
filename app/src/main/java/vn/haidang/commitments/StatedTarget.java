package vn.haidang.commitments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;

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
}
