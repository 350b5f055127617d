package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.platform.AuditBreak.Kind;
import vn.haidang.testing.DatabaseTest;

/**
 * Bars R5 and R11: no clock bends the order of the audit, and whoever changes it afterwards with
 * all rights over the database is found.
 */
@DatabaseTest(eachTest = true)
class AuditChainTest {

  private final DatabaseAddress address;
  @TempDir private Path folder;
  private AuditWorld world;

  AuditChainTest(DatabaseAddress address) {
    this.address = address;
  }

  @BeforeEach
  void open() {
    world = new AuditWorld(address, folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aLineIsWrittenInOneFormOnly() {
    AuditLine line =
        new AuditLine(
            7,
            java.time.Instant.parse("2018-01-10T01:05:00.120Z"),
            "",
            "lan",
            new AuditOrigin(AuditChannel.WEB, "10.0.0.7", "Firefox"),
            "task.closed",
            "task:1",
            Map.of("state", "open"),
            Map.of("state", "đóng\n\"xong\"", "by", "\u0001"),
            Map.of());
    assertThat(line.canonical())
        .isEqualTo(
            "{\"account\":\"\",\"action\":\"task.closed\",\"actor\":\"lan\",\"address\":\"10.0.0.7\","
                + "\"after\":{\"by\":\"\\u0001\",\"state\":\"đóng\\n\\\"xong\\\"\"},\"at\":\"2018-01-10T01:05:00.120000Z\","
                + "\"before\":{\"state\":\"open\"},\"channel\":\"WEB\",\"detail\":{},\"device\":\"Firefox\",\"id\":7,"
                + "\"subject\":\"task:1\"}");
  }

  @Test
  void whatIsWrittenIsLinkedInOrderAndHolds() throws IOException {
    world.write(2500, 1);
    assertThat(world.verify().waiting()).isEqualTo(2500);
    assertThat(world.linker.link()).isEqualTo(2500);
    AuditVerification found = world.verify();
    assertThat(found.breaks()).isEmpty();
    assertThat(found.links()).isEqualTo(2500);
    assertThat(found.waiting()).isZero();
    assertThat(
            world
                .superuser()
                .sql("select count(*) from platform.audit_link where position <> line_id")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aLineThatIsCommittedLaterIsLinkedLaterAndNothingIsLeftOut() throws Exception {
    try (AuditWorld slow = new AuditWorld(address, folder)) {
      slow.begin();
      slow.write(1, 1);
      world.write(2, 2);
      assertThat(world.linker.link()).isEqualTo(2);
      slow.commit();
      assertThat(world.linker.link()).isEqualTo(1);
    }
    assertThat(
            world
                .superuser()
                .sql("select line_id from platform.audit_link order by position")
                .query(Long.class)
                .list())
        .containsExactly(2L, 3L, 1L);
    assertThat(world.verify().isIntact()).isTrue();
  }

  @Test
  void twoLinkersAtOnceNeverForkTheChain() throws Exception {
    world.write(300, 3);
    List<Thread> linkers =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(number ->
                Thread.ofPlatform()
                    .start(() -> {
                      try (AuditWorld other = new AuditWorld(address, folder)) {
                        for (int i = 0; i < 20; i++) {
                          other.write(5, number * 100L + i);
                          other.linker.link();
                        }
                      }
                    }))
            .toList();
    for (Thread linker : linkers) {
      linker.join();
    }
    world.linker.link();
    AuditVerification found = world.verify();
    assertThat(found.breaks()).isEmpty();
    assertThat(found.links()).isEqualTo(700);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clock_timestamp() + interval '1 day'",
        "clock_timestamp() - interval '1 day'",
        "clock_timestamp() - interval '400 days'",
        "timestamptz '2028-02-29 23:59:59+07'",
        "timestamptz '2027-02-06 00:00:00+07'",
        "timestamptz '2026-12-31 23:59:59.999999+07'"
      })
  void noJumpOfTheClockBendsTheOrder(String jump) throws IOException {
    world.write(5, 1);
    world.linker.link();
    world
        .superuser()
        .sql("alter table platform.audit alter column at set default " + jump)
        .update();
    world.write(5, 2);
    world.linker.link();
    world
        .superuser()
        .sql("alter table platform.audit alter column at set default clock_timestamp()")
        .update();
    world.write(5, 3);
    world.checkpoints.sign();
    assertThat(world.verify().breaks()).isEmpty();
    assertThat(world.verify().anchoredTo()).isEqualTo(15);
    assertThat(
            world.lines.list(AuditFilter.ALL, true, 15, 0).stream()
                .map(entry -> entry.line().id() - entry.position()))
        .as("order of writing is the order of the chain and of the screen")
        .containsOnly(0L)
        .hasSize(15);
  }

  @Test
  void nobodyKeepsHisDeedOutByTheLettersHeTypes() throws IOException {
    world.lines.add(
        new NewAuditLine(
            null,
            "x",
            new AuditOrigin(AuditChannel.WEB, "", "a\u0000b"),
            "a.b",
            "c:\uD800",
            Map.of(),
            Map.of("k", "\uDC00\u0000"),
            Map.of()));
    world.linker.link();
    assertThat(world.verify().isIntact()).isTrue();
    assertThat(world.lines.list(AuditFilter.ALL, true, 1, 0).getFirst().line().subject())
        .isEqualTo("c:\uFFFD");
  }

  @Test
  void theOrdinaryUserOfTheDatabaseIsRefusedEveryChange() {
    world.write(1, 1);
    world.linker.link();
    for (String sql :
        List.of(
            "update platform.audit set actor = 'x'",
            "delete from platform.audit_link",
            "truncate platform.audit_checkpoint")) {
      assertThatThrownBy(() -> world.superuser().sql(sql).update())
          .hasMessageContaining("only added to");
    }
  }

  @Test
  void everyKindOfTamperingIsFoundAndTheFirstBrokenLinkIsNamed() throws IOException {
    tamperInAllWays(25);
  }

  @Test
  @Tag("long")
  void everyKindOfTamperingIsFoundAThousandTimes() throws IOException {
    tamperInAllWays(1000);
  }

  private void tamperInAllWays(int times) throws IOException {
    world.write(1000, 11);
    world.checkpoints.sign();
    world.write(20, 12);
    world.linker.link();
    SplittableRandom random = new SplittableRandom(2026);
    for (int i = 0; i < times; i++) {
      long position = 1 + random.nextInt(1000);
      changeOne(random, position);
      deleteOne(position);
      swapTwo(position, 1 + random.nextInt(1000));
      insertOne(random);
      cutOffTheTail(position);
      if (i % 5 == 0) {
        rewriteFrom(position);
      }
    }
    assertThat(world.verify().isIntact()).as("the chain itself was left alone").isTrue();
  }

  private void changeOne(SplittableRandom random, long position) throws IOException {
    List<String> changes =
        List.of(
            "actor = 'minh'",
            "at = at + interval '1 microsecond'",
            "action = 'task.opened'",
            "subject = subject || '0'",
            "before = before || '{\"x\": \"1\"}'",
            "after = after || '{\"x\": \"1\"}'",
            "detail = detail || '{\"x\": \"1\"}'",
            "address = '10.0.0.8'",
            "device = ''",
            "channel = 'API'",
            "account_id = '00000000-0000-0000-0000-000000000001'");
    String change = changes.get(random.nextInt(changes.size()));
    afterTampering("update platform.audit set " + change + " where id = " + position)
        .namesFirst(Kind.HASH_WRONG, position);
  }

  private void deleteOne(long position) throws IOException {
    afterTampering("delete from platform.audit where id = " + position)
        .namesFirst(Kind.LINE_MISSING, position);
    afterTampering("delete from platform.audit_link where position = " + position)
        .namesFirst(Kind.LINK_MISSING, position);
  }

  private void swapTwo(long one, long other) throws IOException {
    if (one != other) {
      String swap =
          "update platform.audit_link set line_id = %d - line_id where position in (%d, %d)"
              .formatted(one + other, one, other);
      world.begin();
      world.tamper("alter table platform.audit_link drop constraint audit_link_line_id_key");
      world.tamper(swap);
      new Finding(world.verify()).namesFirst(Kind.HASH_WRONG, Math.min(one, other));
      world.rollback();
    }
  }

  private void insertOne(SplittableRandom random) throws IOException {
    afterTampering(
            "insert into platform.audit (actor, action, subject) values ('lan', 'task.closed', 'task:"
                + random.nextInt(50)
                + "')")
        .namesFirst(Kind.LINE_OUTSIDE, 1022);
  }

  private void cutOffTheTail(long position) throws IOException {
    world.begin();
    world.tamper("delete from platform.audit_link where position >= " + position);
    new Finding(world.verify()).namesFirst(Kind.CUT_OFF, position);
    world.tamper("delete from platform.audit where id >= " + position);
    new Finding(world.verify()).namesFirst(Kind.CUT_OFF, position);
    world.tamper("delete from platform.audit_checkpoint");
    new Finding(world.verify()).namesFirst(Kind.CUT_OFF, position);
    world.rollback();
  }

  /**
   * The whole chain made anew over a changed line: it agrees with itself, and not with what was
   * kept.
   */
  private void rewriteFrom(long position) throws IOException {
    world.begin();
    world.tamper("update platform.audit set actor = 'minh' where id = " + position);
    world.rewriteAllHashes();
    world.tamper("delete from platform.audit_checkpoint");
    assertThat(AuditVerifier.verify(world.chain, AuditSeals.NONE).isIntact())
        .as("without what was kept nothing is seen")
        .isTrue();
    new Finding(world.verify()).namesFirst(Kind.REWRITTEN, 1);
    world.rollback();
  }

  private Finding afterTampering(String sql) throws IOException {
    world.begin();
    assertThat(world.tamper(sql)).as(sql).isEqualTo(1);
    Finding finding = new Finding(world.verify());
    world.rollback();
    return finding;
  }

  private record Finding(AuditVerification found) {
    void namesFirst(Kind kind, long position) {
      assertThat(found.breaks()).isNotEmpty();
      AuditBreak first = found.breaks().getFirst();
      assertThat(first.kind() + " at " + first.position()).isEqualTo(kind + " at " + position);
    }
  }

  @Test
  void aStolenPlaceForCheckpointsDoesNotHelpWithoutTheKey() throws IOException {
    world.write(10, 1);
    world.checkpoints.sign();
    Path file = world.kept.resolve("checkpoint-000000000010-" + fingerprint() + ".txt");
    String text = Files.readString(file);
    assertThat(text).startsWith("haidang audit checkpoint 1\nposition: 10\nhash: ");
    Files.writeString(
        file, text.replaceFirst("hash: .", "hash: 0").replaceFirst("hash: 0(.)", "hash: 01"));
    assertThat(kinds(world.verify())).contains(Kind.SIGNATURE_WRONG);
    Files.writeString(file, "nothing");
    assertThat(kinds(world.verify())).containsExactly(Kind.CHECKPOINT_UNREADABLE);
  }

  @Test
  void nothingIsSignedThatDoesNotHold() throws IOException {
    world.write(10, 1);
    world.checkpoints.sign();
    world.write(10, 2);
    world.linker.link();
    world.tamper("update platform.audit set actor = 'minh' where id = 15");
    assertThatThrownBy(() -> world.checkpoints.sign()).isInstanceOf(RefusedException.class);
    assertThat(world.chain.findLastCheckpoint().orElseThrow().position()).isEqualTo(10);
  }

  @Test
  void theChainIsVerifiedAndSignedOnceADayAndWhenItIsBrokenItSaysSo() throws IOException {
    world.write(10, 1);
    world.linker.link();
    assertThat(world.checkpoints.verifyAndSignIfDue().orElseThrow().isIntact()).isTrue();
    assertThat(world.checkpoints.verifyAndSignIfDue()).isEmpty();
    assertThat(Files.list(world.kept)).hasSize(1);
    world.tamper("update platform.audit_verification set at = at - interval '400 days'");
    world.tamper("update platform.audit set actor = 'minh' where id = 5");
    assertThat(world.checkpoints.verifyAndSignIfDue().orElseThrow().firstBreak())
        .isEqualTo(new AuditBreak(Kind.HASH_WRONG, 5, 5, ""));
    AuditState state = world.chain.findLastVerification().orElseThrow();
    assertThat(state.brokenAt()).isEqualTo(5);
    assertThat(state.isIntact()).isFalse();
    assertThat(Files.list(world.kept)).hasSize(1);
  }

  private String fingerprint() throws IOException {
    return AuditKey.fingerprint(world.publicKeys().getFirst()).substring(0, 8);
  }

  private static List<Kind> kinds(AuditVerification found) {
    return found.breaks().stream().map(AuditBreak::kind).distinct().toList();
  }
}
