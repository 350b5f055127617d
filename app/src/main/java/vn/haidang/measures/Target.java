package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.quantity.Quantity;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.organisation.UnitId;

/**
 * A figure to be reached in a year, from an issued plan or set by hand; an amendment is another
 * target that names the one it replaces.
 *
 * @param unit that has to reach it
 * @param base what it starts from, as the plan prints it ("ước TH 2017")
 * @param agreedPath one figure for each step of the year where a path was agreed on, else empty
 * @param origin the place in the plan, null where it was set by hand
 * @param legalBasis number of the document that sets it
 * @param setOn since when it holds
 */
public record Target(
    long id,
    IndicatorId indicator,
    UnitId unit,
    int year,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable BigDecimal base,
    boolean aspiration,
    List<BigDecimal> agreedPath,
    @Nullable Origin origin,
    String legalBasis,
    LocalDate setOn,
    @Nullable Long replaces) {

  /** Where in an issued edition it stands. */
  public record Origin(long plan, long edition, long item, String address, String quote) {}

  public Target {
    agreedPath = List.copyOf(agreedPath);
    if ((comparator == Comparator.RANGE) != (valueMax != null)) {
      throw new IllegalArgumentException("a range has two ends, everything else one figure");
    }
  }

  /** As an amount: what a result is held against. */
  public Quantity quantity(Unit unitOfFigures) {
    return switch (comparator) {
      case AT_LEAST -> new Quantity.AtLeast(value, false, unitOfFigures);
      case MORE_THAN -> new Quantity.AtLeast(value, true, unitOfFigures);
      case AT_MOST -> new Quantity.AtMost(value, false, unitOfFigures);
      case LESS_THAN -> new Quantity.AtMost(value, true, unitOfFigures);
      case EQUAL -> new Quantity.Exactly(value, unitOfFigures);
      case RANGE -> new Quantity.Between(value, valueMax == null ? value : valueMax, unitOfFigures);
    };
  }
}
