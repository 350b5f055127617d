package vn.haidang.measures;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;

/** Figures side by side: of many units, indicators and steps at once, as they count now. */
@Component
public class Boards {

  private final FigureStore figures;

  Boards(FigureStore figures) {
    this.figures = figures;
  }

  /** Sums over what lies below each of the units. */
  public List<Total> listTotals(
      Collection<IndicatorId> indicators, Collection<Integer> units, Collection<Period> periods) {
    return figures.listTotals(indicators, units, periods);
  }

  /** The unit's own figures. */
  public List<Total> listFigures(
      Collection<IndicatorId> indicators, Collection<Integer> units, Collection<Period> periods) {
    return figures.listOf(indicators, units, periods);
  }

  /** Every unit that reported one step. */
  public List<Total> listEveryUnit(IndicatorId indicator, Period period) {
    return figures.listUnits(indicator, period);
  }
}
