package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which our own PostgreSQL keeps everything: programs, data, passwords, port, logs.
 *
 * <p>Data appear in one step: {@code initdb} works beside, and the finished folder is renamed.
 * Commits are durable, pages carry checksums, passwords are random and readable by the owner only,
 * and the server listens on this computer only, without a socket file.
 */
final class PostgresCluster {

  private static final String CONFIGURATION = "haidang.conf";

  private final Path folder;
  private final int wishedPort;
  private final PostgresBinaries binaries;
  private final Unprivileged unprivileged;

  private PostgresCluster(
      Path folder, int wishedPort, PostgresBinaries binaries, Unprivileged unprivileged) {
    this.folder = folder;
    this.wishedPort = wishedPort;
    this.binaries = binaries;
    this.unprivileged = unprivileged;
  }

  /**
   * The cluster in {@code place}, made if there is none.
   *
   * @param wishedPort where it shall listen; 0 for a free port, chosen once
   * @throws RefusedException if it was made by another major version of PostgreSQL or belongs to
   *     another user
   */
  static PostgresCluster in(Path place, int wishedPort) throws IOException, InterruptedException {
    refuseOtherVersion(place);
    Files.createDirectories(place);
    // The server is recognised by the path it was started with: one folder, one name.
    Path folder = place.toRealPath();
    refuseOtherOwner(folder);
    Unprivileged unprivileged = Unprivileged.in(folder);
    var cluster =
        new PostgresCluster(folder, wishedPort, PostgresBinaries.in(folder), unprivileged);
    if (!Files.exists(cluster.data())) {
      cluster.initialise();
    }
    return cluster;
  }

  Path data() {
    return data(folder);
  }

  private static Path data(Path folder) {
    return folder.resolve("cluster");
  }

  /** Where the server's last words before it could write its own log are found. */
  Path startLog() {
    return folder.resolve("start.log");
  }

  String superuserPassword() throws IOException {
    return password(folder, "postgres");
  }

  /**
   * What the program signs in with; needs nothing but the folder, so other commands can use a
   * running server.
   */
  static String programPassword(Path folder) throws IOException {
    return password(folder, "haidang");
  }

  /**
   * Writes the configuration anew; the server must not be running.
   *
   * @param keepPort whether the port must stay as it was, because clients wait there; otherwise one
   *     that is free now
   */
  int configure(boolean keepPort) throws IOException, InterruptedException {
    int port = keepPort ? port(folder) : choosePort();
    long sharedMegabytes = Math.clamp(physicalMegabytes() / 16, 64, 512);
    replace(
        data().resolve(CONFIGURATION),
        """
        # Written by the program at every start; put your own settings into postgresql.auto.conf or HAIDANG_DATABASE_URL.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        shared_buffers = '%dMB'
        max_wal_size = '4GB'
        max_connections = 100
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgres-%%a.log'
        log_rotation_age = '1d'
        log_truncate_on_rotation = on
        log_file_mode = 0600
        timezone = 'UTC'
        # Pages come from memory or a solid-state disk: reading here and there costs hardly more than reading on.
        random_page_cost = 1.1
        """
            .formatted(port, sharedMegabytes));
    unprivileged.handOver(folder);
    return port;
  }

  /** Runs one of PostgreSQL's programs in the folder; true if it reported success. */
  boolean run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(unprivileged.commandLine(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("tools.log").toFile()))
            .start()
            .waitFor()
        == 0;
  }

  private void initialise() throws IOException, InterruptedException {
    Path halfway = folder.resolve("cluster.new");
    FileSystemUtils.deleteRecursively(halfway);
    writePassword("postgres");
    writePassword("haidang");
    unprivileged.handOver(folder);
    if (!run(
        "initdb",
        "-D",
        halfway.toString(),
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "-A",
        "scram-sha-256",
        "--pwfile=" + passwordFile(folder, "postgres"),
        "--data-checksums",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C.UTF-8")) {
      throw new IOException("initdb failed; see " + folder.resolve("tools.log"));
    }
    Files.writeString(
        halfway.resolve("postgresql.conf"),
        "\ninclude '" + CONFIGURATION + "'\n",
        StandardOpenOption.APPEND);
    Files.move(halfway, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private int choosePort() throws IOException {
    Path file = portFile(folder);
    int port = wishedPort != 0 ? wishedPort : Files.exists(file) ? port(folder) : 0;
    if (port == 0 || !isFree(port)) {
      if (wishedPort != 0) {
        throw new RefusedException(Problem.of("platform.database-port-taken", wishedPort));
      }
      port = freePort();
    }
    replace(file, port + "\n");
    return port;
  }

  /** Where the server listens, or listened last. */
  static int port(Path folder) throws IOException {
    return Integer.parseInt(Files.readString(portFile(folder)).strip());
  }

  private static Path portFile(Path folder) {
    return folder.resolve("port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void writePassword(String user) throws IOException {
    Path file = passwordFile(folder, user);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random));
  }

  private static String password(Path folder, String user) throws IOException {
    return Files.readString(passwordFile(folder, user)).strip();
  }

  private static Path passwordFile(Path folder, String user) {
    return folder.resolve(user + ".password");
  }

  private static void refuseOtherVersion(Path folder) throws IOException {
    Path mark = data(folder).resolve("PG_VERSION");
    String ours = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
    if (Files.exists(mark)) {
      String found = Files.readString(mark).strip();
      if (!found.equals(ours)) {
        throw new RefusedException(
            Problem.of("platform.database-other-version", data(folder), found, ours));
      }
    }
  }

  /** PostgreSQL works only on folders of the user who starts it; root can start it as anybody. */
  private static void refuseOtherOwner(Path folder) throws IOException {
    if (System.getProperty("user.name").equals("root")) {
      return;
    }
    String owner = Files.getOwner(folder).getName();
    try {
      Path probe = Files.createTempFile(folder, "owner-", ".tmp");
      String user = Files.getOwner(probe).getName();
      Files.delete(probe);
      if (!owner.equals(user)) {
        throw new RefusedException(Problem.of("platform.data-folder-of-another", folder, owner));
      }
    } catch (AccessDeniedException e) {
      throw new RefusedException(Problem.of("platform.data-folder-of-another", folder, owner), e);
    }
  }

  private static void replace(Path file, String content) throws IOException {
    Path halfway = file.resolveSibling(file.getFileName() + ".new");
    Files.write(halfway, content.getBytes(UTF_8));
    Files.move(halfway, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static long physicalMegabytes() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 2048;
  }
}
