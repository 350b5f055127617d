package vn.haidang.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;

/** Where units stand, for the sums of their figures. */
@Component
public class Areas {

  private final AreaStore store;
  private final Audit audit;

  Areas(AreaStore store, Audit audit) {
    this.store = store;
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
}
