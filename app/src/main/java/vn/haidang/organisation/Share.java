package vn.haidang.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a unit went to a successor. Decisions on reorganisation often say only "một phần diện
 * tích tự nhiên, quy mô dân số": then the part is unknown, and nothing may be computed from it.
 */
public sealed interface Share {

  /** The unit went there whole. */
  record Whole() implements Share {}

  /** A stated part of it. */
  record Part(BigDecimal fraction) implements Share {
    public Part {
      if (fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("share " + fraction + ": above 0 and below 1");
      }
    }
  }

  /** A part whose size nobody has stated. */
  record Unknown() implements Share {}

  /** From the stored fraction: 1 whole, null unknown. */
  static Share of(@Nullable BigDecimal fraction) {
    if (fraction == null) {
      return new Unknown();
    }
    return fraction.compareTo(BigDecimal.ONE) == 0 ? new Whole() : new Part(fraction);
  }

  /** What arrives when a part of a part goes on. */
  default Share then(Share next) {
    return switch (this) {
      case Whole() -> next;
      case Unknown() -> this;
      case Part(BigDecimal mine) ->
          switch (next) {
            case Whole() -> this;
            case Unknown() -> next;
            case Part(BigDecimal further) -> new Part(mine.multiply(further));
          };
    };
  }

  /** The stored fraction: 1 whole, null unknown. */
  default @Nullable BigDecimal fraction() {
    return switch (this) {
      case Whole() -> BigDecimal.ONE;
      case Part(BigDecimal fraction) -> fraction;
      case Unknown() -> null;
    };
  }
}
