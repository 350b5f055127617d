package vn.haidang.commitments;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.feed.FedFigure;
import vn.haidang.measures.feed.FedIndicator;
import vn.haidang.measures.feed.FigureFeed;

/**
 * The share of tasks done on time among those that fell due in a month, as an indicator. The
 * denominator is what fell due, as in the city's and the nation's own reports: 1,38 % overdue in
 * 2017 is 223 of 16.274.
 */
@Component
class OnTimeFeed implements FigureFeed {

  private static final FedIndicator INDICATOR =
      new FedIndicator(
          "HD.NV.DUNGHAN",
          "Tỷ lệ nhiệm vụ hoàn thành đúng hạn",
          "Nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ đến hạn trong kỳ, của đơn vị và các đơn vị trực thuộc",
          "%",
          1,
          true,
          "Số nhiệm vụ hoàn thành đúng hạn",
          "Số nhiệm vụ đến hạn trong kỳ",
          "nhiệm vụ",
          1);

  private final OnTimeStore store;

  OnTimeFeed(OnTimeStore store) {
    this.store = store;
  }

  @Override
  public FedIndicator indicator() {
    return INDICATOR;
  }

  @Override
  public List<FedFigure> list(Period step) {
    return store.list(step);
  }
}
