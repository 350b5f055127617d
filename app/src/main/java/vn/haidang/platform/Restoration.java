package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings a backup back into an empty database and compares every part with what left: rows and
 * their digests, the digests of the files among them, the chain of the audit.
 *
 * <p>The tables are first made as the program had them that wrote the backup; what came later is
 * applied at the end, so an older backup is at home in a newer program.
 */
final class Restoration {

  private final BackupArchive archive;
  private final Path data;
  private final Consumer<BackupManifest.Table> progress;

  Restoration(BackupArchive archive, Path data, Consumer<BackupManifest.Table> progress) {
    this.archive = archive;
    this.data = data;
    this.progress = progress;
  }

  /**
   * Does it; whether the digests of what arrived are compared as well.
   *
   * @throws RefusedException if the database is not empty, the backup comes from another version,
   *     or something differs afterwards; then nothing of it stands
   */
  AuditVerification into(DatabaseAddress database, boolean verify) throws IOException {
    refuseUnlessEmpty(database);
    try {
      makeTables(database);
      load(database, verify);
      Migrations.migrate(database);
      copyFiles();
      return verify ? verifyChain(database) : lookAtChain(database);
    } catch (IOException | RuntimeException e) {
      leaveNothing(database);
      throw e;
    }
  }

  private static void refuseUnlessEmpty(DatabaseAddress database) throws IOException {
    try (BackupStore store = BackupStore.writing(database)) {
      List<String> there = store.schema().listSchemas(Migrations.listModules());
      if (!there.isEmpty()) {
        throw new RefusedException(
            Problem.of("platform.restore-database-not-empty", database, there));
      }
    }
  }

  private void makeTables(DatabaseAddress database) throws IOException {
    Map<String, List<String>> wanted = archive.manifest().migrations();
    if (!Migrations.listModules().containsAll(wanted.keySet())) {
      throw new RefusedException(Problem.of("platform.backup-other-version", wanted.keySet()));
    }
    for (String module : Migrations.listModules()) {
      List<String> versions = wanted.getOrDefault(module, List.of());
      if (!versions.isEmpty()) {
        Migrations.migrateTo(database, module, versions);
      }
    }
  }

  private void load(DatabaseAddress database, boolean verify) throws IOException {
    BackupManifest manifest = archive.manifest();
    try (BackupStore store = BackupStore.writing(database)) {
      List<String> modules = store.schema().listSchemas(Migrations.listModules());
      refuseOtherTables(manifest, store.schema().listTables(modules));
      Map<String, String> references = store.dropReferences(modules);
      for (BackupManifest.Table table : manifest.tables()) {
        load(store, table);
        if (verify) {
          compare(store, table);
        }
        progress.accept(table);
      }
      for (BackupManifest.Sequence sequence : manifest.sequences()) {
        store.set(sequence);
      }
      store.run("set constraints all immediate");
      for (String command : references.values()) {
        store.run(command);
      }
      for (BackupManifest.Table table : manifest.tables()) {
        store.setTriggers(table.name(), true);
      }
      if (verify && store.countWrongFiles(modules) > 0) {
        throw new RefusedException(Problem.of("platform.restore-files-differ"));
      }
      store.commit();
    }
  }

  private static void refuseOtherTables(BackupManifest manifest, List<String> tables) {
    List<String> backedUp = manifest.tables().stream().map(BackupManifest.Table::name).toList();
    if (!backedUp.equals(tables)) {
      throw new RefusedException(
          Problem.of("platform.backup-other-version", manifest.migrations().keySet()));
    }
  }

  private void load(BackupStore store, BackupManifest.Table table) throws IOException {
    store.setTriggers(table.name(), false);
    store.empty(table.name());
    try (InputStream rows = archive.open(table.entry())) {
      long loaded = store.copyIn(table.name(), table.columns(), rows);
      if (loaded != table.rows()) {
        throw differs(table);
      }
    }
  }

  private void compare(BackupStore store, BackupManifest.Table table) throws IOException {
    RowsSum kept = new RowsSum();
    try (InputStream rows = archive.open(table.entry())) {
      rows.transferTo(kept);
    }
    RowsSum stored = new RowsSum();
    long rows = store.copyOut(table.name(), table.columns(), stored);
    if (rows != table.rows() || !stored.sum().equals(kept.sum())) {
      throw differs(table);
    }
  }

  private static RefusedException differs(BackupManifest.Table table) {
    return new RefusedException(Problem.of("platform.restore-rows-differ", table.name()));
  }

  private void copyFiles() throws IOException {
    for (BackupManifest.Part part : archive.manifest().files()) {
      Path target = data.resolve(part.path()).normalize();
      if (!target.startsWith(data)) {
        throw new RefusedException(Problem.of("platform.backup-damaged", data, part.path()));
      }
      Files.createDirectories(target.getParent());
      try (InputStream bytes = archive.open(part.entry())) {
        Files.copy(bytes, target);
      }
      if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private AuditVerification verifyChain(DatabaseAddress database) throws IOException {
    AuditChainStore chain = AuditChainStore.at(database);
    Path keys = data.resolve("keys");
    AuditSeals seals =
        AuditCheckpoints.readFrom(
            data.resolve("checkpoints"),
            AuditKey.findPublic(keys).map(List::of).orElse(List.of()),
            chain.listCheckpoints());
    return AuditVerifier.verify(chain, seals);
  }

  private static AuditVerification lookAtChain(DatabaseAddress database) {
    AuditChainStore chain = AuditChainStore.at(database);
    AuditLink head = chain.findHead().orElse(new AuditLink(0, 0, AuditHash.BEFORE_THE_FIRST, null));
    return new AuditVerification(
        head.position(), head.hash(), List.of(), 0, 0, null, chain.countWaiting());
  }

  private static void leaveNothing(DatabaseAddress database) throws IOException {
    try (BackupStore store = BackupStore.writing(database)) {
      store.dropSchemas(Migrations.listModules());
    }
  }
}
