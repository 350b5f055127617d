package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code haidang backup FILE}: the whole installation in one file, while it goes on working.
 *
 * <p>Exit status: 0 the file stands, 1 it does not.
 */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand implements ConsoleCommand {

  @Mixin private final TerminalOptions options = new TerminalOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Path target = Objects.requireNonNull(file);
    Settings settings = options.settings();
    try (AuditBooks books = AuditBooks.open(settings)) {
      books.checkpoints().sign();
      Console console = options.console();
      Backup backup =
          new Backup(
              books.access().address(),
              settings.data(),
              table -> console.note("backup", "backup.table", table.name(), table.rows()));
      BackupManifest manifest = backup.write(target);
      books.record("backup.made", "backup:" + manifest.madeAt(), detail(target, manifest));
      print(target, manifest);
      return 0;
    } catch (IOException e) {
      throw new RefusedException(
          Problem.of("platform.backup-failed", target, String.valueOf(e.getMessage())), e);
    }
  }

  private static Map<String, String> detail(Path file, BackupManifest manifest) throws IOException {
    return Map.of(
        "file", file.getFileName().toString(),
        "bytes", String.valueOf(Files.size(file)),
        "head", manifest.head());
  }

  private void print(Path file, BackupManifest manifest) throws IOException {
    long rows = manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
    if (options.isForPrograms()) {
      TerminalOptions.printJson(
          Map.of(
              "file", file.toString(),
              "bytes", Files.size(file),
              "tables", manifest.tables().size(),
              "rows", rows,
              "files", manifest.files().size(),
              "links", manifest.links(),
              "madeAt", manifest.madeAt()));
    } else {
      options
          .console()
          .say(
              "backup",
              "backup.done",
              file,
              Files.size(file),
              manifest.tables().size(),
              rows,
              manifest.files().size());
    }
  }
}
