package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.springframework.util.FileSystemUtils;

/** On real processes: servers are started, killed and found again. */
class OwnPostgresTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir(factory = InTarget.class)
  static Path made;

  private Path data = Path.of("");

  /**
   * The server may run as another user, to whom the system's folder for temporary files is closed.
   */
  static final class InTarget implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      return Files.createDirectory(TARGET.resolve("own-postgres-" + System.nanoTime()));
    }
  }

  /** A first start takes seconds of writing; most tests begin with a copy of what it leaves. */
  @BeforeAll
  static void makeOneDatabase() throws IOException {
    Path folder = Files.createDirectories(made.resolve("postgres"));
    usePrograms(folder);
    DatabaseAccess.forServer(Settings.of(Map.of(Setting.DATA.variable(), made.toString()))).close();
  }

  @AfterAll
  static void leaveTheProgramsAlone() throws IOException {
    Files.delete(
        made.resolve("postgres").resolve(PostgresBinaries.in(TARGET).home().getFileName()));
  }

  @BeforeEach
  void copyTheDatabase() throws IOException {
    data = Files.createDirectory(TARGET.resolve("own-postgres-" + System.nanoTime()));
    try (Stream<Path> all = Files.walk(made)) {
      for (Path from : all.skip(1).toList()) {
        Files.copy(
            from,
            data.resolve(made.relativize(from)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private void forgetTheDatabase() throws IOException {
    FileSystemUtils.deleteRecursively(data);
    usePrograms(Files.createDirectories(server()));
  }

  /** The programs are unpacked once for all tests. */
  private static void usePrograms(Path folder) throws IOException {
    Path programs = PostgresBinaries.in(TARGET).home();
    Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
  }

  @AfterEach
  void removeFolder() throws IOException {
    Postmaster.runningOn(cluster())
        .flatMap(left -> ProcessHandle.of(left.process()))
        .ifPresent(ProcessHandle::destroyForcibly);
    FileSystemUtils.deleteRecursively(data);
  }

  @Test
  void commitsAreDurableAndOnlyThisComputerWithThePasswordGetsIn() throws Exception {
    try (DatabaseAccess database = open()) {
      assertThat(show(database, "fsync")).isEqualTo("on");
      assertThat(show(database, "synchronous_commit")).isEqualTo("on");
      assertThat(show(database, "full_page_writes")).isEqualTo("on");
      assertThat(show(database, "data_checksums")).isEqualTo("on");
      assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Path.of("/tmp/.s.PGSQL." + postmaster().port())).doesNotExist();
      assertThat(
              query(database, "select rolsuper::text from pg_roles where rolname = current_user"))
          .isEqualTo("false");
      assertThat(
              query(
                  database, "select datlocale from pg_database where datname = current_database()"))
          .isEqualTo("C.UTF-8");
      DatabaseAddress address = database.address();
      assertThatThrownBy(
              () -> DriverManager.getConnection(address.url(), address.user(), "guessed"))
          .hasMessageContaining("password authentication failed");
      for (String user : new String[] {"postgres", "haidang"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(server().resolve(user + ".password"))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aServerThatIsKilledComesBackByItselfAtTheSameAddressWithEveryCommit() throws Exception {
    try (DatabaseAccess database = open()) {
      execute(database, "create table promise as select 'kept' as word");
      Postmaster before = postmaster();

      ProcessHandle.of(before.process()).orElseThrow().destroyForcibly();

      assertThat(eventually(database, "select word from promise")).isEqualTo("kept");
      assertThat(postmaster().process()).isNotEqualTo(before.process());
      assertThat(postmaster().port()).isEqualTo(before.port());
    }
  }

  @Test
  void aServerWhoseProgramWasKilledIsAdoptedWithItsData() throws Exception {
    long serverProcess;
    try (ProgramApart program = ProgramApart.runOn(data)) {
      try (DatabaseAccess beside = DatabaseAccess.forCommand(settings())) {
        execute(beside, "create table promise as select 'kept' as word");
      }
      serverProcess = postmaster().process();
      program.kill();
    }
    try (DatabaseAccess database = open()) {
      assertThat(postmaster().process()).isEqualTo(serverProcess);
      assertThat(query(database, "select word from promise")).isEqualTo("kept");
    }
    assertThat(Postmaster.runningOn(cluster())).isEmpty();
  }

  @Test
  void bothKilledTheNextStartFindsEveryCommit() throws Exception {
    try (ProgramApart program = ProgramApart.runOn(data)) {
      try (DatabaseAccess beside = DatabaseAccess.forCommand(settings())) {
        execute(beside, "create table promise as select 'kept' as word");
      }
      program.kill();
      ProcessHandle.of(postmaster().process()).orElseThrow().destroyForcibly();
    }
    try (DatabaseAccess database = open()) {
      assertThat(query(database, "select word from promise")).isEqualTo("kept");
    }
  }

  @Test
  void aSecondProgramOnTheSameFolderIsToldWhoHasIt() throws Exception {
    try (ProgramApart program = ProgramApart.runOn(data)) {
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.problem())
                      .isEqualTo(
                          Problem.of(
                              "platform.data-folder-in-use",
                              data,
                              program.processNumber(),
                              "http://127.0.0.1:18199/")));
      try (DatabaseAccess command = DatabaseAccess.forCommand(settings())) {
        assertThat(command.servedAt()).contains("http://127.0.0.1:18199/");
        assertThat(query(command, "select 'still there'")).isEqualTo("still there");
      }
      assertThat(Postmaster.runningOn(cluster()))
          .as("a command leaves the other's server running")
          .isPresent();
    }
  }

  @Test
  void dataOfAnotherMajorVersionAreRefusedAndLeftAlone() throws Exception {
    forgetTheDatabase();
    Path mark = Files.createDirectory(cluster()).resolve("PG_VERSION");
    Files.writeString(mark, "17\n");

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(
                        Problem.of("platform.database-other-version", cluster(), "17", "18")));
    assertThat(cluster()).isDirectoryContaining(file -> file.equals(mark));
    assertThat(FolderLock.tryTake(data)).as("the refusal gives the lock back").isPresent();
  }

  @Test
  void aProcessFileThatNamesAStrangerDoesNotKeepTheServerFromStarting() throws Exception {
    open().close();
    Files.writeString(
        Postmaster.file(cluster()),
        ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

    try (DatabaseAccess database = open()) {
      assertThat(query(database, "select 'started'")).isEqualTo("started");
    }
  }

  @Test
  void whatAnInterruptedFirstStartLeftBehindIsSweptAway() throws Exception {
    forgetTheDatabase();
    Files.writeString(
        Files.createDirectory(server().resolve("cluster.new")).resolve("half"), "made");

    try (DatabaseAccess database = open()) {
      assertThat(query(database, "select 'started'")).isEqualTo("started");
    }
  }

  @Test
  void whoIsSecondToUnpackTheProgramsUsesThoseOfTheFirst(@TempDir Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("unpacked"));
    Files.writeString(home.resolve("program"), "of the first");
    Path halfway = Files.createDirectory(folder.resolve("unpacking"));
    Files.writeString(halfway.resolve("program"), "of the second");

    PostgresBinaries.moveInOneStep(halfway, home);

    assertThat(home.resolve("program")).hasContent("of the first");
  }

  @Test
  void thePortIsKeptFromStartToStart() throws Exception {
    String first;
    try (DatabaseAccess database = open()) {
      first = database.address().url();
    }
    try (DatabaseAccess database = open()) {
      assertThat(database.address().url()).isEqualTo(first);
    }
  }

  @Test
  void rootRunsTheServerOnTheFolderOfAnotherUserAsThatUser() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can be somebody else");
    Unprivileged.as("65534", "65534").handOver(server());

    try (DatabaseAccess database = open()) {
      assertThat(query(database, "select 'started'")).isEqualTo("started");
      assertThat(Files.getAttribute(cluster(), "unix:uid")).isEqualTo(65534);
    }
  }

  @Test
  void anUnreachableOutsideDatabaseIsRefusedInWords() {
    Settings outside =
        Settings.of(
            Map.of(
                "HAIDANG_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:1/haidang",
                "HAIDANG_DATABASE_PASSWORD",
                "secret"));

    assertThatThrownBy(() -> DatabaseAccess.forServer(outside))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo("platform.database-unreachable");
              assertThat(refused.problem().arguments())
                  .noneMatch(argument -> argument.contains("secret"));
            });
  }

  private DatabaseAccess open() {
    return DatabaseAccess.forServer(settings());
  }

  private Settings settings() {
    return Settings.of(Map.of(Setting.DATA.variable(), data.toString()));
  }

  private Path server() {
    return data.resolve("postgres");
  }

  private Path cluster() {
    return server().resolve("cluster");
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.runningOn(cluster()).orElseThrow();
  }

  private static String show(DatabaseAccess database, String setting) throws SQLException {
    return query(database, "show " + setting);
  }

  private static String query(DatabaseAccess database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static void execute(DatabaseAccess database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseAccess database) throws SQLException {
    DatabaseAddress address = database.address();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static String eventually(DatabaseAccess database, String sql)
      throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (true) {
      try {
        return query(database, sql);
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("the server did not come back within a minute", e);
        }
        Thread.sleep(50);
      }
    }
  }
}
