package vn.haidang.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions and failed sign-ins in the database, so that any instance of the program can answer any
 * browser.
 */
@Component
class SessionStore {

  private final JdbcClient database;

  SessionStore(JdbcClient database) {
    this.database = database;
  }

  void add(byte[] tokenHash, UUID account, Instant at, String address, String device) {
    database
        .sql(
            """
            insert into platform.session (token_hash, account_id, created_at, seen_at, address, device)
            values (:token, :account, :at, :at, :address, :device)
            """)
        .param("token", tokenHash)
        .param("account", account)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("address", address)
        .param("device", device)
        .update();
  }

  /**
   * Notes that the session is in use; at most once a minute, because every page would otherwise
   * write.
   */
  void touch(byte[] tokenHash, Instant at) {
    database
        .sql(
            "update platform.session set seen_at = :at where token_hash = :token and seen_at < :before")
        .param("token", tokenHash)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("before", at.minusSeconds(60).atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(byte[] tokenHash) {
    database
        .sql("delete from platform.session where token_hash = :token")
        .param("token", tokenHash)
        .update();
  }

  void removeAllOf(UUID account) {
    database
        .sql("delete from platform.session where account_id = :account")
        .param("account", account)
        .update();
  }

  void removeOthersOf(UUID account, byte[] tokenHash) {
    database
        .sql("delete from platform.session where account_id = :account and token_hash <> :token")
        .param("account", account)
        .param("token", tokenHash)
        .update();
  }

  void removeOlderThan(Instant seenBefore, Instant createdBefore) {
    database
        .sql("delete from platform.session where seen_at < :seen or created_at < :created")
        .param("seen", seenBefore.atOffset(ZoneOffset.UTC))
        .param("created", createdBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Failures under this name and when the last one was; none: zero at the beginning of time. */
  Failures failures(String name) {
    return database
        .sql("select failures, last_at from platform.failed_sign_in where name = :name")
        .param("name", name)
        .query((row, number) ->
            new Failures(row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
        .optional()
        .orElse(Failures.NONE);
  }

  void addFailure(String name, Instant at) {
    database
        .sql(
            """
            insert into platform.failed_sign_in as f (name, failures, last_at) values (:name, 1, :at)
            on conflict (name) do update set failures = f.failures + 1, last_at = excluded.last_at
            """)
        .param("name", name)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forgetFailures(String name) {
    database
        .sql("delete from platform.failed_sign_in where name = :name")
        .param("name", name)
        .update();
  }

  void forgetFailuresBefore(Instant at) {
    database
        .sql("delete from platform.failed_sign_in where last_at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How often somebody failed to sign in under one name since the last success. */
  record Failures(int count, Instant lastAt) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }
}
