package vn.haidang.measures;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Console;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/** Asks the other modules for their figures while the program runs: at its start and every hour. */
@Component
@Order(96)
class FeedKeeper implements StartStep {

  private static final Logger LOG = LoggerFactory.getLogger(FeedKeeper.class);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final FedFigures figures;

  FeedKeeper(FedFigures figures) {
    this.figures = figures;
  }

  @Override
  public void start(StartOptions options, Console console) {
    Thread.ofPlatform().daemon().name("figures").start(this::keep);
  }

  private void keep() {
    while (true) {
      try {
        figures.collect();
      } catch (RuntimeException e) {
        LOG.warn("figures of other modules could not be taken; trying again in an hour", e);
      }
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
