package vn.haidang.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** An audit with its chain in a database of a test, and whoever may do everything to it. */
final class AuditWorld implements AutoCloseable {

  static final AuditOrigin BROWSER =
      new AuditOrigin(AuditChannel.WEB, "10.0.0.7", "Firefox \"quoted\"\tand \\ so on");

  private static final List<String> WORDS =
      List.of(
          "Sở Tài chính",
          "giải ngân 100%",
          "a\"b\\c",
          "dòng\nmới",
          "đ\u0001\u001f",
          "𝒳 ngoài BMP",
          "");

  final AuditStore lines;
  final AuditChainStore chain;
  final AuditLinker linker;
  final AuditCheckpoints checkpoints;
  final Path keys;
  final Path kept;

  private final SingleConnectionDataSource connection;
  private final JdbcClient superuser;
  private final JdbcTransactionManager transactions;
  private @Nullable TransactionStatus open;

  AuditWorld(DatabaseAddress address, Path folder) {
    connection = new SingleConnectionDataSource(address.url(), "postgres", "", true);
    superuser = JdbcClient.create(connection);
    lines = new AuditStore(superuser);
    transactions = new JdbcTransactionManager(connection);
    chain = new AuditChainStore(superuser, transactions);
    linker = new AuditLinker(chain);
    keys = folder.resolve("keys");
    kept = folder.resolve("kept");
    checkpoints = new AuditCheckpoints(lines, chain, linker, keys, kept);
  }

  /** Lines of all kinds, the same for the same seed. */
  void write(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      lines.add(randomLine(random));
    }
  }

  static NewAuditLine randomLine(SplittableRandom random) {
    return new NewAuditLine(
        random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()) : null,
        "lan",
        BROWSER,
        "task." + (random.nextBoolean() ? "accepted" : "closed"),
        "task:" + random.nextInt(50),
        fields(random),
        fields(random),
        fields(random));
  }

  private static Map<String, String> fields(SplittableRandom random) {
    Map<String, String> fields = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.put("field-" + random.nextInt(5), WORDS.get(random.nextInt(WORDS.size())));
    }
    return fields;
  }

  /** What the owner of the database can do after switching off all that stands in his way. */
  int tamper(String sql) {
    superuser.sql("set session_replication_role = replica").update();
    int rows = superuser.sql(sql).update();
    superuser.sql("set session_replication_role = origin").update();
    return rows;
  }

  JdbcClient superuser() {
    return superuser;
  }

  /** From here to {@link #rollback} nothing stands, whatever transactions begin and end within. */
  void begin() {
    open = transactions.getTransaction(TransactionDefinition.withDefaults());
  }

  void commit() {
    transactions.commit(Objects.requireNonNull(open));
  }

  void rollback() {
    transactions.rollback(Objects.requireNonNull(open));
    superuser.sql("set session_replication_role = origin").update();
  }

  AuditVerification verify() throws IOException {
    return AuditVerifier.verify(chain, checkpoints.seals());
  }

  /** As somebody would rewrite who knows how the chain is made and holds the database. */
  void rewriteAllHashes() {
    tamper("delete from platform.audit_link");
    tamper(
        "insert into platform.audit_waiting (line_id) select id from platform.audit on conflict do nothing");
    linker.link();
  }

  List<PublicKey> publicKeys() throws IOException {
    return AuditKey.findPublic(keys).map(List::of).orElse(List.of());
  }

  @Override
  public void close() {
    connection.destroy();
  }
}
