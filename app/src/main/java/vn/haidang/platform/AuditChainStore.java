package vn.haidang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain over the audit lines, the lines that wait for it, and the checkpoints. */
@Component
class AuditChainStore implements AuditTrail {

  /** Only one at a time links or signs, on any instance: the number is ours alone. */
  private static final long TURN = 0x4861_6944_616e_67L;

  private static final int PAGE = 5000;

  private static final String LINE =
      """
      a.id, a.at, a.account_id, a.actor, a.channel, a.address, a.device, a.action, a.subject,
      a.before::text, a.after::text, a.detail::text
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  @Autowired
  AuditChainStore(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** For commands at the terminal, which run without Spring. */
  static AuditChainStore at(DatabaseAddress address) {
    var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
    return new AuditChainStore(JdbcClient.create(source), new JdbcTransactionManager(source));
  }

  /** The lines over the same connection. */
  AuditStore lines() {
    return new AuditStore(database);
  }

  /**
   * Does work that must not be done twice at once; empty if somebody else is at it. What was
   * written stands when this returns.
   */
  <T> Optional<T> inTurn(Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          boolean mine =
              database
                  .sql("select pg_try_advisory_xact_lock(:turn)")
                  .param("turn", TURN)
                  .query(Boolean.class)
                  .single();
          return mine ? Optional.of(work.get()) : Optional.empty();
        }));
  }

  boolean isAnythingWaiting() {
    return database
        .sql("select exists (select from platform.audit_waiting)")
        .query(Boolean.class)
        .single();
  }

  @Override
  public int countWaiting() {
    return database
        .sql("select count(*) from platform.audit_waiting")
        .query(Integer.class)
        .single();
  }

  /** Committed lines without a link, in the order of writing. */
  List<AuditLine> listWaiting(int limit) {
    return database
        .sql(
            "select "
                + LINE
                + """
                from platform.audit_waiting w join platform.audit a on a.id = w.line_id
                order by w.line_id limit :limit
                """)
        .param("limit", limit)
        .query((row, number) -> AuditStore.line(row))
        .list();
  }

  /** The last link, if there is any. */
  Optional<AuditLink> findHead() {
    return database
        .sql(
            "select position, line_id, hash from platform.audit_link order by position desc limit 1")
        .query(AuditChainStore::withoutLine)
        .optional();
  }

  Optional<AuditLink> find(long position) {
    return database
        .sql("select position, line_id, hash from platform.audit_link where position = :position")
        .param("position", position)
        .query(AuditChainStore::withoutLine)
        .optional();
  }

  void add(List<AuditLink> links) {
    database
        .sql(
            """
            with added as (
              insert into platform.audit_link (position, line_id, hash)
              select * from unnest(:positions::bigint[], :lines::bigint[], :hashes::text[])
              returning line_id)
            delete from platform.audit_waiting where line_id in (select line_id from added)
            """)
        .param("positions", links.stream().map(AuditLink::position).toArray(Long[]::new))
        .param("lines", links.stream().map(AuditLink::lineId).toArray(Long[]::new))
        .param("hashes", links.stream().map(AuditLink::hash).toArray(String[]::new))
        .update();
  }

  @Override
  public void forEachLinkAfter(long position, Consumer<AuditLink> reader) {
    long last = position;
    List<AuditLink> page;
    do {
      page = listAfter(last, PAGE);
      page.forEach(reader);
      last = page.isEmpty() ? last : page.getLast().position();
    } while (page.size() == PAGE);
  }

  private List<AuditLink> listAfter(long position, int limit) {
    return database
        .sql(
            "select l.position, l.line_id, l.hash, "
                + LINE
                + """
                from platform.audit_link l left join platform.audit a on a.id = l.line_id
                where l.position > :position order by l.position limit :limit
                """)
        .param("position", position)
        .param("limit", limit)
        .query((row, number) ->
            new AuditLink(
                row.getLong("position"),
                row.getLong("line_id"),
                row.getString("hash"),
                row.getString("actor") == null ? null : AuditStore.line(row).canonical()))
        .list();
  }

  @Override
  public List<Long> listOutsideTheChain(int limit) {
    return database
        .sql(
            """
            select a.id from platform.audit a
            where not exists (select from platform.audit_link l where l.line_id = a.id)
              and not exists (select from platform.audit_waiting w where w.line_id = a.id)
            order by a.id limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  @Override
  public List<Long> listWaitingWithoutLine(int limit) {
    return database
        .sql(
            """
            select w.line_id from platform.audit_waiting w
            where not exists (select from platform.audit a where a.id = w.line_id)
            order by w.line_id limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  void add(AuditCheckpoint checkpoint) {
    database
        .sql(
            """
            insert into platform.audit_checkpoint (position, hash, at, key, signature)
            values (:position, :hash, :at, :key, :signature) on conflict do nothing
            """)
        .param("position", checkpoint.position())
        .param("hash", checkpoint.hash())
        .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
        .param("key", checkpoint.key())
        .param("signature", checkpoint.signature())
        .update();
  }

  List<AuditCheckpoint> listCheckpoints() {
    return database
        .sql(
            "select position, hash, at, key, signature from platform.audit_checkpoint order by position, key")
        .query(AuditChainStore::checkpoint)
        .list();
  }

  Optional<AuditCheckpoint> findLastCheckpoint() {
    return database
        .sql(
            """
            select position, hash, at, key, signature from platform.audit_checkpoint
            order by position desc, at desc limit 1
            """)
        .query(AuditChainStore::checkpoint)
        .optional();
  }

  void add(AuditVerification verification) {
    AuditBreak first = verification.firstBreak();
    database
        .sql(
            """
            insert into platform.audit_verification (links, head, broken_at, broken_how)
            values (:links, :head, :brokenAt, :brokenHow)
            """)
        .param("links", verification.links())
        .param("head", verification.head())
        .param("brokenAt", first == null ? null : first.position())
        .param("brokenHow", first == null ? null : first.kind().name())
        .update();
  }

  /** How the last verification of the whole chain ended. */
  Optional<AuditState> findLastVerification() {
    return database
        .sql(
            """
            select at, links, head, broken_at, broken_how from platform.audit_verification
            order by id desc limit 1
            """)
        .query((row, number) ->
            new AuditState(
                time(row, "at"),
                row.getLong("links"),
                row.getString("head"),
                row.getLong("broken_at"),
                Optional.ofNullable(row.getString("broken_how")).orElse("")))
        .optional();
  }

  /** The time of the database, which decides. */
  Instant now() {
    return database
        .sql("select clock_timestamp() as at")
        .query((row, number) -> time(row, "at"))
        .single();
  }

  /** When the last thing of this kind was done. */
  Optional<Instant> findLast(String action) {
    return database
        .sql("select at from platform.audit where action = :action order by id desc limit 1")
        .param("action", action)
        .query((row, number) -> time(row, "at"))
        .optional();
  }

  private static AuditLink withoutLine(ResultSet row, int number) throws SQLException {
    return new AuditLink(
        row.getLong("position"), row.getLong("line_id"), row.getString("hash"), null);
  }

  private static AuditCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
    return new AuditCheckpoint(
        row.getLong("position"),
        row.getString("hash"),
        time(row, "at"),
        row.getString("key"),
        row.getString("signature"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
