package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haidang restore FILE}: an installation from a backup, in a data folder (or outside
 * database) that is empty. Everything that arrives is compared with what left, unless {@code
 * --no-verify} asks for speed.
 *
 * <p>Exit status: 0 it stands and agrees, 1 it could not be restored and nothing of it was left, 3
 * it stands but the chain of the audit in the backup was broken already.
 */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand implements ConsoleCommand {

  private static final int BROKEN = 3;

  @Mixin private final TerminalOptions options = new TerminalOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
  private @Nullable Path file;

  @Option(
      names = "--verify",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      descriptionKey = "restore.verify")
  private boolean verify = true;

  @Override
  public Integer call() throws IOException {
    Path source = Objects.requireNonNull(file);
    Settings settings = options.settings();
    if (!Files.isReadable(source)) {
      throw new RefusedException(Problem.of("platform.file-not-readable", source));
    }
    boolean existed = Files.exists(settings.data());
    refuseUnlessEmpty(settings.data());
    try (BackupArchive archive = BackupArchive.open(source)) {
      archive.check();
      return restore(archive, settings);
    } catch (RefusedException e) {
      clean(settings.data(), existed);
      throw e;
    } catch (IOException | RuntimeException e) {
      clean(settings.data(), existed);
      throw new RefusedException(
          Problem.of("platform.restore-failed", String.valueOf(e.getMessage())), e);
    }
  }

  private int restore(BackupArchive archive, Settings settings) throws IOException {
    Console console = options.console();
    AuditVerification chain;
    try (DatabaseAccess access = DatabaseAccess.forServer(settings)) {
      chain =
          new Restoration(
                  archive,
                  settings.data(),
                  table -> console.note("backup", "restore.table", table.name(), table.rows()))
              .into(access.address(), verify);
      AuditChainStore restored = AuditChainStore.at(access.address());
      AuditOrigin.atTerminal(() -> record(restored, archive.manifest()));
    }
    print(archive.manifest(), settings, chain);
    return chain.isIntact() ? 0 : BROKEN;
  }

  /** The first line after the backup says that there was one. */
  private static void record(AuditChainStore restored, BackupManifest manifest) {
    restored
        .lines()
        .add(
            new NewAuditLine(
                null,
                Audit.SYSTEM,
                AuditOrigin.present(),
                "backup.restored",
                "backup:" + manifest.madeAt(),
                Map.of(),
                Map.of(),
                Map.of("head", manifest.head())));
  }

  private static void refuseUnlessEmpty(Path data) throws IOException {
    if (Files.exists(data)) {
      try (Stream<Path> entries = Files.list(data)) {
        if (entries.findAny().isPresent()) {
          throw new RefusedException(Problem.of("platform.restore-folder-not-empty", data));
        }
      }
    }
  }

  private static void clean(Path data, boolean existed) throws IOException {
    FileSystemUtils.deleteRecursively(data);
    if (existed) {
      Files.createDirectories(data);
    }
  }

  private void print(BackupManifest manifest, Settings settings, AuditVerification chain) {
    long rows = manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
    if (options.isForPrograms()) {
      TerminalOptions.printJson(
          Map.of(
              "data", settings.data().toString(),
              "madeAt", manifest.madeAt(),
              "tables", manifest.tables().size(),
              "rows", rows,
              "files", manifest.files().size(),
              "verified", verify,
              "links", chain.links(),
              "chainIntact", chain.isIntact()));
      return;
    }
    Console console = options.console();
    console.say(
        "backup",
        verify ? "restore.done" : "restore.done-unverified",
        manifest.madeAt(),
        manifest.tables().size(),
        rows,
        manifest.files().size(),
        chain.links());
    AuditBreak first = chain.firstBreak();
    if (first != null) {
      console.note(
          "audit",
          "audit.broken-at",
          first.position(),
          first.lineId(),
          console.texts().text("audit", "audit.break." + first.kind()),
          first.about());
    }
  }
}
