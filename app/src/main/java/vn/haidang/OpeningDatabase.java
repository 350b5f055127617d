package vn.haidang;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.Migrations;

/**
 * A database that is opened and migrated on a thread of its own, while Spring reads which modules
 * there are: PostgreSQL is mostly waited for.
 */
final class OpeningDatabase implements AutoCloseable {

  private final FutureTask<DatabaseAccess> opened;
  private boolean begun;

  /**
   * @param opening opens the database when it is begun
   */
  OpeningDatabase(Callable<DatabaseAccess> opening) {
    opened = new FutureTask<>(() -> migrated(opening.call()));
  }

  /** Begins to open it and returns at once. */
  synchronized void begin() {
    if (!begun) {
      begun = true;
      Thread.ofPlatform().name("open-database").start(opened);
    }
  }

  /**
   * The database as this program expects it; waits until it is.
   *
   * @throws RuntimeException what opening or migrating it threw, each time it is asked for
   */
  DatabaseAccess await() {
    begin();
    try {
      return opened.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException("the database could not be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database was opened", e);
    }
  }

  /** Closes it if it was opened; what is half opened is waited for. */
  @Override
  public synchronized void close() {
    if (!begun) {
      return;
    }
    DatabaseAccess database;
    try {
      database = await();
    } catch (RuntimeException e) {
      // It never came to be, and whoever asked for it has been told why.
      return;
    }
    database.close();
  }

  private static DatabaseAccess migrated(DatabaseAccess database) {
    try {
      Migrations.migrate(database.address());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }
}
