package vn.haidang.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.PostgresBinaries;
import vn.haidang.platform.Unprivileged;

/**
 * The PostgreSQL of the tests: the product's own binaries, one server per virtual machine, quick
 * instead of safe.
 *
 * <p>It keeps a migrated database under a name made from the migrations' contents; {@link
 * #createDatabase} copies it, which takes some tens of milliseconds. The server's folder stays in
 * {@code target}, so a second run starts in a fraction of a second. Migrations run as an ordinary
 * owner and not as superuser, as they do in an office that brings its own PostgreSQL.
 */
public final class TestPostgres {

  private static final String OWNER = "haidang";

  private final FileLock ours;
  private final Path folder;
  private final int port;
  private final PostgresBinaries binaries;
  private final Unprivileged unprivileged;
  private final String template;
  private final AtomicInteger created = new AtomicInteger();
  private final Phaser users = new Phaser(1);

  /** The one server of this virtual machine. */
  public static TestPostgres running() {
    return Holder.SERVER;
  }

  private static final class Holder {
    static final TestPostgres SERVER = start();
  }

  private static TestPostgres start() {
    try {
      return new TestPostgres(Path.of("target").toAbsolutePath());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("the PostgreSQL of the tests does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while the PostgreSQL of the tests was starting", e);
    }
  }

  private TestPostgres(Path target) throws IOException, InterruptedException, SQLException {
    Files.createDirectories(target);
    binaries = PostgresBinaries.in(target);
    Claim claim = claimFolder(target);
    ours = claim.lock();
    folder = claim.folder();
    unprivileged = Unprivileged.in(folder);
    port = freePort();
    stopLeftover();
    startServer();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(this::stop, "stop the PostgreSQL of the tests"));
    dropLeftovers();
    template = prepareTemplate();
  }

  /** A migrated database that nobody else uses. */
  public DatabaseAddress createDatabase() {
    String name = "test_" + created.incrementAndGet();
    try {
      asSuperuser(
          "create database "
              + name
              + " template "
              + template
              + " strategy file_copy owner "
              + OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException("no test database from the template " + template, e);
    }
    return address(name);
  }

  /** An empty database without any migration, for tests of the migrations themselves. */
  public DatabaseAddress createEmptyDatabase() {
    String name = "test_" + created.incrementAndGet();
    try {
      asSuperuser("create database " + name + " owner " + OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException("no empty test database", e);
    }
    return address(name);
  }

  /** Removes a database with whatever still holds on to it. */
  public void drop(DatabaseAddress address) {
    String name = address.url().substring(address.url().lastIndexOf('/') + 1);
    try {
      asSuperuser("drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("the test database " + name + " cannot be dropped", e);
    }
  }

  /**
   * Says that somebody still needs the server when the virtual machine goes down; answered by
   * {@link #letGo}.
   */
  void holdOn() {
    users.register();
  }

  void letGo() {
    users.arriveAndDeregister();
  }

  private DatabaseAddress address(String name) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, OWNER, "");
  }

  /** A folder, and what keeps others out of it for as long as it is held. */
  private record Claim(Path folder, FileLock lock) {}

  /** Several at once in one checkout get a folder each, and find it again the next time. */
  private static Claim claimFolder(Path target) throws IOException {
    for (int number = 1; ; number++) {
      String name = number == 1 ? "test-postgres" : "test-postgres-" + number;
      FileChannel channel =
          FileChannel.open(
              target.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Claim(target.resolve(name), lock);
      }
      channel.close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void stopLeftover() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("postmaster.pid"))) {
      run("pg_ctl", "stop", "-m", "immediate", "-D", folder.toString());
      Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }
  }

  private void startServer() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("PG_VERSION")) && pgCtlStart()) {
      return;
    }
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    unprivileged.handOver(folder);
    if (!run(
            "initdb",
            "-D",
            folder.toString(),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C.UTF-8")
        || !pgCtlStart()) {
      throw new IllegalStateException("see " + log());
    }
  }

  private boolean pgCtlStart() throws IOException, InterruptedException {
    String options =
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
            + " -c max_connections=300 -c shared_buffers=64MB -c wal_level=minimal -c max_wal_senders=0 -p "
            + port;
    return run(
        "pg_ctl",
        "start",
        "-w",
        "-t",
        "60",
        "-D",
        folder.toString(),
        "-l",
        log().toString(),
        "-o",
        options);
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private boolean run(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(List.of(arguments));
    Path output = folder.resolveSibling(folder.getFileName() + ".log");
    return new ProcessBuilder(unprivileged.commandLine(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start()
            .waitFor()
        == 0;
  }

  private void dropLeftovers() throws SQLException {
    for (String name : databases("test\\_%")) {
      asSuperuser("drop database " + name + " with (force)");
    }
  }

  private String prepareTemplate() throws IOException, SQLException {
    String name = "migrated_" + fingerprintOfMigrations();
    List<String> existing = databases("migrated\\_%");
    if (existing.contains(name)) {
      return name;
    }
    for (String outdated : existing) {
      asSuperuser("drop database " + outdated + " with (force)");
    }
    asSuperuser(
        "do $$ begin if not exists (select from pg_roles where rolname = '"
            + OWNER
            + "') then create role "
            + OWNER
            + " login; end if; end $$");
    asSuperuser("drop database if exists half_migrated with (force)");
    asSuperuser("create database half_migrated owner " + OWNER);
    DatabaseAddress half = address("half_migrated");
    Migrations.migrate(new DriverManagerDataSource(half.url(), half.user(), half.password()));
    asSuperuser("alter database half_migrated rename to " + name);
    return name;
  }

  private static String fingerprintOfMigrations() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/**/*.sql")) {
        digest.update(file.getURL().toString().getBytes(UTF_8));
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> databases(String pattern) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select datname from pg_database where datname like '" + pattern + "'")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private void asSuperuser(String sql) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
  }

  private void stop() {
    try {
      awaitUsers();
      run("pg_ctl", "stop", "-m", "fast", "-t", "20", "-D", folder.toString());
      ours.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Spring closes its contexts at the same time as we stop, and they still have a word to say to
   * the database.
   */
  private void awaitUsers() throws InterruptedException {
    try {
      users.awaitAdvanceInterruptibly(users.arriveAndDeregister(), 20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println(
          "a Spring context did not close within 20 s; its PostgreSQL is stopped all the same");
    }
  }
}
