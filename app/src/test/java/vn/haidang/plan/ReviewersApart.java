package vn.haidang.plan;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.DatabaseAddress;

/**
 * Officials who review a draft as fast as they can in a process of its own, so that it can be
 * killed. Every action is told on standard output once it was answered.
 */
final class ReviewersApart implements AutoCloseable {

  private static final List<String> OFFICIALS = List.of("lan", "minh", "hoa");

  private final Process process;
  private final BufferedReader told;

  private ReviewersApart(Process process) {
    this.process = process;
    told = process.inputReader();
  }

  static ReviewersApart startOn(DatabaseAddress address, EditionId edition, long seed)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ReviewersApart.class.getName(),
                address.url(),
                address.user(),
                edition.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new ReviewersApart(process);
  }

  /** What the process does, until it is killed. */
  public static void main(String[] arguments) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(arguments[0]);
    pool.setUsername(arguments[1]);
    pool.setMaximumPoolSize(OFFICIALS.size() + 1);
    var world =
        new PlanWorld(
            JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    EditionId edition = EditionId.valueOf(arguments[2]);
    long seed = Long.parseLong(arguments[3]);
    ExecutorService threads = Executors.newFixedThreadPool(OFFICIALS.size());
    for (String official : OFFICIALS) {
      var random = new Random(seed * 31 + official.hashCode());
      threads.submit(() -> {
        while (true) {
          tell(act(world, edition, official, random), System.out);
        }
      });
    }
  }

  private static Outcome<Change> act(PlanWorld world, EditionId edition, String by, Random random) {
    List<Item> items = world.items(edition, ItemKind.TASK, ItemKind.TARGET, ItemKind.CITATION);
    Item item = items.get(random.nextInt(items.size()));
    Item other = items.get(random.nextInt(items.size()));
    return switch (random.nextInt(7)) {
      case 0 -> world.review.accept(item.asSeen(), by);
      case 1 -> world.review.reject(item.asSeen(), "lý do " + random.nextInt(1000), by);
      case 2 -> world.review.reopen(item.asSeen(), by);
      case 3 -> world.review.acceptMany(edition, List.of(item.asSeen(), other.asSeen()), by);
      case 4 -> world.review.merge(edition, List.of(item.asSeen(), other.asSeen()), by);
      case 5 -> world.review.redo(edition, by);
      default -> world.review.undo(edition, by);
    };
  }

  /** One line, "17: 4.2 5.1": the step and the items as it left them. */
  private static void tell(Outcome<Change> outcome, PrintStream out) {
    if (outcome instanceof Outcome.Done<Change>(Change change)) {
      String items =
          change.items().stream()
              .map(item -> item.asSeen().toString())
              .collect(Collectors.joining(" "));
      out.println(change.step() + ": " + items);
      out.flush();
    }
  }

  /** Waits for the next action that was answered. */
  String next() throws IOException {
    String line = told.readLine();
    if (line == null) {
      throw new IllegalStateException("the reviewers ended by themselves");
    }
    return line;
  }

  /** kill -9; what was told before and not yet read is read. */
  List<String> kill() throws InterruptedException {
    // Through the handle: the process's own method would close what it still has to tell.
    process.toHandle().destroyForcibly();
    process.waitFor();
    return told.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
