package vn.haidang.platform;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the chain while the program runs: links lines right after they are committed, and sees to
 * the daily verification and checkpoint once the server has started.
 */
@Component
@Order(90)
class AuditKeeper implements SmartLifecycle, StartStep {

  private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);

  /** Lines of other processes ring no bell here. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** A line is linked at once; those that come right after it wait for each other so long. */
  private static final Duration GATHERING = Duration.ofMillis(50);

  private static final long BETWEEN_DUTIES = Duration.ofMinutes(1).toNanos();

  private final AuditBell bell;
  private final AuditLinker linker;
  private final AuditChainStore chain;
  private final AuditCheckpoints checkpoints;
  private volatile boolean running;
  private volatile boolean onDuty;
  private @Nullable Thread thread;

  AuditKeeper(
      AuditBell bell, AuditLinker linker, AuditChainStore chain, AuditCheckpoints checkpoints) {
    this.bell = bell;
    this.linker = linker;
    this.chain = chain;
    this.checkpoints = checkpoints;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("audit-keeper").start(this::keep);
  }

  /** The server is up: from now on the daily duty counts as well. */
  @Override
  public void start(StartOptions options, Console console) {
    onDuty = true;
    bell.ring();
  }

  private void keep() {
    boolean well = true;
    long nextDuty = System.nanoTime();
    while (running) {
      try {
        bell.await(BETWEEN_LOOKS);
        if (chain.isAnythingWaiting()) {
          linker.link();
          Thread.sleep(GATHERING);
        }
        if (onDuty && System.nanoTime() - nextDuty >= 0) {
          nextDuty = System.nanoTime() + BETWEEN_DUTIES;
          checkpoints.verifyAndSignIfDue();
        }
        well = true;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | IOException e) {
        if (well && running) {
          LOG.warn("the audit chain cannot be kept at the moment; trying again", e);
        }
        well = false;
      }
    }
  }

  /** Links what is there to the end, so that a stopped program leaves nothing waiting. */
  @Override
  public void stop() {
    running = false;
    Thread keeper = thread;
    if (keeper != null) {
      bell.ring();
      try {
        keeper.join(Duration.ofSeconds(10));
        linker.link();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.debug("the last lines stay waiting until the next start", e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
