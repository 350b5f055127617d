package vn.haidang.measures;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;

/** Brings figures in: one or a million, in one transaction, with the sums above them. */
@Component
public class Deliveries {

  private final Arrivals arrivals;
  private final Identities identities;
  private final Audit audit;

  Deliveries(Arrivals arrivals, Identities identities, Audit audit) {
    this.arrivals = arrivals;
    this.identities = identities;
    this.audit = audit;
  }

  /**
   * Stores what can be stored; the other rows are reported. When it returns, every list and sum
   * shows the figures.
   */
  @Transactional
  public Batch bring(Delivery delivery, FigureRows rows) {
    Identities.Watch watch = identities.watch(rows);
    Batch batch = arrivals.take(delivery, watch);
    int broken = watch.noteBroken(batch.id());
    audit.record(
        "figures.brought",
        "batch:" + batch.id(),
        Map.of(
            "source", delivery.source(),
            "rows", Integer.toString(batch.rows()),
            "changed", Integer.toString(batch.changed()),
            "refused", Integer.toString(batch.refused()),
            "broken", Integer.toString(broken)));
    return batch;
  }
}
