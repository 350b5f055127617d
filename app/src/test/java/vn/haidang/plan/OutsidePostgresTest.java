package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Settings;
import vn.haidang.platform.Unprivileged;

/**
 * An office that brings its own server, of the oldest version we accept: everything from the
 * migrations to the issue, as an ordinary owner of the database.
 */
class OutsidePostgresTest {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private final Path folder =
      Path.of("target", "outside-postgres-" + System.nanoTime()).toAbsolutePath();

  @AfterEach
  void stop() throws Exception {
    if (Files.exists(folder.resolve("postmaster.pid"))) {
      run("pg_ctl", "stop", "-m", "immediate", "-D", folder.toString());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void theReferencePlanIsTakenInAndIssuedOnPostgresql15() throws Exception {
    assumeTrue(
        Files.isExecutable(PROGRAMS.resolve("initdb")),
        "PostgreSQL 15 is not installed here (no " + PROGRAMS + "); see .ci/run");
    int port = start();
    Settings settings =
        Settings.of(
            Map.of(
                "HAIDANG_DATABASE_URL",
                "postgresql://127.0.0.1:" + port + "/haidang",
                "HAIDANG_DATABASE_USER",
                "haidang"));
    try (DatabaseAccess outside = DatabaseAccess.forServer(settings);
        HikariDataSource pool = pool(outside.address())) {
      assertThat(Migrations.migrate(pool)).isPositive();
      var database = JdbcClient.create(pool);
      assertThat(database.sql("show server_version_num").query(String.class).single())
          .startsWith("15");
      assertThat(
              database
                  .sql("select rolsuper from pg_roles where rolname = current_user")
                  .query(Boolean.class)
                  .single())
          .isFalse();
      takeInAndIssue(
          new PlanWorld(database, new TransactionTemplate(new JdbcTransactionManager(pool))));
    }
  }

  private static void takeInAndIssue(PlanWorld world) {
    var upload = new Upload("KH08.txt", PlanWorld.referencePlan(), "lan", "outside", null);
    EditionId draft = ((Intake.Drafted) world.intake.receive(upload)).edition();
    assertThat(world.items(draft, ItemKind.TASK)).hasSizeGreaterThanOrEqualTo(58);
    Item task = world.first(draft, ItemKind.TASK);
    PlanWorld.done(world.review.reject(task.asSeen(), "thử", "lan"));
    PlanWorld.done(world.review.undo(draft, "lan"));
    assertThat(
            world.list.listItems(
                draft, new ItemFilter(Set.of(), Set.of(), null, null, "ngan sach")))
        .isNotEmpty();
    Edition issued = world.issue(draft, "lan");
    assertThat(issued.state()).isEqualTo(EditionState.ISSUED);
    assertThat(world.editions.getOriginal(draft)).isEqualTo(PlanWorld.referencePlan());
  }

  private int start() throws Exception {
    Files.createDirectories(folder);
    Unprivileged.in(folder).handOver(folder);
    run(
        "initdb",
        "-D",
        folder.toString(),
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8");
    int port = freePort();
    String options =
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
    run(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        folder.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        options);
    try (Connection superuser =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("create role haidang login");
      statement.execute("create database haidang owner haidang");
    }
    return port;
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(4);
    return pool;
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
    assertThat(status).as(String.join(" ", command) + "\n" + output).isZero();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
