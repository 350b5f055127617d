package vn.haidang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database, so that any instance of the program can answer any browser. */
@Component
class SessionStore {

  /** Which rows {@code s}, sessions or half sign-ins, {@link #removeEndedThere} means. */
  static final String ENDED_THERE =
      """
       using platform.outside_identity o
      where o.account_id = s.account_id and s.via = 'PROVIDER' and o.issuer = :issuer
        and (cast(:subject as text) is null or o.subject = :subject)
        and (cast(:sid as text) is null or s.outside_sid = :sid
          or s.outside_sid is null and cast(:subject as text) is not null)
      """;

  private final JdbcClient database;

  SessionStore(JdbcClient database) {
    this.database = database;
  }

  /** Between these two times. */
  record Span(Instant after, Instant before) {}

  void add(
      byte[] tokenHash,
      UUID account,
      Entrance entrance,
      Instant at,
      String address,
      String device) {
    database
        .sql(
            """
            insert into platform.session
              (token_hash, account_id, via, created_at, seen_at, address, device, outside_sid, outside_token)
            values (:token, :account, :via, :at, :at, :address, :device, :sid, :outside)
            """)
        .param("via", entrance.via().name())
        .param("sid", entrance.sid())
        .param("outside", entrance.sealedToken())
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

  /** A session that has just been ended. */
  record Ended(UUID account, Entrance entrance) {}

  Optional<Ended> remove(byte[] tokenHash) {
    return database
        .sql(
            """
            delete from platform.session where token_hash = :token
            returning account_id, via, outside_sid, outside_token
            """)
        .param("token", tokenHash)
        .query((row, number) -> new Ended(row.getObject("account_id", UUID.class), entrance(row)))
        .optional();
  }

  /**
   * Ends what came from a session at the provider that has ended there: by its name, by the person,
   * or both. A session of which the provider gave no name ends with the person's.
   *
   * @return whose sessions they were, once for each session
   */
  List<UUID> removeEndedThere(LogoutToken ended) {
    return endedThere(
            database.sql(
                "delete from platform.session s" + ENDED_THERE + " returning s.account_id"),
            ended)
        .query((row, number) -> row.getObject("account_id", UUID.class))
        .list();
  }

  static JdbcClient.StatementSpec endedThere(
      JdbcClient.StatementSpec statement, LogoutToken ended) {
    return statement
        .param("issuer", ended.issuer())
        .param("subject", ended.subject())
        .param("sid", ended.sid());
  }

  /** Reads the columns that sessions and half sign-ins have in common. */
  static Entrance entrance(ResultSet row) throws SQLException {
    return new Entrance(
        Via.valueOf(row.getString("via")),
        row.getString("outside_sid"),
        row.getBytes("outside_token"));
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

  void removeOutside(Instant seenAfter, Span created) {
    database
        .sql(
            """
            delete from platform.session
            where seen_at < :seen_after or created_at < :created_after or created_at > :created_before
            """)
        .param("seen_after", seenAfter.atOffset(ZoneOffset.UTC))
        .param("created_after", created.after().atOffset(ZoneOffset.UTC))
        .param("created_before", created.before().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The sessions of this account that still run, the one used last first. */
  List<Session> list(UUID account, byte[] present, Instant seenAfter, Span created, Expiry expiry) {
    return database
        .sql(
            """
            select id, via, created_at, seen_at, address, device, token_hash = :present as present
            from platform.session
            where account_id = :account and seen_at > :seen_after
              and created_at > :created_after and created_at < :created_before
            order by seen_at desc, created_at desc
            """)
        .param("account", account)
        .param("present", present)
        .param("seen_after", seenAfter.atOffset(ZoneOffset.UTC))
        .param("created_after", created.after().atOffset(ZoneOffset.UTC))
        .param("created_before", created.before().atOffset(ZoneOffset.UTC))
        .query((row, number) -> session(row, expiry))
        .list();
  }

  /**
   * Ends one session of this account.
   *
   * @return whether there was one
   */
  boolean removeOne(UUID account, UUID session) {
    return database
            .sql("delete from platform.session where account_id = :account and id = :session")
            .param("account", account)
            .param("session", session)
            .update()
        == 1;
  }

  /** When a session with these times ends by itself. */
  interface Expiry {
    Instant of(Instant createdAt, Instant seenAt);
  }

  private static Session session(ResultSet row, Expiry expiry) throws SQLException {
    Instant since = row.getTimestamp("created_at").toInstant();
    Instant seen = row.getTimestamp("seen_at").toInstant();
    return new Session(
        row.getObject("id", UUID.class),
        Via.valueOf(row.getString("via")),
        since,
        seen,
        expiry.of(since, seen),
        row.getString("address"),
        Device.name(row.getString("device")),
        row.getBoolean("present"));
  }
}
