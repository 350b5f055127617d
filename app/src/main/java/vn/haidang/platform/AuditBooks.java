package vn.haidang.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The audit for a command at the terminal, which works beside a running server or without one. */
record AuditBooks(
    DatabaseAccess access, AuditStore lines, AuditChainStore chain, AuditCheckpoints checkpoints)
    implements AutoCloseable {

  /**
   * Opens the database that the settings name.
   *
   * @throws RefusedException if there is none, or it belongs to an older version of the program
   */
  static AuditBooks open(Settings settings) {
    refuseWithoutData(settings);
    DatabaseAccess access = DatabaseAccess.forCommand(settings);
    try {
      int pending = Migrations.countPending(access.address());
      if (pending > 0) {
        throw new RefusedException(Problem.of("platform.database-outdated", pending));
      }
      return over(access, settings);
    } catch (RuntimeException e) {
      access.close();
      throw e;
    }
  }

  private static AuditBooks over(DatabaseAccess access, Settings settings) {
    AuditChainStore chain = AuditChainStore.at(access.address());
    return new AuditBooks(
        access,
        chain.lines(),
        chain,
        new AuditCheckpoints(
            chain.lines(), chain, new AuditLinker(chain), settings.keys(), settings.checkpoints()));
  }

  /** A command that only looks must not make a new database where none is. */
  static void refuseWithoutData(Settings settings) {
    Path server = settings.data().resolve("postgres");
    if (settings.outsideDatabase().isEmpty() && !Files.isDirectory(server)) {
      throw new RefusedException(Problem.of("platform.no-data", settings.data()));
    }
  }

  /** Adds a line for whoever works at the terminal. */
  void record(String action, String subject, Map<String, String> detail) {
    AuditOrigin.atTerminal(() ->
        lines.add(
            new NewAuditLine(
                null,
                Audit.SYSTEM,
                AuditOrigin.present(),
                action,
                subject,
                Map.of(),
                Map.of(),
                detail)));
  }

  @Override
  public void close() {
    access.close();
  }
}
