package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitsChanged;
import vn.haidang.platform.Audit;

/**
 * Where units stand, for the sums of their figures. Follows organisation in the transaction in
 * which units change: when a reorganisation is decided, sums of both trees answer.
 */
@Component
public class Areas {

  private final AreaStore store;
  private final AreaSourceStore source;
  private final Audit audit;

  Areas(AreaStore store, AreaSourceStore source, Audit audit) {
    this.store = store;
    this.source = source;
    this.audit = audit;
  }

  /**
   * Takes over the places of all units through time and computes the sums of every stretch that
   * ends on {@code from} or later anew, so that both trees answer when it returns.
   *
   * @param from the first day on which anything differs from what was known
   * @return how many sums there are from that day on
   */
  @Transactional
  public int takeOver(Collection<Area> all, LocalDate from) {
    store.replaceAll(all);
    int sums = store.sumAnew(from);
    audit.record(
        "areas.taken-over",
        "areas:" + from,
        Map.of("areas", Integer.toString(all.size()), "sums", Integer.toString(sums)));
    return sums;
  }

  @EventListener
  void on(UnitsChanged changed) {
    follow();
  }

  /**
   * Takes over what organisation knows by now and computes the sums anew from the first day on
   * which it differs; nothing is done where nothing differs.
   */
  @Transactional
  public void follow() {
    if (source.findFirstDifference().isEmpty()) {
      return;
    }
    source.keepDeliveriesOut();
    Optional<LocalDate> from = source.findFirstDifference();
    if (from.isPresent()) {
      int areas = source.takeOver();
      int sums = store.sumAnew(from.get());
      audit.record(
          "areas.taken-over",
          "areas:" + from.get(),
          Map.of("areas", Integer.toString(areas), "sums", Integer.toString(sums)));
    }
  }
}
