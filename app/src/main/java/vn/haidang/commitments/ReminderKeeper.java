package vn.haidang.commitments;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Console;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Runs the sweep while the program runs: at its start and every half hour, so that the new day is
 * met soon after midnight. Several instances may do so at once; only one of them reminds.
 */
@Component
@Order(95)
class ReminderKeeper implements StartStep {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderKeeper.class);
  private static final Duration BETWEEN = Duration.ofMinutes(30);

  private final Reminders reminders;
  private final List<WorkOfUnit> work;
  private final Digests digests;

  ReminderKeeper(Reminders reminders, List<WorkOfUnit> work, Digests digests) {
    this.reminders = reminders;
    this.work = List.copyOf(work);
    this.digests = digests;
  }

  @Override
  public void start(StartOptions options, Console console) {
    Thread.ofPlatform().daemon().name("reminders").start(this::keep);
  }

  private void keep() {
    while (true) {
      try {
        work.forEach(WorkOfUnit::sweep);
        reminders.sweep();
        digests.send();
      } catch (RuntimeException e) {
        LOG.warn("nobody could be reminded at the moment; trying again", e);
      }
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
