package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants digests, and which were sent. */
@Component
class DigestStore {

  /** A server that refuses a letter so often refuses it for good. */
  private static final int MOST_ATTEMPTS = 12;

  private final JdbcClient database;

  DigestStore(JdbcClient database) {
    this.database = database;
  }

  void putWish(UUID account, String address, Instant at) {
    database
        .sql(
            """
            insert into commitments.mail_wish (account_id, address, wished_at) values (:account, :address, :at)
            on conflict (account_id) do update set address = excluded.address, wished_at = excluded.wished_at
            """)
        .param("account", account)
        .param("address", address)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean removeWish(UUID account) {
    return database
            .sql("delete from commitments.mail_wish where account_id = :account")
            .param("account", account)
            .update()
        == 1;
  }

  Optional<String> findAddress(UUID account) {
    return database
        .sql("select address from commitments.mail_wish where account_id = :account")
        .param("account", account)
        .query(String.class)
        .optional();
  }

  /** Those whose digest of that day was neither sent nor begun, or could not be sent. */
  List<MailWish> listWaiting(LocalDate day) {
    return database
        .sql(
            """
            select w.account_id, w.address from commitments.mail_wish w
            left join commitments.digest d on d.account_id = w.account_id and d.day = :day
            where d.account_id is null or d.failed_at is not null and d.attempts < :most
            order by w.account_id
            """)
        .param("day", day)
        .param("most", MOST_ATTEMPTS)
        .query((row, number) ->
            new MailWish(row.getObject("account_id", UUID.class), row.getString("address")))
        .list();
  }

  /** Takes it upon this instance; false if it is taken, sent, or was cut off on the way. */
  boolean claim(UUID account, LocalDate day, int lines, Instant at) {
    return database
            .sql(
                """
                insert into commitments.digest (account_id, day, started_at, lines) values (:account, :day, :at, :lines)
                on conflict (account_id, day) do update
                set started_at = excluded.started_at, lines = excluded.lines, failed_at = null,
                  attempts = commitments.digest.attempts + 1
                where commitments.digest.failed_at is not null and commitments.digest.sent_at is null
                """)
            .param("account", account)
            .param("day", day)
            .param("lines", lines)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void markSent(UUID account, LocalDate day, Instant at) {
    database
        .sql(
            """
            update commitments.digest set sent_at = :at, error = '' where account_id = :account and day = :day
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("day", day)
        .update();
  }

  void markFailed(UUID account, LocalDate day, String error, Instant at) {
    database
        .sql(
            """
            update commitments.digest set failed_at = :at, error = :error where account_id = :account and day = :day
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("error", error)
        .param("account", account)
        .param("day", day)
        .update();
  }

  /** When the last one before that day was begun that did not fail; empty: there was none. */
  Optional<Instant> findLastBegun(UUID account, LocalDate before) {
    return database
        .sql(
            """
            select started_at from commitments.digest
            where account_id = :account and day < :before and failed_at is null order by day desc limit 1
            """)
        .param("account", account)
        .param("before", before)
        .query((row, number) -> row.getObject("started_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** The last digest of a person. */
  Optional<Digest> findLast(UUID account) {
    return database
        .sql(
            """
            select day, started_at, sent_at, failed_at, lines, error from commitments.digest
            where account_id = :account and lines > 0 order by day desc limit 1
            """)
        .param("account", account)
        .query(DigestStore::digest)
        .optional();
  }

  private static Digest digest(ResultSet row, int number) throws SQLException {
    return new Digest(
        row.getObject("day", LocalDate.class),
        row.getInt("lines"),
        at(row, "sent_at"),
        at(row, "failed_at"),
        row.getString("error"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
