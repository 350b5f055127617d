package vn.haidang.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authenticators and recovery codes in the database. */
@Component
class SecondFactorStore {

  /** Ten minutes in steps of half a minute. */
  private static final long STEPS_AHEAD = 20;

  private final JdbcClient database;

  SecondFactorStore(JdbcClient database) {
    this.database = database;
  }

  /** An authenticator; {@code confirmedAt} null: offered, not yet proved. */
  record Kept(byte[] sealedSecret, @Nullable Instant confirmedAt) {}

  Optional<Kept> find(UUID account) {
    return database
        .sql(
            "select sealed_secret, confirmed_at from platform.second_factor where account_id = :account")
        .param("account", account)
        .query((row, number) -> {
          Timestamp confirmed = row.getTimestamp("confirmed_at");
          return new Kept(
              row.getBytes("sealed_secret"), confirmed == null ? null : confirmed.toInstant());
        })
        .optional();
  }

  /** Offers a new secret; one that is in use stays. */
  void offer(UUID account, byte[] sealedSecret, Instant at) {
    database
        .sql(
            """
            insert into platform.second_factor as f (account_id, sealed_secret, begun_at) values (:account, :secret, :at)
            on conflict (account_id) do update
            set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at, last_step = 0
            where f.confirmed_at is null
            """)
        .param("account", account)
        .param("secret", sealedSecret)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void confirm(UUID account, Instant at) {
    database
        .sql(
            "update platform.second_factor set confirmed_at = :at where account_id = :account and confirmed_at is null")
        .param("account", account)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Takes the code of this time step, once. A step taken that lies further ahead than codes are
   * looked at was taken by a clock that has been set back since, and shuts nobody out.
   *
   * @return false if it, or a later one, was taken before
   */
  boolean take(UUID account, long step) {
    return database
            .sql(
                """
                update platform.second_factor set last_step = :step
                where account_id = :account and (last_step < :step or last_step > :step + :ahead)
                """)
            .param("account", account)
            .param("step", step)
            .param("ahead", STEPS_AHEAD)
            .update()
        == 1;
  }

  /**
   * Removes authenticator and recovery codes.
   *
   * @return whether there was an authenticator
   */
  boolean remove(UUID account) {
    replaceCodes(account, List.of());
    return database
            .sql("delete from platform.second_factor where account_id = :account")
            .param("account", account)
            .update()
        == 1;
  }

  void replaceCodes(UUID account, List<byte[]> hashes) {
    database
        .sql("delete from platform.recovery_code where account_id = :account")
        .param("account", account)
        .update();
    hashes.forEach(hash -> addCode(account, hash));
  }

  private void addCode(UUID account, byte[] hash) {
    database
        .sql("insert into platform.recovery_code (account_id, code_hash) values (:account, :hash)")
        .param("account", account)
        .param("hash", hash)
        .update();
  }

  /**
   * Uses up a recovery code.
   *
   * @return false if there is none, or it was used before
   */
  boolean useCode(UUID account, byte[] hash, Instant at) {
    return database
            .sql(
                """
                update platform.recovery_code set used_at = :at
                where account_id = :account and code_hash = :hash and used_at is null
                """)
            .param("account", account)
            .param("hash", hash)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int countCodesLeft(UUID account) {
    return database
        .sql(
            "select count(*) from platform.recovery_code where account_id = :account and used_at is null")
        .param("account", account)
        .query(Integer.class)
        .single();
  }
}
