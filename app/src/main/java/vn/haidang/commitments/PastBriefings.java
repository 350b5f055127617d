package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
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
  private final Clock clock;

  PastBriefings(
      BriefingStore store,
      Briefings briefings,
      MeetingRecords records,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.briefings = briefings;
    this.records = records;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
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
    int done = 0;
    for (BriefingId id : store.listWithoutRecord(LocalDate.now(clock))) {
      try {
        transaction.executeWithoutResult(status -> store.findAndHold(id).ifPresent(this::reckon));
        done++;
      } catch (RuntimeException e) {
        // It goes on showing today and says so; nobody waits for the program because of it.
        LOG.warn("how everything stood at briefing {} could not be put together", id, e);
      }
    }
    return done;
  }

  private void reckon(Briefing briefing) {
    if (!briefing.isOpen() && briefing.stoodOn() == null) {
      records.reckon(briefing, briefings.findChangesUntilItsDay(briefing));
      audit.record("briefing.reckoned", "briefing:" + briefing.id(), Map.of());
    }
  }
}
