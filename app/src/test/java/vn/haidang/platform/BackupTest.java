package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.haidang.testing.DatabaseTest;
import vn.haidang.testing.OldestPostgres;
import vn.haidang.testing.TestPostgres;

/** Bar R10 at small scale: what was backed up comes back whole, or not at all and with a reason. */
@DatabaseTest(eachTest = true)
class BackupTest {

  /** The record that closes a ZIP file and tells where its list of parts lies: 22 bytes. */
  private static final int END_OF_THE_FILE_IN_BITS = 22 * Byte.SIZE;

  private final DatabaseAddress address;
  private final JdbcClient database;
  @TempDir private Path folder;
  private Path data;
  private Path file;
  private DatabaseAddress empty;
  private AuditWorld world;

  BackupTest(DatabaseAddress address, JdbcClient database) {
    this.address = address;
    this.database = database;
  }

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("a.backup");
    world = new AuditWorld(address, data);
    world.write(120, 9);
    world.checkpoints.sign();
    Files.writeString(data.resolve("secret.key"), "c2VjcmV0\n");
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/port"), "5432");
    database
        .sql(
            """
            insert into platform.account (id, name, full_name, post, role, password_hash, must_change_password, created_at)
            values (gen_random_uuid(), 'lan', 'Nguyễn "Thị"' || chr(9) || 'Lan \\ x', '', 'OFFICE', 'h', false, now())
            """)
        .update();
    database
        .sql(
            """
            insert into documents.file (sha256, name, media_type, size, bytes, uploaded_at, uploaded_by)
            select encode(sha256(b), 'hex'), 'kế hoạch.txt', 'text/plain', octet_length(b), b, now(), 'lan'
            from (select convert_to('Kế hoạch số 08', 'UTF8') as b) x
            """)
        .update();
    empty = TestPostgres.running().createEmptyDatabase();
  }

  @AfterEach
  void drop() {
    world.close();
    TestPostgres.running().drop(empty);
  }

  @Test
  void everythingComesBackAsItWasAndTheWorkGoesOn() throws IOException {
    BackupManifest manifest = backup();
    assertThat(manifest.files())
        .extracting(BackupManifest.Part::path)
        .contains("secret.key", "keys/audit-ed25519.pem")
        .noneMatch(path -> path.startsWith("postgres"));
    Path restored = folder.resolve("restored");
    AuditVerification chain = restore(restored);
    assertThat(chain.breaks()).isEmpty();
    assertThat(chain.links()).isEqualTo(121 - 1);
    assertThat(chain.waiting()).isEqualTo(1);
    assertThat(Files.readString(restored.resolve("secret.key"))).isEqualTo("c2VjcmV0\n");
    assertThat(contents(empty)).isEqualTo(contents(address));
    JdbcClient copy = client(empty);
    assertThat(copy.sql("select name from documents.file").query(String.class).single())
        .isEqualTo("kế hoạch.txt");
    assertThatThrownBy(() -> copy.sql("delete from platform.audit").update())
        .as("the triggers stand again")
        .hasMessageContaining("only added to");
    assertThatThrownBy(
            () -> copy.sql("insert into platform.audit_waiting values (999999)").update())
        .as("the references stand again")
        .hasMessageContaining("foreign key");
    AuditChainStore after = AuditChainStore.at(empty);
    after.lines().add(AuditWorld.randomLine(new SplittableRandom(1)));
    assertThat(new AuditLinker(after).link()).isEqualTo(2);
    assertThat(AuditVerifier.verify(after, AuditSeals.NONE).isIntact()).isTrue();
  }

  @Test
  void rowsThatLieInAnotherOrderAfterwardsAreTheSameRows() throws IOException {
    // Wide rows leave room at the end of their pages, which narrow ones fill when they are copied
    // in.
    database
        .sql(
            """
            insert into platform.audit (actor, action, subject, detail)
            select 'lan', 'task.closed', 'task:' || n, jsonb_build_object('text',
              (select string_agg(md5(n::text || '.' || i), '') from generate_series(1, case when n <= 10 then 46 else 15 end) i))
            from generate_series(1, 40) n
            """)
        .update();
    backup();

    restore(folder.resolve("restored"));

    assertThat(contents(empty)).isEqualTo(contents(address));
  }

  @Test
  void whatIsWrittenWhileTheBackupRunsDoesNotTearIt() throws Exception {
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (AuditWorld other = new AuditWorld(address, data)) {
                for (int i = 0; i < 40; i++) {
                  other.write(10, i);
                  other.linker.link();
                }
              }
            });
    backup();
    writer.join();
    AuditVerification chain = restore(folder.resolve("restored"));
    assertThat(chain.breaks()).isEmpty();
    assertThat(chain.links() + chain.waiting()).isBetween(121L, 521L);
  }

  @Test
  void aBackupOfAnOlderProgramIsBroughtForwardToTodaysTables() throws IOException {
    List<String> newest = versionsOf(address, "commitments");
    assertThat(newest).contains("45");
    DatabaseAddress older = TestPostgres.running().createEmptyDatabase();
    try {
      for (String module : Migrations.listModules()) {
        List<String> versions = versionsOf(address, module);
        Migrations.migrateTo(
            older, module, module.equals("commitments") ? before("45", versions) : versions);
      }
      client(older)
          .sql(
              """
              insert into commitments.commitment (source, source_words, address, text, public, state, opened_on)
              values ('LETTER', 'Công văn 1', '', 'Việc công khai', true, 'UNASSIGNED', '2018-01-10'),
                ('LETTER', 'Công văn 1', '', 'Việc nội bộ', false, 'UNASSIGNED', '2018-01-10')
              """)
          .update();
      new Backup(older, data, table -> {}).write(file);
      assertThat(restore(folder.resolve("restored")).breaks()).isEmpty();
    } finally {
      TestPostgres.running().drop(older);
    }
    assertThat(versionsOf(empty, "commitments")).isEqualTo(newest);
    assertThat(
            client(empty)
                .sql("select text || ': ' || visibility from commitments.commitment order by id")
                .query(String.class)
                .list())
        .containsExactly("Việc công khai: PUBLIC", "Việc nội bộ: OFFICIALS");
  }

  @Test
  void aBackupOfANewerProgramIsRefusedInWordsAndLeavesNothing() throws IOException {
    database
        .sql(
            """
            insert into commitments.schema_history (installed_rank, version, description, type, script, checksum,
              installed_by, execution_time, success)
            values (900, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
            """)
        .update();
    backup();
    assertThatThrownBy(() -> restore(folder.resolve("restored")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problem())
                    .isEqualTo(Problem.of("platform.backup-other-version", "commitments")));
    try (BackupStore store = BackupStore.reading(empty)) {
      assertThat(store.schema().listSchemas(Migrations.listModules())).isEmpty();
    }
  }

  @Test
  void whatWasWrittenByPostgresql15OutsideComesBackInTheServerThatComesAlong() throws Exception {
    assumeTrue(OldestPostgres.isInstalled(), "PostgreSQL 15 is not installed here; see .ci/run");
    try (OldestPostgres server = OldestPostgres.start()) {
      Migrations.migrate(server.address());
      try (AuditWorld outside = new AuditWorld(server.address(), data)) {
        outside.write(30, 3);
        outside.linker.link();
      }
      new Backup(server.address(), data, table -> {}).write(file);
      AuditVerification chain = restore(folder.resolve("restored"));
      assertThat(chain.breaks()).isEmpty();
      assertThat(contents(empty)).isEqualTo(contents(server.address()));
      assertThat(client(empty).sql("show server_version_num").query(String.class).single())
          .startsWith("18");
    }
  }

  private static List<String> versionsOf(DatabaseAddress address, String module)
      throws IOException {
    try (BackupStore store = BackupStore.reading(address)) {
      return store.schema().listVersions(module);
    }
  }

  private static List<String> before(String version, List<String> versions) {
    return versions.stream()
        .filter(one -> Integer.parseInt(one) < Integer.parseInt(version))
        .toList();
  }

  @Test
  void aDamagedBackupIsRefusedInWordsAndLeavesNothing() throws IOException {
    backup();
    byte[] whole = Files.readAllBytes(file);
    Map<String, String> content = content();
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
    assertRefused("platform.backup-cut-off");
    Files.writeString(file, "no backup");
    assertRefused("platform.backup-cut-off");
    int bits = whole.length * Byte.SIZE;
    IntStream anywhere = new SplittableRandom(4).ints(300, 0, bits - END_OF_THE_FILE_IN_BITS);
    IntStream atTheEnd = IntStream.range(bits - END_OF_THE_FILE_IN_BITS, bits);
    assertThat(IntStream.concat(anywhere, atTheEnd))
        .allSatisfy(bit -> {
          byte[] flipped = whole.clone();
          flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
          Files.write(file, flipped);
          assertThat(isFoundOrHarmless(content)).isTrue();
        });
    assertThat(
            client(empty)
                .sql("select count(*) from pg_namespace where nspname = 'platform'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  /**
   * A bit that no reader looks at (a time of day in a header) changes nothing; every other is
   * found.
   */
  private boolean isFoundOrHarmless(Map<String, String> content) throws IOException {
    try (BackupArchive archive = BackupArchive.open(file)) {
      archive.check();
      return content().equals(content);
    } catch (RefusedException e) {
      assertThat(e.problem().code()).startsWith("platform.backup-");
      return true;
    }
  }

  /** What comes out of the backup, part by part. */
  private Map<String, String> content() throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream bytes = zip.getInputStream(part)) {
          parts.put(part.getName(), HexFormat.of().formatHex(bytes.readAllBytes()));
        }
      }
    }
    return parts;
  }

  @Test
  void aDatabaseWithDataIsNotOverwritten() throws IOException {
    backup();
    try (BackupArchive archive = BackupArchive.open(file)) {
      Restoration restoration = new Restoration(archive, folder.resolve("r"), table -> {});
      assertThatThrownBy(() -> restoration.into(address, true))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> assertThat(e.problem().code()).isEqualTo("platform.restore-database-not-empty"));
    }
    assertThat(database.sql("select count(*) from platform.account").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Files.writeString(file, "precious");
    assertThatThrownBy(this::backup).isInstanceOf(RefusedException.class);
    assertThat(Files.readString(file)).isEqualTo("precious");
  }

  private BackupManifest backup() throws IOException {
    return new Backup(address, data, table -> {}).write(file);
  }

  private AuditVerification restore(Path target) throws IOException {
    try (BackupArchive archive = BackupArchive.open(file)) {
      archive.check();
      return new Restoration(archive, target, table -> {}).into(empty, true);
    }
  }

  private void assertRefused(String code) {
    assertThatThrownBy(() -> BackupArchive.open(file))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  private static List<String> contents(DatabaseAddress address) throws IOException {
    try (BackupStore store = BackupStore.reading(address)) {
      List<String> modules = Migrations.listModules();
      List<String> all = new java.util.ArrayList<>();
      for (String table : store.schema().listTables(modules)) {
        var bytes = new java.io.ByteArrayOutputStream();
        store.copyOut(table, store.schema().listColumns(table), bytes);
        all.add(table);
        bytes.toString(java.nio.charset.StandardCharsets.UTF_8).lines().sorted().forEach(all::add);
      }
      all.add(store.schema().listSequences(modules).toString());
      return all;
    }
  }

  private static JdbcClient client(DatabaseAddress address) {
    return JdbcClient.create(
        new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }
}
