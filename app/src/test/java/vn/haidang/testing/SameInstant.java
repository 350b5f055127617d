package vn.haidang.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who do the same before either can see the other. */
public final class SameInstant {

  private SameInstant() {}

  /**
   * What the second comes to who begins while what the first did is not yet seen by others, and
   * ends after it is.
   */
  public static <T> T whileUnseen(ApplicationContext context, Runnable first, Supplier<T> second) {
    CountDownLatch done = new CountDownLatch(1);
    TransactionTemplate transaction =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() ->
            transaction.executeWithoutResult(status -> {
              try {
                first.run();
              } finally {
                done.countDown();
              }
              pause();
            }));
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    T came = second.get();
    other.join();
    return came;
  }

  /** Long enough for the second to reach the row; shorter, and he sees what the first did. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
