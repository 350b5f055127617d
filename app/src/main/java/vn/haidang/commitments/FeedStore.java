package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** The secret addresses of calendars, as hashes. */
@Component
class FeedStore {

  private final JdbcClient database;

  FeedStore(JdbcClient database) {
    this.database = database;
  }

  void add(byte[] hash, UUID account, FeedKind kind, @Nullable UnitId unit, Instant at) {
    database
        .sql(
            """
            insert into commitments.feed (token_hash, account_id, kind, unit_id, created_at)
            values (:hash, :account, :kind, :unit, :at)
            """)
        .param("hash", hash)
        .param("account", account)
        .param("kind", kind.name())
        .param("unit", unit == null ? null : unit.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Owned> find(byte[] hash) {
    return database
        .sql(
            """
            select id, kind, unit_id, account_id, created_at from commitments.feed
            where token_hash = :hash and revoked_at is null
            """)
        .param("hash", hash)
        .query((row, number) -> new Owned(feed(row), row.getObject("account_id", UUID.class)))
        .optional();
  }

  List<Feed> list(UUID account) {
    return database
        .sql(
            """
            select id, kind, unit_id, created_at from commitments.feed
            where account_id = :account and revoked_at is null order by id
            """)
        .param("account", account)
        .query((row, number) -> feed(row))
        .list();
  }

  boolean revoke(long id, UUID account, Instant at) {
    return database
            .sql(
                """
                update commitments.feed set revoked_at = :at
                where id = :id and account_id = :account and revoked_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  private static Feed feed(ResultSet row) throws SQLException {
    Integer unit = row.getObject("unit_id", Integer.class);
    return new Feed(
        row.getLong("id"),
        FeedKind.valueOf(row.getString("kind")),
        unit == null ? null : new UnitId(unit),
        row.getTimestamp("created_at").toInstant());
  }

  /** A calendar and whose it is. */
  record Owned(Feed feed, UUID account) {}
}
