package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.testing.DatabaseTest;

/** What an auditor gets, and what he can find out with it and a JDK alone. */
@DatabaseTest(eachTest = true)
class AuditExportTest {

  private final DatabaseAddress address;
  @TempDir private Path folder;
  private AuditWorld world;
  private Path archive;

  AuditExportTest(DatabaseAddress address) {
    this.address = address;
  }

  @BeforeEach
  void export() throws IOException {
    world = new AuditWorld(address, folder);
    world.write(200, 5);
    world.checkpoints.sign();
    world.write(30, 6);
    world.checkpoints.sign();
    archive = folder.resolve("audit.zip");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AuditArchive.write(world.chain, world.publicKeys().getFirst(), bytes);
    Files.write(archive, bytes.toByteArray());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theEnclosedVerifierProvesTheArchiveAndFindsWhatWasDoneToIt() throws Exception {
    assertThat(enclosedVerifier(archive)).startsWith("0").contains("links: 231").contains("INTACT");
    rewrite("lines.jsonl", text -> text.replaceFirst("\"id\":17,", "\"id\":18,"));
    assertThat(enclosedVerifier(archive))
        .startsWith("3")
        .contains("position 17: hash wrong")
        .contains("BROKEN");
  }

  @Test
  void aTailThatWasCutOffIsFoundWithTheCheckpointsThatTheAuditorKept() throws Exception {
    rewrite("lines.jsonl", text -> firstLines(text, 210));
    rewrite("links.txt", text -> firstLines(text, 210));
    remove("checkpoints/" + world.chain.findLastCheckpoint().orElseThrow().fileName());
    assertThat(enclosedVerifier(archive)).startsWith("0");
    Path key = world.keys.resolve("audit-ed25519.pub.pem");
    assertThat(enclosedVerifier(archive, key.toString(), world.kept.toString()))
        .startsWith("3")
        .contains("position 211: cut off");
  }

  @Test
  void ourOwnVerifierReadsTheArchiveToo() throws IOException {
    assertThat(verified()).isEmpty();
    rewrite("links.txt", text -> text.replaceFirst("(?m)^40 .*\n", ""));
    assertThat(verified()).contains(new AuditBreak(AuditBreak.Kind.LINK_MISSING, 40, 0, ""));
  }

  @Test
  void whatIsNoArchiveIsRefusedInWords() throws IOException {
    Files.writeString(archive, "no archive");
    assertThatThrownBy(() -> AuditArchive.open(archive)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aBitThatChangedInTheArchiveIsFoundOrChangesNothingThatIsProved() throws IOException {
    byte[] whole = Files.readAllBytes(archive);
    int bits = whole.length * Byte.SIZE;
    IntStream anywhere = new SplittableRandom(6).ints(400, 0, bits);
    IntStream inTheLength = IntStream.range(bits - Short.SIZE, bits);
    assertThat(IntStream.concat(anywhere, inTheLength))
        .allSatisfy(bit -> {
          byte[] flipped = whole.clone();
          flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
          Files.write(archive, flipped);
          assertThat(isFoundOrHarmless()).isTrue();
        });
  }

  /** Nothing is proved by the enclosed texts, and a reader passes over hours in headers. */
  private boolean isFoundOrHarmless() throws IOException {
    try {
      return !verified().isEmpty() || links() == 231;
    } catch (RefusedException e) {
      return e.problem().code().equals("platform.audit-archive-unreadable");
    }
  }

  private int links() throws IOException {
    try (AuditArchive opened = AuditArchive.open(archive)) {
      AtomicInteger links = new AtomicInteger();
      opened.forEachLinkAfter(0, link -> links.incrementAndGet());
      return links.get();
    }
  }

  private List<AuditBreak> verified() throws IOException {
    try (AuditArchive opened = AuditArchive.open(archive)) {
      AuditSeals seals = new AuditSeals(opened.keys(), opened.checkpoints(), List.of(), List.of());
      return AuditVerifier.verify(opened, seals).breaks();
    }
  }

  /** The verifier out of the archive, run by a JDK; exit status and what it printed. */
  private String enclosedVerifier(Path file, String... more) throws Exception {
    Path verifier = folder.resolve("Verify.java");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.deleteIfExists(verifier);
      Files.copy(zip.getPath("/Verify.java"), verifier);
    }
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                verifier.toString(),
                file.toString()));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + "\n" + said;
  }

  private void rewrite(String entry, java.util.function.UnaryOperator<String> change)
      throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      Path inside = zip.getPath("/" + entry);
      String text = Files.readString(inside);
      assertThat(change.apply(text)).isNotEqualTo(text);
      Files.writeString(inside, change.apply(text));
    }
  }

  private void remove(String entry) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      Files.delete(zip.getPath("/" + entry));
    }
  }

  private static String firstLines(String text, int count) {
    return text.lines()
        .limit(count)
        .map(line -> line + "\n")
        .collect(java.util.stream.Collectors.joining());
  }
}
