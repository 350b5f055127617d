package vn.haidang.measures;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;

/** Brings figures in: one or a million, in one transaction, with the sums above them. */
@Component
public class Deliveries {

  private final ImportStore store;
  private final Audit audit;
  private final Clock clock;

  Deliveries(ImportStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stores what can be stored; the other rows are reported. When it returns, every list and sum
   * shows the figures.
   */
  @Transactional
  public Batch bring(Delivery delivery, FigureRows rows) {
    int batch = store.open(delivery, clock.instant());
    long handed = store.stage(rows);
    int refused = store.separateFaults(delivery.confirmed());
    if (store.hasDuplicates()) {
      refused += store.separateDuplicates();
    }
    if (store.isLate(delivery.asOf())) {
      store.keepLateOnes(batch, delivery.asOf());
    }
    long changed = store.apply(batch);
    store.takeOutReplaced(batch);
    store.close(batch, handed, changed);
    audit.record(
        "figures.brought",
        "batch:" + batch,
        Map.of(
            "source", delivery.source(),
            "rows", Long.toString(handed),
            "changed", Long.toString(changed),
            "refused", Integer.toString(refused)));
    return new Batch(
        batch,
        Math.toIntExact(handed),
        Math.toIntExact(changed),
        refused,
        refused == 0 ? java.util.List.of() : store.listFaults());
  }
}
