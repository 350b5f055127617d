package vn.haidang.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code haidang audit verify|export|checkpoint|key}: proves the chain of the audit, hands it over
 * to an auditor, signs it now, gives out the public key.
 *
 * <p>Exit status of {@code verify}: 0 it holds, 1 it could not be read, 3 it does not hold.
 */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand implements ConsoleCommand {

  private static final String AUDIT = "audit";
  private static final int BROKEN = 3;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), spec.resourceBundle().getString("audit.which"));
    }
    return 2;
  }

  @Command(name = "verify", mixinStandardHelpOptions = true)
  int verify(
      @Mixin TerminalOptions options,
      @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "audit.file")
          @Nullable Path file,
      @Option(names = "--key", paramLabel = "PEM", descriptionKey = "audit.key") @Nullable Path key,
      @Option(names = "--checkpoints", paramLabel = "DIR", descriptionKey = "audit.checkpoints")
          @Nullable Path kept)
      throws IOException {
    List<PublicKey> given = key == null ? List.of() : List.of(readKey(key));
    AuditVerification found =
        file == null
            ? verifyDatabase(options.settings(), given, kept)
            : verifyFile(file, given, kept);
    print(options, found);
    return found.isIntact() ? 0 : BROKEN;
  }

  private static AuditVerification verifyDatabase(
      Settings settings, List<PublicKey> given, @Nullable Path kept) throws IOException {
    try (AuditBooks books = AuditBooks.open(settings)) {
      AuditSeals own = books.checkpoints().seals();
      AuditSeals seals =
          kept == null ? own : AuditCheckpoints.readFrom(kept, own.keys(), own.beside());
      return AuditVerifier.verify(books.chain(), given.isEmpty() ? seals : seals.signedWith(given));
    }
  }

  private static AuditVerification verifyFile(Path file, List<PublicKey> given, @Nullable Path kept)
      throws IOException {
    refuseMissing(file);
    try (AuditArchive archive = AuditArchive.open(file)) {
      List<PublicKey> keys = given.isEmpty() ? archive.keys() : given;
      AuditSeals seals =
          kept == null
              ? new AuditSeals(keys, archive.checkpoints(), List.of(), List.of())
              : AuditCheckpoints.readFrom(kept, keys, archive.checkpoints());
      return AuditVerifier.verify(archive, seals);
    }
  }

  private static void refuseMissing(Path file) {
    if (!Files.isReadable(file)) {
      throw new RefusedException(Problem.of("platform.file-not-readable", file));
    }
  }

  private static PublicKey readKey(Path file) throws IOException {
    refuseMissing(file);
    try {
      return AuditKey.publicKey(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Problem.of("platform.audit-key-unreadable", file), e);
    }
  }

  private static void print(TerminalOptions options, AuditVerification found) {
    if (options.isForPrograms()) {
      TerminalOptions.printJson(asMap(found));
      return;
    }
    Console console = options.console();
    if (found.isIntact()) {
      console.say(AUDIT, "audit.holds", found.links(), found.head());
    }
    for (AuditBreak one : found.breaks()) {
      console.say(
          AUDIT,
          "audit.broken-at",
          one.position(),
          one.lineId(),
          console.texts().text(AUDIT, "audit.break." + one.kind()),
          one.about());
    }
    if (found.anchoredTo() > 0) {
      console.say(AUDIT, "audit.anchored", found.anchoredTo(), String.valueOf(found.anchoredAt()));
    } else {
      console.say(
          AUDIT, found.isHeldAgainstCheckpoints() ? "audit.none-agrees" : "audit.not-anchored");
    }
    if (found.waiting() > 0) {
      console.say(AUDIT, "audit.some-wait", found.waiting());
    }
  }

  private static Map<String, Object> asMap(AuditVerification found) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("intact", found.isIntact());
    answer.put("links", found.links());
    answer.put("head", found.head());
    answer.put("waiting", found.waiting());
    answer.put("checkpoints", found.checkpoints());
    answer.put("signedUpTo", found.anchoredTo());
    List<Map<String, Object>> breaks = new ArrayList<>();
    for (AuditBreak one : found.breaks()) {
      breaks.add(
          Map.of(
              "position", one.position(),
              "line", one.lineId(),
              "kind", one.kind().name(),
              "about", one.about()));
    }
    answer.put("firstBroken", breaks.isEmpty() ? Map.of() : breaks.getFirst());
    answer.put("broken", breaks);
    return answer;
  }

  @Command(name = "export", mixinStandardHelpOptions = true)
  int export(
      @Mixin TerminalOptions options,
      @Parameters(paramLabel = "FILE", descriptionKey = "audit.target") Path file)
      throws IOException {
    try (AuditBooks books = AuditBooks.open(options.settings())) {
      books.checkpoints().sign();
      PublicKey key = AuditKey.in(options.settings().keys()).open();
      long links = writeNew(file, books.chain(), key);
      books.record(
          "audit.exported", "audit:" + links, Map.of("file", file.getFileName().toString()));
      if (options.isForPrograms()) {
        TerminalOptions.printJson(
            Map.of("file", file.toString(), "links", links, "key", AuditKey.fingerprint(key)));
      } else {
        options.console().say(AUDIT, "audit.export-done", links, file, AuditKey.fingerprint(key));
      }
    }
    return 0;
  }

  private static long writeNew(Path file, AuditChainStore chain, PublicKey key) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      return AuditArchive.write(chain, key, out);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedException(Problem.of("platform.file-exists", file), e);
    }
  }

  @Command(name = "checkpoint", mixinStandardHelpOptions = true)
  int checkpoint(@Mixin TerminalOptions options) throws IOException {
    try (AuditBooks books = AuditBooks.open(options.settings())) {
      books.checkpoints().sign();
      books.chain().findLastCheckpoint().ifPresent(last -> System.out.print(last.asText()));
    }
    return 0;
  }

  @Command(name = "key", mixinStandardHelpOptions = true)
  int key(@Mixin TerminalOptions options) throws IOException {
    AuditBooks.refuseWithoutData(options.settings());
    PublicKey key = AuditKey.in(options.settings().keys()).open();
    if (options.isForPrograms()) {
      TerminalOptions.printJson(
          Map.of("fingerprint", AuditKey.fingerprint(key), "pem", AuditKey.pem(key)));
    } else {
      System.out.print(AuditKey.pem(key));
      options.console().note(AUDIT, "audit.fingerprint", AuditKey.fingerprint(key));
    }
    return 0;
  }
}
