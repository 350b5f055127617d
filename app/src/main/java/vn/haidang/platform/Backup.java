package vn.haidang.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one moment of the installation into one file while it goes on working: all tables with the
 * files in them, the keys, the checkpoints. The file appears under its name when it is whole.
 *
 * <p>It contains the keys and everybody's work: it is as secret as the installation.
 */
final class Backup {

  private static final Set<String> LEFT_OUT =
      Set.of("postgres", "log", "haidang.lock", "haidang.running");

  private final DatabaseAddress database;
  private final Path data;
  private final Consumer<BackupManifest.Table> progress;

  /**
   * A backup to be made.
   *
   * @param data the data folder, whose keys and checkpoints go in
   * @param progress told each table when it is in
   */
  Backup(DatabaseAddress database, Path data, Consumer<BackupManifest.Table> progress) {
    this.database = database;
    this.data = data;
    this.progress = progress;
  }

  /**
   * Makes it.
   *
   * @throws RefusedException if there is such a file already
   */
  BackupManifest write(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new RefusedException(Problem.of("platform.file-exists", file));
    }
    Path folder = file.toAbsolutePath().getParent();
    Path halfway = Files.createTempFile(folder, file.getFileName() + ".", ".part");
    try {
      BackupManifest manifest;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(halfway), 1 << 16);
          ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
          BackupStore store = BackupStore.reading(database)) {
        zip.setLevel(Deflater.BEST_SPEED);
        manifest = write(store, zip);
      }
      moveInOneStep(halfway, file);
      return manifest;
    } finally {
      Files.deleteIfExists(halfway);
    }
  }

  private static void moveInOneStep(Path halfway, Path file) throws IOException {
    if (Files.getFileStore(halfway).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(halfway, PosixFilePermissions.fromString("rw-------"));
    }
    try {
      Files.move(halfway, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(halfway, file);
    }
  }

  private BackupManifest write(BackupStore store, ZipOutputStream zip) throws IOException {
    List<String> modules = store.schema().listSchemas(Migrations.listModules());
    Map<String, List<String>> versions = new TreeMap<>();
    for (String module : modules) {
      versions.put(module, store.schema().listVersions(module));
    }
    List<BackupManifest.Table> tables = new ArrayList<>();
    for (String name : store.schema().listTables(modules)) {
      tables.add(copy(store, name, zip));
      progress.accept(tables.getLast());
    }
    AuditLink head = head();
    BackupManifest manifest =
        new BackupManifest(
            BackupManifest.FORMAT,
            store.now(),
            versions,
            tables,
            store.schema().listSequences(modules),
            copyFiles(zip),
            head.position(),
            head.hash());
    zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
    zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
    zip.closeEntry();
    return manifest;
  }

  /** For the reader of the manifest; what counts is the chain in the rows. */
  private AuditLink head() {
    return AuditChainStore.at(database)
        .findHead()
        .orElse(new AuditLink(0, 0, AuditHash.BEFORE_THE_FIRST, null));
  }

  private static BackupManifest.Table copy(BackupStore store, String name, ZipOutputStream zip)
      throws IOException {
    List<String> columns = store.schema().listColumns(name);
    zip.putNextEntry(new ZipEntry(new BackupManifest.Table(name, columns, 0, 0, "").entry()));
    Digesting out = new Digesting(zip);
    long rows = store.copyOut(name, columns, out);
    zip.closeEntry();
    return new BackupManifest.Table(name, columns, rows, out.bytes(), out.sha256());
  }

  private List<BackupManifest.Part> copyFiles(ZipOutputStream zip) throws IOException {
    List<BackupManifest.Part> parts = new ArrayList<>();
    for (Path file : listFiles()) {
      String path = data.relativize(file).toString().replace('\\', '/');
      zip.putNextEntry(new ZipEntry(new BackupManifest.Part(path, 0, "").entry()));
      Digesting out = new Digesting(zip);
      Files.copy(file, out);
      zip.closeEntry();
      parts.add(new BackupManifest.Part(path, out.bytes(), out.sha256()));
    }
    return parts;
  }

  private List<Path> listFiles() throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    for (Path top : list(data)) {
      if (!LEFT_OUT.contains(top.getFileName().toString())) {
        try (Stream<Path> all = Files.walk(top)) {
          all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
