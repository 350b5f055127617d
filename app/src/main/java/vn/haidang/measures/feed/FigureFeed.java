package vn.haidang.measures.feed;

import java.util.List;
import vn.haidang.kernel.time.Period;

/**
 * Figures that a module keeps anyhow and offers as an indicator: the share of tasks done on time,
 * disbursement, complaints settled. Asked after each step and again while a step runs; what did not
 * change is not stored again.
 */
public interface FigureFeed {

  /** What is measured; its code must stay the same for good. */
  FedIndicator indicator();

  /**
   * The figures of all units for one step of the year, as they are now.
   *
   * @param step a month, quarter, half year or year, as the indicator's frequency says
   */
  List<FedFigure> list(Period step);
}
