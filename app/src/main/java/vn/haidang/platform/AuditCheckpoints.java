package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs the state of the chain, once a day and before every export and backup, and keeps the signed
 * text where the database's owner cannot change it: in a folder of its own, best on another
 * machine.
 *
 * <p>Nothing is signed that does not hold.
 */
@Component
class AuditCheckpoints {

  private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpoints.class);

  private final AuditStore lines;
  private final AuditChainStore chain;
  private final AuditLinker linker;
  private final Path keys;
  private final Path folder;

  @Autowired
  AuditCheckpoints(AuditStore lines, AuditChainStore chain, AuditLinker linker, Settings settings) {
    this(lines, chain, linker, settings.keys(), settings.checkpoints());
  }

  AuditCheckpoints(
      AuditStore lines, AuditChainStore chain, AuditLinker linker, Path keys, Path folder) {
    this.lines = lines;
    this.chain = chain;
    this.linker = linker;
    this.keys = keys;
    this.folder = folder;
  }

  /** What the chain has to be held against: the database's own checkpoints and the kept ones. */
  AuditSeals seals() throws IOException {
    List<PublicKey> known = AuditKey.findPublic(keys).map(List::of).orElse(List.of());
    return readFrom(folder, known, chain.listCheckpoints());
  }

  /** The checkpoints in a folder, for whoever has been keeping copies. */
  static AuditSeals readFrom(Path folder, List<PublicKey> keys, List<AuditCheckpoint> beside)
      throws IOException {
    List<AuditCheckpoint> elsewhere = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Path file : listFiles(folder)) {
      try {
        elsewhere.add(AuditCheckpoint.parse(Files.readString(file)));
      } catch (IllegalArgumentException | CharacterCodingException e) {
        unreadable.add(file.getFileName().toString());
      }
    }
    return new AuditSeals(keys, beside, elsewhere, unreadable);
  }

  private static List<Path> listFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("checkpoint-.*\\.txt"))
          .sorted()
          .toList();
    }
  }

  /** Verifies the whole chain and writes down how it ended. */
  AuditVerification verify() throws IOException {
    AuditVerification found = AuditVerifier.verify(chain, seals());
    chain.add(found);
    return found;
  }

  /** The daily duty: the whole chain is verified, and signed if it holds. Empty if done today. */
  Optional<AuditVerification> verifyAndSignIfDue() throws IOException {
    keepCopyOfLast();
    LocalDate today = day(chain.now());
    boolean done =
        chain.findLastVerification().map(AuditState::at).map(AuditCheckpoints::day).stream()
            .anyMatch(today::equals);
    if (done || chain.findHead().isEmpty()) {
      return Optional.empty();
    }
    AuditVerification found = verify();
    AuditBreak first = found.firstBreak();
    if (first == null) {
      sign();
    } else {
      LOG.error(
          "the audit chain does not hold: {} at position {}, line {} {}",
          first.kind(),
          first.position(),
          first.lineId(),
          first.about());
    }
    return Optional.of(found);
  }

  /**
   * Signs the chain as it stands now, if what came after the last checkpoint holds. Empty if there
   * is nothing new to sign.
   *
   * @throws RefusedException if it does not hold
   */
  Optional<AuditCheckpoint> sign() throws IOException {
    linker.link();
    AuditKey key = AuditKey.in(keys);
    Optional<AuditCheckpoint> made = chain.inTurn(() -> signInTurn(key)).flatMap(found -> found);
    keepCopyOfLast();
    return made;
  }

  private Optional<AuditCheckpoint> signInTurn(AuditKey key) {
    Optional<AuditCheckpoint> last = chain.findLastCheckpoint();
    AuditLink head = chain.findHead().orElse(null);
    if (head == null || last.filter(known -> known.position() == head.position()).isPresent()) {
      return Optional.empty();
    }
    last.ifPresent(this::refuseUnlessItHoldsAfter);
    AuditCheckpoint made = key.sign(head, chain.now().truncatedTo(ChronoUnit.SECONDS));
    chain.add(made);
    lines.add(
        new NewAuditLine(
            null,
            Audit.SYSTEM,
            AuditOrigin.present(),
            "audit.checkpointed",
            "audit:" + made.position(),
            Map.of(),
            Map.of("hash", made.hash(), "signature", made.signature()),
            Map.of()));
    return Optional.of(made);
  }

  private void refuseUnlessItHoldsAfter(AuditCheckpoint known) {
    AuditBreak first = AuditVerifier.verifyAfter(known, chain).firstBreak();
    if (first != null) {
      throw new RefusedException(
          Problem.of("platform.audit-broken", first.position(), first.kind()));
    }
  }

  private void keepCopyOfLast() throws IOException {
    Optional<AuditCheckpoint> last = chain.findLastCheckpoint();
    if (last.isPresent()) {
      Files.createDirectories(folder);
      try {
        Files.write(
            folder.resolve(last.get().fileName()),
            last.get().asText().getBytes(UTF_8),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        // Kept already; what is written there is never changed.
      }
    }
  }

  private static LocalDate day(Instant at) {
    return VietnamTime.dayOf(at);
  }
}
