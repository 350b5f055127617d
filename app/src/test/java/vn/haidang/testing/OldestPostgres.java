package vn.haidang.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Unprivileged;

/**
 * A server of the oldest version we accept, as an office brings it: PostgreSQL 15 of the system,
 * with a database that an ordinary role owns.
 */
public final class OldestPostgres implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private final Path folder =
      Path.of("target", "outside-postgres-" + System.nanoTime()).toAbsolutePath();
  private int port;

  /** Whether it is installed here; {@code .ci/run} says how. */
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAMS.resolve("initdb"));
  }

  /** Starts one of its own. */
  public static OldestPostgres start() throws Exception {
    OldestPostgres server = new OldestPostgres();
    server.begin();
    return server;
  }

  public DatabaseAddress address() {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/haidang", "haidang", "");
  }

  private void begin() throws Exception {
    Files.createDirectories(folder);
    Unprivileged.in(folder).handOver(folder);
    String data = folder.toString();
    run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
    port = freePort();
    String options =
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
    run("pg_ctl", "start", "-w", "-D", data, "-l", folder.resolve("log").toString(), "-o", options);
    try (Connection superuser =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("create role haidang login");
      statement.execute("create database haidang owner haidang");
    }
  }

  @Override
  public void close() throws Exception {
    if (Files.exists(folder.resolve("postmaster.pid"))) {
      run("pg_ctl", "stop", "-m", "immediate", "-D", folder.toString());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(PROGRAMS.resolve(program).toString()));
    command.addAll(List.of(arguments));
    Path said = folder.resolveSibling(folder.getFileName() + ".log");
    int status =
        new ProcessBuilder(Unprivileged.in(folder).commandLine(command))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String output = Files.readString(said);
    Files.delete(said);
    if (status != 0) {
      throw new IOException(String.join(" ", command) + "\n" + output);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
