package vn.haidang.platform;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of requests with what was answered to them. */
@Component
class IdempotencyStore {

  private static final Set<String> NOT_STORABLE =
      Set.of("22001", "22003", "22008", "22021", "22P05", "54000");

  private static final Set<String> MEANWHILE = Set.of("23505", "23P01", "40001", "40P01");

  private final JdbcClient database;

  IdempotencyStore(JdbcClient database) {
    this.database = database;
  }

  /** A key as it is kept; without an answer only inside the transaction that will give it. */
  record Row(byte[] fingerprint, byte @Nullable [] answer) {}

  /** How long the rest of this transaction waits for a lock; empty: as long as it takes. */
  void waitAtMost(String time) {
    database
        .sql("select set_config('lock_timeout', :time, true)")
        .param("time", time.isEmpty() ? "0" : time)
        .query(String.class)
        .single();
  }

  /**
   * Takes the key; false if it is taken. Waits while another transaction is about to take it, and
   * takes it if that one gives up.
   */
  boolean take(UUID account, byte[] keyHash, byte[] fingerprint, Instant now, Instant endsAt) {
    return database
            .sql(
                """
                insert into platform.idempotency (account_id, key_hash, fingerprint, at, ends_at)
                values (:account, :key, :fingerprint, :at, :ends)
                on conflict (account_id, key_hash) do nothing
                """)
            .param("account", account)
            .param("key", keyHash)
            .param("fingerprint", fingerprint)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .param("ends", endsAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Row> find(UUID account, byte[] keyHash) {
    return database
        .sql(
            "select fingerprint, answer from platform.idempotency where account_id = :account and key_hash = :key")
        .param("account", account)
        .param("key", keyHash)
        .query((row, number) -> new Row(row.getBytes("fingerprint"), row.getBytes("answer")))
        .optional();
  }

  void keep(UUID account, byte[] keyHash, int status, @Nullable String location, byte[] answer) {
    database
        .sql(
            """
            update platform.idempotency set status = :status, location = :location, answer = :answer
            where account_id = :account and key_hash = :key
            """)
        .param("account", account)
        .param("key", keyHash)
        .param("status", status)
        .param("location", location)
        .param("answer", answer)
        .update();
  }

  void forget(UUID account, byte[] keyHash) {
    database
        .sql("delete from platform.idempotency where account_id = :account and key_hash = :key")
        .param("account", account)
        .param("key", keyHash)
        .update();
  }

  /** The key may be used anew if its time is over. */
  void forgetEnded(UUID account, byte[] keyHash, Instant now) {
    database
        .sql(
            """
            delete from platform.idempotency where account_id = :account and key_hash = :key and ends_at <= :now
            """)
        .param("account", account)
        .param("key", keyHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets keys whose time is over, {@code most} at a time; returns how many. */
  int sweep(Instant now, int most) {
    return database
        .sql(
            """
            delete from platform.idempotency where (account_id, key_hash) in (
              select account_id, key_hash from platform.idempotency where ends_at <= :now
              order by ends_at limit :most for update skip locked)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }

  /**
   * Whether two did the same thing at one instant, and the database has kept one of them: a
   * constraint says so (23505, 23P01), or it had to let one of two go first (40001, 40P01). Where a
   * form can say more, its store undoes the refusal up to a savepoint.
   */
  static boolean isDoneMeanwhile(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && refused.getSQLState() instanceof String state
          && MEANWHILE.contains(state)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the database cannot hold a value that came with the request: a character that is none,
   * a number or day beyond its range, more text than fits (classes 22 and 54 of SQLSTATE).
   */
  static boolean isNotStorable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && refused.getSQLState() instanceof String state
          && NOT_STORABLE.contains(state)) {
        return true;
      }
    }
    return false;
  }
}
