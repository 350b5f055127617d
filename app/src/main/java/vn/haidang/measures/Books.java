package vn.haidang.measures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of several indicators of one unit, of which some are computed from others. */
final class Books {

  private final Map<IndicatorId, Indicator> indicators;
  private final Map<IndicatorId, List<Observation>> known;

  Books(Map<IndicatorId, Indicator> indicators, Collection<Observation> observations) {
    this.indicators = Map.copyOf(indicators);
    known =
        observations.stream()
            .collect(
                Collectors.groupingBy(
                    Observation::indicator, LinkedHashMap::new, Collectors.toList()));
  }

  /** Whether its months make its year only with other indicators. */
  static boolean needsOperands(Indicator indicator) {
    return switch (indicator.addition().overMonths()) {
      case WEIGHTED, RECOMPUTED -> true;
      case SUM, LAST, AVERAGE, NONE -> false;
    };
  }

  Year of(Indicator indicator) {
    Year.Operands operands =
        needsOperands(indicator)
            ? new Year.Operands(
                plain(indicator.addition().weight()),
                plain(indicator.addition().numerator()),
                plain(indicator.addition().denominator()))
            : Year.Operands.NONE;
    return new Year(indicator, known.getOrDefault(indicator.id(), List.of()), operands);
  }

  /** An operand is not computed from others again. */
  private @Nullable Year plain(@Nullable IndicatorId id) {
    Indicator operand = id == null ? null : indicators.get(id);
    return operand == null ? null : new Year(operand, known.getOrDefault(operand.id(), List.of()));
  }
}
