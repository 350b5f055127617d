package vn.haidang.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * Puts figures of units together for the units above: sums and means from the sums kept with every
 * delivery, weighted means and quotients from the parts when asked.
 */
@Component
public class RollUps {

  private final IndicatorStore indicators;
  private final FigureStore figures;
  private final RollUpStore store;

  RollUps(IndicatorStore indicators, FigureStore figures, RollUpStore store) {
    this.indicators = indicators;
    this.figures = figures;
    this.store = store;
  }

  /** As figures count now, by period and unit; nothing where the indicator does not add. */
  public List<RollUp> list(
      Indicator indicator, Collection<UnitId> units, Collection<Period> periods) {
    if (units.isEmpty() || periods.isEmpty()) {
      return List.of();
    }
    return switch (indicator.addition().overUnits()) {
      case SUM -> totals(indicator, units, periods, false);
      case AVERAGE -> totals(indicator, units, periods, true);
      case WEIGHTED -> weighted(indicator, units, periods);
      case RECOMPUTED -> recomputed(indicator, units, periods);
      case NONE -> List.of();
    };
  }

  private List<RollUp> totals(
      Indicator indicator, Collection<UnitId> units, Collection<Period> periods, boolean mean) {
    return figures
        .listTotals(List.of(indicator.id()), units.stream().map(UnitId::value).toList(), periods)
        .stream()
        .filter(total -> periods.contains(total.period()))
        .map(total ->
            new RollUp(
                indicator.id(),
                new UnitId(total.unit()),
                total.period(),
                mean ? mean(indicator, total) : total.value(),
                total.units()))
        .toList();
  }

  private static BigDecimal mean(Indicator indicator, Total total) {
    return total
        .value()
        .divide(BigDecimal.valueOf(total.units()), indicator.decimals() + 2, RoundingMode.HALF_UP);
  }

  private List<RollUp> weighted(
      Indicator indicator, Collection<UnitId> units, Collection<Period> periods) {
    IndicatorId weight = indicator.addition().weight();
    Integer level = indicator.addition().level();
    if (weight == null || level == null) {
      return List.of();
    }
    return divided(
        indicator,
        store.listWeighed(indicator.id(), weight, level, units, periods),
        Quotient.ofWeighed(indicator));
  }

  private List<RollUp> recomputed(
      Indicator indicator, Collection<UnitId> units, Collection<Period> periods) {
    Indicator numerator = operand(indicator.addition().numerator());
    Indicator denominator = operand(indicator.addition().denominator());
    Integer level = indicator.addition().level();
    if (numerator == null || denominator == null || level == null) {
      return List.of();
    }
    return divided(
        indicator,
        store.listPaired(numerator.id(), denominator.id(), level, units, periods),
        Quotient.of(indicator, numerator, denominator));
  }

  private @Nullable Indicator operand(@Nullable IndicatorId id) {
    return id == null ? null : indicators.find(id).orElse(null);
  }

  private static List<RollUp> divided(
      Indicator indicator, List<RollUpStore.Pair> pairs, Quotient quotient) {
    return pairs.stream()
        .map(pair ->
            new RollUp(
                indicator.id(),
                pair.unit(),
                pair.period(),
                quotient.of(pair.top(), pair.bottom()),
                pair.units()))
        .toList();
  }
}
