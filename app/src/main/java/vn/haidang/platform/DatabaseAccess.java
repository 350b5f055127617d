package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The database for one run of the program: an outside one if the settings name it, else our own
 * below the data folder.
 *
 * <p>One program at a time runs our own PostgreSQL; others may use it meanwhile. Closing stops it
 * if this program started it.
 */
@Exempt(from = "onlyStoresSpeakSql", because = "it finds out whether there is a database at all")
public final class DatabaseAccess implements AutoCloseable {

  private static final int OLDEST_VERSION = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseAddress address;
  private final Optional<FolderLock> lock;
  private final Optional<OwnPostgres> own;
  private final String servedAt;

  private DatabaseAccess(
      DatabaseAddress address,
      Optional<FolderLock> lock,
      Optional<OwnPostgres> own,
      String servedAt) {
    this.address = address;
    this.lock = lock;
    this.own = own;
    this.servedAt = servedAt;
  }

  /**
   * For the server, which must have the data folder to itself.
   *
   * @throws RefusedException if another program has it, or the database cannot be had
   */
  public static DatabaseAccess forServer(Settings settings) {
    return settings
        .outsideDatabase()
        .map(DatabaseAccess::outside)
        .or(() -> startOwn(settings))
        .orElseThrow(() -> servedByAnother(settings.data()));
  }

  /**
   * For a command that works on the database whether a server runs or not: uses the running one,
   * else starts our own for as long.
   */
  public static DatabaseAccess forCommand(Settings settings) {
    return settings
        .outsideDatabase()
        .map(DatabaseAccess::outside)
        .or(() -> startOwn(settings))
        .orElseGet(() -> besideServer(settings.data()));
  }

  /** For work that makes sense only beside a server; empty where none is serving. */
  public static Optional<DatabaseAccess> besideRunningServer(Settings settings) {
    if (settings.outsideDatabase().isPresent()) {
      return settings.outsideDatabase().map(DatabaseAccess::outside);
    }
    try {
      boolean serving = !FolderLock.holder(settings.data()).address().isEmpty();
      return serving ? Optional.of(besideServer(settings.data())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where and as whom to connect. */
  public DatabaseAddress address() {
    return address;
  }

  /** The pages of the server that already works on this database, empty if there is none. */
  public Optional<String> servedAt() {
    return servedAt.isEmpty() ? Optional.empty() : Optional.of(servedAt);
  }

  /** Tells later programs where this one's pages are. */
  public void announce(String webAddress) {
    try {
      if (lock.isPresent()) {
        lock.get().announce(webAddress);
      }
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of("platform.data-folder-not-writable", e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    own.ifPresent(OwnPostgres::close);
    lock.ifPresent(taken -> {
      try {
        taken.close();
      } catch (IOException e) {
        throw new IllegalStateException("the lock on the data folder cannot be given back", e);
      }
    });
  }

  private static DatabaseAccess outside(DatabaseAddress address) {
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      refuseOld(address, connection.getMetaData().getDatabaseMajorVersion());
      return new DatabaseAccess(address, Optional.empty(), Optional.empty(), "");
    } catch (SQLException e) {
      throw new RefusedException(
          Problem.of("platform.database-unreachable", address, e.getMessage()), e);
    }
  }

  static void refuseOld(DatabaseAddress address, int version) {
    if (version < OLDEST_VERSION) {
      throw new RefusedException(
          Problem.of("platform.database-too-old", address.url(), version, OLDEST_VERSION));
    }
  }

  private static Optional<DatabaseAccess> startOwn(Settings settings) {
    try {
      Optional<FolderLock> lock = FolderLock.tryTake(settings.data());
      return lock.isEmpty() ? Optional.empty() : Optional.of(startOwn(settings, lock.get()));
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of("platform.data-folder-not-writable", e.getMessage()), e);
    }
  }

  private static DatabaseAccess startOwn(Settings settings, FolderLock lock) throws IOException {
    try {
      OwnPostgres own =
          OwnPostgres.start(serverFolder(settings.data()), settings.ownDatabasePort());
      return new DatabaseAccess(own.address(), Optional.of(lock), Optional.of(own), "");
    } catch (InterruptedException e) {
      lock.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
    } catch (RuntimeException | IOException e) {
      lock.close();
      throw e;
    }
  }

  private static DatabaseAccess besideServer(Path data) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        DatabaseAddress address = OwnPostgres.addressOf(serverFolder(data));
        DriverManager.getConnection(address.url(), address.user(), address.password()).close();
        return new DatabaseAccess(
            address, Optional.empty(), Optional.empty(), FolderLock.holder(data).address());
      } catch (IOException | SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new RefusedException(
              Problem.of("platform.database-unreachable", serverFolder(data), e.getMessage()), e);
        }
      }
      pause();
    }
  }

  private static RefusedException servedByAnother(Path data) {
    try {
      FolderLock.Holder holder = FolderLock.holder(data);
      return new RefusedException(
          holder.address().isEmpty()
              ? Problem.of("platform.data-folder-starting", data, holder.process())
              : Problem.of(
                  "platform.data-folder-in-use", data, holder.process(), holder.address()));
    } catch (IOException e) {
      return new RefusedException(
          Problem.of("platform.data-folder-not-writable", e.getMessage()), e);
    }
  }

  private static Path serverFolder(Path data) {
    return data.resolve("postgres");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
