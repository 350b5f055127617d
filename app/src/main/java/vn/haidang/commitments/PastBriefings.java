package vn.haidang.commitments;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Console;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Puts together from the histories how everything stood at briefings that had ended before that was
 * kept, once, when the program starts. Several instances may do so at once; each briefing is done
 * by one of them.
 */
@Component
@Order(47)
class PastBriefings implements StartStep {

  private static final Logger LOG = LoggerFactory.getLogger(PastBriefings.class);

  private final BriefingStore store;
  private final Briefings briefings;
  private final MeetingRecords records;
  private final Audit audit;
  private final TransactionTemplate transaction;

  PastBriefings(
      BriefingStore store,
      Briefings briefings,
      MeetingRecords records,
      Audit audit,
      TransactionTemplate transaction) {
    this.store = store;
    this.briefings = briefings;
    this.records = records;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void start(StartOptions options, Console console) {
    int done = reckonAll();
    if (done > 0) {
      LOG.info("how everything stood was put together for {} briefings that had ended", done);
    }
  }

  /** Says how many there were. */
  int reckonAll() {
    List<BriefingId> waiting = store.listWithoutRecord();
    for (BriefingId id : waiting) {
      transaction.executeWithoutResult(
          status -> store.findAndHold(id).ifPresent(this::reckon));
    }
    return waiting.size();
  }

  private void reckon(Briefing briefing) {
    if (!briefing.isOpen() && briefing.stoodOn() == null) {
      records.reckon(briefing, briefings.findChangesUntilItsDay(briefing));
      audit.record("briefing.reckoned", "briefing:" + briefing.id(), Map.of());
    }
  }
}
