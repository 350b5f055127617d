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

  record Half(UUID account, Entrance entrance) {}

  void add(byte[] tokenHash, UUID account, Entrance entrance, Instant at) {
    database
        .sql(
            """
            insert into platform.half_sign_in (token_hash, account_id, via, begun_at, outside_sid, outside_token)
            values (:token, :account, :via, :at, :sid, :outside)
            """)
        .param("token", tokenHash)
        .param("account", account)
        .param("via", entrance.via().name())
        .param("sid", entrance.sid())
        .param("outside", entrance.sealedToken())
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
            returning account_id, via, outside_sid, outside_token
            """)
        .param("token", tokenHash)
        .param("after", begunAfter.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) ->
            new Half(row.getObject("account_id", UUID.class), SessionStore.entrance(row)))
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

  /** What {@link SessionStore#removeEndedThere} means, where a code is still waited for. */
  void removeEndedThere(LogoutToken ended) {
    SessionStore.endedThere(
            database.sql("delete from platform.half_sign_in s" + SessionStore.ENDED_THERE), ended)
        .update();
  }
}
