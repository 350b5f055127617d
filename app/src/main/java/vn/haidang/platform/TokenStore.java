package vn.haidang.platform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Personal tokens and the wrong ones that came. */
@Component
class TokenStore {

  private static final String COLUMNS =
      """
      select id, account_id, name, beginning, permissions, created_at, ends_at, used_at, used_from, revoked_at
      from platform.personal_token
      """;

  private final JdbcClient database;

  TokenStore(JdbcClient database) {
    this.database = database;
  }

  void add(PersonalToken token, byte[] hash) {
    database
        .sql(
            """
            insert into platform.personal_token (id, account_id, name, beginning, token_hash, permissions, created_at, ends_at)
            values (:id, :account, :name, :beginning, :hash, :permissions, :created, :ends)
            """)
        .param("id", token.id())
        .param("account", token.account())
        .param("name", token.name())
        .param("beginning", token.beginning())
        .param("hash", hash)
        .param(
            "permissions",
            token.permissions().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
        .param("ends", token.endsAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<PersonalToken> findByHash(byte[] hash) {
    return database
        .sql(COLUMNS + "where token_hash = :hash")
        .param("hash", hash)
        .query(TokenStore::token)
        .optional();
  }

  Optional<PersonalToken> find(UUID account, UUID id) {
    return database
        .sql(COLUMNS + "where account_id = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .query(TokenStore::token)
        .optional();
  }

  /** Those that work first, then the newest. */
  List<PersonalToken> list(UUID account, Instant now) {
    return database
        .sql(
            COLUMNS
                + """
                where account_id = :account
                order by revoked_at is null and ends_at > :now desc, created_at desc, id
                """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(TokenStore::token)
        .list();
  }

  int countWorking(UUID account, Instant now) {
    return database
        .sql(
            """
            select count(*) from platform.personal_token
            where account_id = :account and revoked_at is null and ends_at > :now
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Notes the use; at most once a minute, because every call would otherwise write. */
  void touch(UUID id, Instant at, String address) {
    database
        .sql(
            """
            update platform.personal_token set used_at = :at, used_from = :address
            where id = :id and (used_at is null or used_at < :before)
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("before", at.minusSeconds(60).atOffset(ZoneOffset.UTC))
        .param("address", address)
        .update();
  }

  boolean revoke(UUID account, UUID id, Instant at) {
    return database
            .sql(
                """
                update platform.personal_token set revoked_at = :at
                where account_id = :account and id = :id and revoked_at is null
                """)
            .param("account", account)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Wrong tokens from this address and when the last one came; none: zero. */
  Failures failures(String address) {
    return database
        .sql("select failures, last_at from platform.wrong_token where address = :address")
        .param("address", address)
        .query((row, number) ->
            new Failures(row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
        .optional()
        .orElse(Failures.NONE);
  }

  void addFailure(String address, Instant at) {
    database
        .sql(
            """
            insert into platform.wrong_token as w (address, failures, last_at) values (:address, 1, :at)
            on conflict (address) do update set failures = w.failures + 1, last_at = excluded.last_at
            """)
        .param("address", address)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forgetFailuresBefore(Instant at) {
    database
        .sql("delete from platform.wrong_token where last_at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How often wrong tokens came from one address. */
  record Failures(int count, Instant lastAt) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  private static PersonalToken token(ResultSet row, int number) throws SQLException {
    return new PersonalToken(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("beginning"),
        permissions(row.getArray("permissions")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        instant(row.getTimestamp("used_at")),
        row.getString("used_from"),
        instant(row.getTimestamp("revoked_at")));
  }

  /** A permission that this version of the program no longer knows gives nothing. */
  private static Set<Permission> permissions(Array names) throws SQLException {
    List<String> kept = List.of((String[]) names.getArray());
    Set<Permission> known = EnumSet.noneOf(Permission.class);
    Arrays.stream(Permission.values()).filter(p -> kept.contains(p.name())).forEach(known::add);
    return known;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
