package vn.haidang.kernel.quantity;

import java.math.BigDecimal;
import java.util.List;

/** A printed whole held against its printed parts, all in one unit. */
public record Total(BigDecimal whole, List<BigDecimal> parts) {

  public Total {
    parts = List.copyOf(parts);
  }

  public BigDecimal sum() {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Every sum that parts printing like these can give. */
  public Rounded slack() {
    return parts.stream().map(Rounded::of).reduce(Rounded.ZERO, Rounded::plus);
  }

  public Verdict verdict() {
    if (sum().compareTo(whole) == 0) {
      return Verdict.EXACT;
    }
    return slack().overlaps(Rounded.of(whole)) ? Verdict.EXPLAINED_BY_ROUNDING : Verdict.IMPOSSIBLE;
  }

  /**
   * More than rounding can explain: the parts are larger than the whole, listed completely or not.
   */
  public boolean partsExceedWhole() {
    return slack().low().compareTo(Rounded.of(whole).high()) > 0;
  }
}
