package vn.haidang.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins whose password was right and whose code is still to come. */
@Component
class HalfSignInStore {

  private final JdbcClient database;

  HalfSignInStore(JdbcClient database) {
    this.database = database;
  }

  record Half(UUID account, Via via) {}

  void add(byte[] tokenHash, UUID account, Via via, Instant at) {
    database
        .sql(
            """
            insert into platform.half_sign_in (token_hash, account_id, via, begun_at)
            values (:token, :account, :via, :at)
            """)
        .param("token", tokenHash)
        .param("account", account)
        .param("via", via.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Counts one more code for it and gives it, unless it is too old or too many were tried. */
  Optional<Half> tryCode(byte[] tokenHash, Instant begunAfter, int most) {
    return database
        .sql(
            """
            update platform.half_sign_in set codes_tried = codes_tried + 1
            where token_hash = :token and begun_at > :after and codes_tried < :most
            returning account_id, via
            """)
        .param("token", tokenHash)
        .param("after", begunAfter.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) ->
            new Half(row.getObject("account_id", UUID.class), Via.valueOf(row.getString("via"))))
        .optional();
  }

  void remove(byte[] tokenHash) {
    database
        .sql("delete from platform.half_sign_in where token_hash = :token")
        .param("token", tokenHash)
        .update();
  }

  void removeBefore(Instant at) {
    database
        .sql("delete from platform.half_sign_in where begun_at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A new password or a lock ends what was begun with the old one. */
  void removeAllOf(UUID account) {
    database
        .sql("delete from platform.half_sign_in where account_id = :account")
        .param("account", account)
        .update();
  }
}
