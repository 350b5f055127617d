package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.organisation.UnitId;

/**
 * A target somebody sets by hand, or an amendment of one.
 *
 * @param max upper end of a range
 * @param legalBasis the document that sets it
 * @param agreedPath where it should stand at the end of each step of the year, where those who give
 *     and take it agreed on that; else empty
 * @param replaces number of the target in force that was looked at; null: there was none
 */
public record TargetWish(
    IndicatorId indicator,
    UnitId unit,
    int year,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal max,
    @Nullable BigDecimal base,
    boolean aspiration,
    String legalBasis,
    LocalDate setOn,
    @Nullable Long replaces,
    List<BigDecimal> agreedPath) {

  public TargetWish {
    agreedPath = List.copyOf(agreedPath);
  }

  /** Without an agreed path. */
  public TargetWish(
      IndicatorId indicator,
      UnitId unit,
      int year,
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal max,
      @Nullable BigDecimal base,
      boolean aspiration,
      String legalBasis,
      LocalDate setOn,
      @Nullable Long replaces) {
    this(
        indicator,
        unit,
        year,
        comparator,
        value,
        max,
        base,
        aspiration,
        legalBasis,
        setOn,
        replaces,
        List.of());
  }
}
