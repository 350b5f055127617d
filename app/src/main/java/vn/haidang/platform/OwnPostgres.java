package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes along: started with the program, watched while it runs, stopped with
 * it.
 *
 * <p>A server that survived a crash of the program is adopted as it is. A server that dies is
 * started again on the same port, and PostgreSQL then brings back every commit it has acknowledged.
 */
@Exempt(
    from = "onlyStoresSpeakSql",
    because = "it makes the role and the database in which the stores will work")
final class OwnPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final String DATABASE = "haidang";

  private final PostgresCluster cluster;
  private final Path folder;
  private final Thread watch;
  private volatile boolean closing;
  private int port;

  private OwnPostgres(Path folder, PostgresCluster cluster) {
    this.folder = folder;
    this.cluster = cluster;
    this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
  }

  /**
   * The server on {@code folder}, running and with the program's database in it.
   *
   * @throws RefusedException if it cannot be had, with the reason
   */
  static OwnPostgres start(Path folder, int wishedPort) throws InterruptedException {
    try {
      PostgresCluster cluster = PostgresCluster.in(folder, wishedPort);
      OwnPostgres server = new OwnPostgres(folder, cluster);
      server.adoptOrStart();
      server.ensureDatabase();
      server.watch.start();
      return server;
    } catch (IOException | SQLException e) {
      throw new RefusedException(
          Problem.of("platform.database-does-not-start", folder, e.getMessage()), e);
    }
  }

  /** How to reach a server that another program runs on {@code folder}. */
  static DatabaseAddress addressOf(Path folder) throws IOException {
    int port =
        Postmaster.recordedIn(folder.resolve("cluster"))
            .map(Postmaster::port)
            .orElse(PostgresCluster.port(folder));
    return new DatabaseAddress(
        url(port, DATABASE), DATABASE, PostgresCluster.programPassword(folder));
  }

  DatabaseAddress address() throws IOException {
    return new DatabaseAddress(
        url(port, DATABASE), DATABASE, PostgresCluster.programPassword(folder));
  }

  private void adoptOrStart() throws IOException, InterruptedException {
    Optional<Postmaster> running = Postmaster.runningOn(cluster.data());
    if (running.isPresent()) {
      port = running.get().port();
      awaitAnswer(running.get());
      LOG.info(
          "adopted the PostgreSQL that was still running as process {}", running.get().process());
    } else {
      startServer(false);
    }
  }

  private void startServer(boolean again) throws IOException, InterruptedException {
    // A file that is left names a process that is gone, a zombie, or a stranger: PostgreSQL would
    // believe it.
    Files.deleteIfExists(Postmaster.file(cluster.data()));
    port = cluster.configure(again);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!pgCtlStart()) {
      if (System.nanoTime() > deadline || (!again && !saysOldProcessesAreStillLeaving())) {
        throw new IOException(
            "see " + cluster.startLog() + " and " + cluster.data().resolve("log"));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private boolean pgCtlStart() throws IOException, InterruptedException {
    Files.deleteIfExists(cluster.startLog());
    return cluster.run(
        "pg_ctl",
        "start",
        "-w",
        "-t",
        String.valueOf(PATIENCE.toSeconds()),
        "-D",
        cluster.data().toString(),
        "-l",
        cluster.startLog().toString());
  }

  /**
   * After kill -9 of the postmaster its children need a moment to notice; until then the shared
   * memory is taken.
   */
  private boolean saysOldProcessesAreStillLeaving() throws IOException {
    return Files.exists(cluster.startLog())
        && Files.readString(cluster.startLog()).contains("pre-existing shared memory block");
  }

  /** A server found running may still be recovering. */
  private void awaitAnswer(Postmaster server) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection = superuser()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() > deadline || !server.isAliveOn(cluster.data())) {
          throw new IOException(
              "process " + server.process() + " does not answer on port " + port, e);
        }
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** The program signs in as the owner of its one database, not as superuser. */
  private void ensureDatabase() throws SQLException, IOException {
    try (Connection connection = superuser()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
        // The password is made of hexadecimal digits; a create role takes no parameters.
        execute(
            connection,
            "create role haidang login password '" + PostgresCluster.programPassword(folder) + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?")) {
        execute(connection, "create database haidang owner haidang");
      }
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, DATABASE);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection superuser() throws SQLException, IOException {
    return DriverManager.getConnection(
        url(port, "postgres"), "postgres", cluster.superuserPassword());
  }

  private static String url(int port, String database) {
    return DatabaseAddress.SCHEME + "//127.0.0.1:" + port + "/" + database;
  }

  private void watch() {
    while (!closing) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
        if (!closing && Postmaster.runningOn(cluster.data()).isEmpty()) {
          bringBack();
        }
      } catch (IOException e) {
        LOG.error("PostgreSQL died and does not start again", e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void bringBack() throws IOException, InterruptedException {
    if (!closing) {
      LOG.warn("PostgreSQL died; starting it again");
      startServer(true);
      LOG.warn("PostgreSQL is back on port {}", port);
    }
  }

  /** Stops the server after its last commits are on disk. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      try {
        cluster.run(
            "pg_ctl",
            "stop",
            "-m",
            "fast",
            "-w",
            "-t",
            String.valueOf(PATIENCE.toSeconds()),
            "-D",
            cluster.data().toString());
      } catch (IOException e) {
        LOG.error("PostgreSQL could not be stopped", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
