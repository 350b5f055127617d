package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of an indicator can be at all, and what would be surprising.
 *
 * @param least smallest possible value
 * @param most largest possible value
 * @param jump change against the step before, in percent, from which on a reason is asked for
 */
public record Limits(
    @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable BigDecimal jump) {

  public static final Limits NONE = new Limits(null, null, null);

  public Limits {
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw new IllegalArgumentException("limits " + least + " to " + most + ": the lower first");
    }
  }

  /** Whether a figure can be that at all. */
  boolean allow(BigDecimal value) {
    return (least == null || value.compareTo(least) >= 0)
        && (most == null || value.compareTo(most) <= 0);
  }
}
