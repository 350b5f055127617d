package vn.haidang.commitments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  void add(byte[] hash, UUID account, UnitId unit, Instant at) {
    database
        .sql(
            """
            insert into commitments.feed (token_hash, account_id, unit_id, created_at)
            values (:hash, :account, :unit, :at)
            """)
        .param("hash", hash)
        .param("account", account)
        .param("unit", unit.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<UnitId> find(byte[] hash) {
    return database
        .sql("select unit_id from commitments.feed where token_hash = :hash and revoked_at is null")
        .param("hash", hash)
        .query((row, number) -> new UnitId(row.getInt("unit_id")))
        .optional();
  }

  List<Feed> list(UUID account) {
    return database
        .sql(
            """
            select id, unit_id, created_at from commitments.feed
            where account_id = :account and revoked_at is null order by id
            """)
        .param("account", account)
        .query((row, number) ->
            new Feed(
                row.getLong("id"),
                new UnitId(row.getInt("unit_id")),
                row.getTimestamp("created_at").toInstant()))
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
}
