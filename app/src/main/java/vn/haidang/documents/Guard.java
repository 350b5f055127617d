package vn.haidang.documents;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a reader of somebody else's making so that nothing it does reaches the user: a time limit, a
 * stack of its own, and every failure turned into a refusal.
 */
final class Guard {

  private static final long STACK_BYTES = 16L << 20;

  private final ReadingLimits limits;

  Guard(ReadingLimits limits) {
    this.limits = limits;
  }

  /** A reader's work; it looks at its thread's interruption where it loops. */
  interface Work<T> {
    T read() throws Exception;
  }

  <T> T run(String kind, Work<T> work) throws Refusal {
    var task = new FutureTask<T>(work::read);
    Thread thread =
        Thread.ofPlatform().daemon().name("reading " + kind).stackSize(STACK_BYTES).unstarted(task);
    thread.start();
    try {
      return task.get(limits.seconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new Refusal("documents.too-slow", limits.seconds());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refusal("documents.too-slow", limits.seconds());
    } catch (ExecutionException e) {
      throw asRefusal(kind, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /** Whatever a library throws at a bad file is the file's fault, memory and stack included. */
  private static Refusal asRefusal(String kind, Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> refusal;
      case OutOfMemoryError _, StackOverflowError _ -> new Refusal("documents.too-complex", kind);
      default -> Refusal.damaged(kind, "");
    };
  }
}
