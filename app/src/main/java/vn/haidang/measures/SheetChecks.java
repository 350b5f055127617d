package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.haidang.kernel.quantity.Total;

/**
 * What can be said about the figures of a sheet as they are typed: one by one against what the
 * indicator can be and what it was, and together where one is part of the other.
 */
final class SheetChecks {

  private final Map<IndicatorId, SheetRow> rows = new HashMap<>();
  private final Map<IndicatorId, List<Finding>> together;

  private SheetChecks(List<SheetRow> all, Map<IndicatorId, List<Finding>> together) {
    all.forEach(row -> rows.put(row.indicator().id(), row));
    this.together = together;
  }

  /**
   * The same rows with their findings.
   *
   * @param together what figures cannot be beside each other, by the row where it is said
   */
  static List<SheetRow> check(List<SheetRow> all, Map<IndicatorId, List<Finding>> together) {
    SheetChecks checks = new SheetChecks(all, together);
    return all.stream().map(row -> row.with(checks.of(row))).toList();
  }

  private List<Finding> of(SheetRow row) {
    return switch (FigureText.read(row.cell().typed())) {
      case FigureText.Empty() -> List.of();
      case FigureText.Unclear(Finding finding) -> List.of(finding);
      case FigureText.Value(BigDecimal value) -> of(row, value);
    };
  }

  private List<Finding> of(SheetRow row, BigDecimal value) {
    var found = new ArrayList<Finding>();
    Limits limits = row.indicator().limits();
    boolean below = limits.least() != null && value.compareTo(limits.least()) < 0;
    boolean above = limits.most() != null && value.compareTo(limits.most()) > 0;
    if (below || above) {
      found.add(Finding.error("measures.out-of-range"));
    }
    aboveWhole(row, value).ifPresent(found::add);
    if (found.isEmpty()) {
      Surprise.at(row, value).ifPresent(found::add);
      found.addAll(together.getOrDefault(row.indicator().id(), List.of()));
    }
    return found;
  }

  /**
   * A part ("trong đó") of something that adds up cannot be more than the whole, by more than
   * rounding explains.
   */
  private Optional<Finding> aboveWhole(SheetRow row, BigDecimal value) {
    IndicatorId parent = row.indicator().parent();
    SheetRow whole = parent == null ? null : rows.get(parent);
    boolean amounts = row.indicator().kind() == Kind.FLOW || row.indicator().kind() == Kind.STOCK;
    if (whole == null
        || !amounts
        || !whole.period().equals(row.period())
        || !whole.indicator().unit().convertsTo(row.indicator().unit())) {
      return Optional.empty();
    }
    BigDecimal part = inBase(row, value);
    return whole
        .valueOrPresent()
        .filter(sum -> sum.signum() >= 0) // a loss may be the sum of a larger one and a gain
        .filter(sum -> new Total(inBase(whole, sum), List.of(part)).partsExceedWhole())
        .map(sum -> Finding.error("measures.above-whole", FigureTexts.shown(sum)));
  }

  /** As exact as it was typed: 1,2 tỷ is known to the hundred million. */
  private static BigDecimal inBase(SheetRow row, BigDecimal value) {
    return value.multiply(row.indicator().unit().factor().stripTrailingZeros());
  }
}
