package vn.haidang.platform;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything an installation rests on and says what somebody should do. */
final class Doctor {

  private static final Duration OLD_BACKUP = Duration.ofDays(7);
  private static final Duration DRIFT = Duration.ofSeconds(2);
  private static final Duration WILD_DRIFT = Duration.ofMinutes(1);
  private static final long LITTLE_SPACE = 2L << 30;
  private static final long NO_SPACE = 200L << 20;
  private static final int MAIL_PATIENCE_MS = 3000;

  private final SettingsReading reading;
  private final Settings settings;
  private final Clock clock;

  Doctor(SettingsReading reading, Clock clock) {
    this.reading = reading;
    this.settings = reading.settings();
    this.clock = clock;
  }

  /** Everything, in the order in which one would mend it. */
  List<DoctorFinding> examine() throws IOException {
    List<DoctorFinding> found = new ArrayList<>();
    reading.refused().forEach(problem -> found.add(notUnderstood(problem)));
    settings
        .listUnknown()
        .forEach(
            variable -> found.add(DoctorFinding.warning("settings", "unknown-setting", variable)));
    found.add(disk("disk", settings.data()));
    if (!reading.isRefused(Setting.DATABASE_URL)) {
      examineDatabase(found);
    }
    found.add(mail());
    return found;
  }

  /** The program does not start with it; of a secret not even the wrong value is told. */
  private static DoctorFinding notUnderstood(Problem problem) {
    boolean secret = problem.arguments().getFirst().equals(Setting.SECRET_KEY.variable());
    return secret
        ? DoctorFinding.bad("settings", "secret-key-not-understood", problem.arguments().getFirst())
        : DoctorFinding.bad("settings", "setting-not-understood", problem.arguments().toArray());
  }

  private void examineDatabase(List<DoctorFinding> found) throws IOException {
    try {
      AuditBooks.refuseWithoutData(settings);
    } catch (RefusedException e) {
      found.add(DoctorFinding.warning("database", "no-data", settings.data()));
      return;
    }
    try (DatabaseAccess access = DatabaseAccess.forCommand(settings)) {
      DoctorStore store = new DoctorStore(access.address());
      found.add(
          DoctorFinding.ok(
              "database",
              "database",
              access.address().url(),
              store.version(),
              store.bytes() >> 20));
      found.add(connections(store));
      if (!store.keepsCommits()) {
        found.add(DoctorFinding.bad("database", "commits-not-kept"));
      }
      found.add(clock(store));
      int pending = Migrations.countPending(access.address());
      if (pending > 0) {
        found.add(DoctorFinding.warning("migrations", "migrations-pending", pending));
        return;
      }
      found.add(DoctorFinding.ok("migrations", "migrations"));
      examineAudit(found, AuditChainStore.at(access.address()));
    } catch (RefusedException e) {
      found.add(
          DoctorFinding.bad(
              "database", "database-away", ConsoleText.inLanguageOf(settings).text(e.problem())));
    }
  }

  private void examineAudit(List<DoctorFinding> found, AuditChainStore chain) throws IOException {
    found.add(backup(chain));
    found.add(chainState(chain));
    if (!settings.isSet(Setting.CHECKPOINTS)) {
      found.add(DoctorFinding.warning("chain", "checkpoints-beside", settings.checkpoints()));
    }
  }

  private static DoctorFinding connections(DoctorStore store) {
    int used = store.countConnections();
    int most = store.mostConnections();
    return used * 10 > most * 9
        ? DoctorFinding.warning("connections", "connections-scarce", used, most)
        : DoctorFinding.ok("connections", "connections", used, most);
  }

  private static DoctorFinding disk(String check, Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    if (!Files.isWritable(there)) {
      return DoctorFinding.bad(check, "disk-closed", folder);
    }
    if (free < NO_SPACE) {
      return DoctorFinding.bad(check, "disk-full", folder, free >> 20);
    }
    return free < LITTLE_SPACE
        ? DoctorFinding.warning(check, "disk-scarce", folder, free >> 20)
        : DoctorFinding.ok(check, "disk", folder, free >> 20);
  }

  /** The database decides about time; a computer that thinks otherwise shows wrong days. */
  private DoctorFinding clock(DoctorStore store) {
    Instant before = clock.instant();
    Instant there = store.now();
    Instant after = clock.instant();
    Instant here = before.plus(Duration.between(before, after).dividedBy(2));
    Duration drift = Duration.between(here, there).abs();
    String zone = ZoneId.systemDefault().getId();
    if (drift.compareTo(WILD_DRIFT) > 0) {
      return DoctorFinding.bad("clock", "clock-wild", drift.toSeconds(), there);
    }
    return drift.compareTo(DRIFT) > 0
        ? DoctorFinding.warning("clock", "clock-drifts", drift.toMillis(), there)
        : DoctorFinding.ok("clock", "clock", drift.toMillis(), zone, store.timeZone());
  }

  private DoctorFinding backup(AuditChainStore chain) {
    Optional<Instant> last = chain.findLast("backup.made");
    if (last.isEmpty()) {
      return DoctorFinding.warning("backup", "backup-never");
    }
    Duration age = Duration.between(last.get(), chain.now());
    return age.compareTo(OLD_BACKUP) > 0
        ? DoctorFinding.warning("backup", "backup-old", age.toDays(), last.get())
        : DoctorFinding.ok("backup", "backup", age.toHours(), last.get());
  }

  /** What came after the last checkpoint is verified now, all of it was by the daily duty. */
  private static DoctorFinding chainState(AuditChainStore chain) {
    AuditState whole = chain.findLastVerification().orElse(null);
    AuditCheckpoint last = chain.findLastCheckpoint().orElse(null);
    AuditVerification tail =
        last == null
            ? AuditVerifier.verify(chain, AuditSeals.NONE)
            : AuditVerifier.verifyAfter(last, chain);
    AuditBreak first = tail.firstBreak();
    if (first != null) {
      return DoctorFinding.bad("chain", "chain-broken", first.position());
    }
    if (whole != null && !whole.isIntact()) {
      return DoctorFinding.bad("chain", "chain-broken", whole.brokenAt());
    }
    return last == null
        ? DoctorFinding.warning("chain", "chain-unsigned", tail.links())
        : DoctorFinding.ok("chain", "chain", tail.links(), last.position(), last.at());
  }

  private DoctorFinding mail() {
    MailServer server = settings.mail().orElse(null);
    if (server == null) {
      return DoctorFinding.ok("mail", "mail-not-set");
    }
    if (!server.isUnderstood()) {
      return DoctorFinding.bad("mail", "mail-not-understood", server.name());
    }
    DoctorFinding greeted =
        server.security() == MailServer.Security.TLS
            ? DoctorFinding.ok("mail", "mail", server.name())
            : greeting(server.name(), new InetSocketAddress(server.host(), server.port()));
    if (greeted.level() != DoctorFinding.Level.OK) {
      return greeted;
    }
    return server.from().isEmpty()
        ? DoctorFinding.bad("mail", "mail-from-nobody")
        : admission(server);
  }

  /** Whether the server lets the program in, with its account and its kind of protection. */
  private static DoctorFinding admission(MailServer server) {
    try {
      server.sender(MAIL_PATIENCE_MS).testConnection();
      return DoctorFinding.ok("mail", "mail", server.name());
    } catch (MessagingException e) {
      return DoctorFinding.bad(
          "mail", "mail-refuses", server.name(), String.valueOf(e.getMessage()).strip());
    }
  }

  private static DoctorFinding greeting(String server, InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, MAIL_PATIENCE_MS);
      socket.setSoTimeout(MAIL_PATIENCE_MS);
      byte[] code = socket.getInputStream().readNBytes(3);
      boolean ready = new String(code, StandardCharsets.US_ASCII).equals("220");
      return ready
          ? DoctorFinding.ok("mail", "mail", server)
          : DoctorFinding.bad("mail", "mail-strange", server);
    } catch (IOException e) {
      return DoctorFinding.bad("mail", "mail-away", server, String.valueOf(e.getMessage()));
    }
  }
}
