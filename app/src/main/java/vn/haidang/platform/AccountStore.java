package vn.haidang.platform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the database. */
@Component
class AccountStore {

  private static final String COLUMNS =
      """
      select a.id, a.name, a.full_name, a.post, a.role, a.must_change_password, a.password_ends_at, a.locked,
             a.demo, a.language, a.theme, a.created_at, a.last_sign_in_at, a.version,
             exists (select from platform.second_factor f where f.account_id = a.id and f.confirmed_at is not null)
               as second_factor
      """;

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  @Transactional(propagation = Propagation.NESTED)
  void add(Account account, String passwordHash) {
    database
        .sql(
            """
            insert into platform.account (id, name, full_name, post, role, password_hash, must_change_password,
                                          password_ends_at, demo, created_at)
            values (:id, :name, :full_name, :post, :role, :hash, :must_change, :ends, :demo, :created)
            """)
        .param("id", account.id())
        .param("name", account.name())
        .param("full_name", account.fullName())
        .param("post", account.post())
        .param("role", account.role().name())
        .param("hash", passwordHash)
        .param("must_change", account.mustChangePassword())
        .param("ends", time(account.passwordEndsAt()))
        .param("demo", account.demo())
        .param("created", time(account.createdAt()))
        .update();
  }

  Optional<Account> find(UUID id) {
    return database
        .sql(COLUMNS + "from platform.account a where a.id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> findByName(String name) {
    return database
        .sql(COLUMNS + "from platform.account a where a.name = :name")
        .param("name", name)
        .query(AccountStore::account)
        .optional();
  }

  /** The numbers of those accounts that there are, by name. */
  Map<String, UUID> listIds(Collection<String> names) {
    Map<String, UUID> found = new HashMap<>();
    database
        .sql("select name, id from platform.account where name = any(:names)")
        .param("names", names.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString("name"), row.getObject("id", UUID.class));
        });
    return found;
  }

  /** Whose the accounts are, with the names under which they sign in; those that there are. */
  Map<UUID, String> listNames(Collection<UUID> ids) {
    Map<UUID, String> found = new HashMap<>();
    database
        .sql("select id, name, full_name from platform.account where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          found.put(
              row.getObject("id", UUID.class),
              row.getString("full_name") + " (" + row.getString("name") + ")");
        });
    return found;
  }

  Optional<String> findPasswordHash(UUID id) {
    return database
        .sql("select password_hash from platform.account where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * Whose browser this token belongs to, if the session still runs and the account is not locked.
   */
  Optional<Sitting> findBySession(byte[] tokenHash, Instant seenAfter, SessionStore.Span created) {
    return database
        .sql(
            COLUMNS
                + """
                , s.via, array(select role from platform.second_factor_role) as second_factor_roles
                from platform.session s join platform.account a on a.id = s.account_id
                where s.token_hash = :token and s.seen_at > :seen_after and s.created_at > :created_after
                  and s.created_at < :created_before and not a.locked
                """)
        .param("token", tokenHash)
        .param("seen_after", time(seenAfter))
        .param("created_after", time(created.after()))
        .param("created_before", time(created.before()))
        .query((row, number) ->
            new Sitting(
                account(row, number),
                Via.valueOf(row.getString("via")),
                roles(row.getArray("second_factor_roles"))))
        .optional();
  }

  /**
   * Whose session it is.
   *
   * @param needSecondFactor the roles that may not work without one
   */
  record Sitting(Account account, Via via, Set<Role> needSecondFactor) {}

  /** The roles that may not work without a second factor. */
  Set<Role> rolesThatNeedSecondFactor() {
    return database
        .sql("select array(select role from platform.second_factor_role) as roles")
        .query((row, number) -> roles(row.getArray("roles")))
        .single();
  }

  /** How many open accounts of each role sign in without a second factor. */
  Map<Role, Integer> countWithoutSecondFactor() {
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    database
        .sql(
            """
            select a.role, count(*) as without from platform.account a
            where not a.locked and not exists (
              select from platform.second_factor f where f.account_id = a.id and f.confirmed_at is not null)
            group by a.role
            """)
        .query(row -> {
          counts.put(Role.valueOf(row.getString("role")), row.getInt("without"));
        });
    return counts;
  }

  void requireSecondFactor(Role role, boolean required) {
    database
        .sql(
            required
                ? "insert into platform.second_factor_role (role) values (:role) on conflict do nothing"
                : "delete from platform.second_factor_role where role = :role")
        .param("role", role.name())
        .update();
  }

  boolean isEmpty() {
    return !database
        .sql("select exists (select from platform.account)")
        .query(Boolean.class)
        .single();
  }

  /**
   * Accounts by name, without accents; {@code role} and {@code locked} narrow the list where they
   * are given.
   */
  List<Account> list(String text, @Nullable Role role, @Nullable Boolean locked) {
    return database
        .sql(
            COLUMNS
                + """
                from platform.account a
                where (:text = '' or public.f_unaccent(a.name || ' ' || a.full_name || ' ' || a.post)
                                     like '%' || public.f_unaccent(:text) || '%')
                  and (cast(:role as text) is null or a.role = :role)
                  and (cast(:locked as boolean) is null or a.locked = :locked)
                order by a.full_name collate "vi-x-icu", a.name
                """)
        .param("text", SearchWords.literally(text.strip()))
        .param("role", role == null ? null : role.name())
        .param("locked", locked)
        .query(AccountStore::account)
        .list();
  }

  /**
   * Writes name, post and role if nobody has changed the account since this version.
   *
   * @return whether it was written
   */
  @Transactional(propagation = Propagation.NESTED)
  boolean change(UUID id, Accounts.Wish wish, int version) {
    return database
            .sql(
                """
                update platform.account
                set name = :name, full_name = :full_name, post = :post, role = :role, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", id)
            .param("name", wish.name())
            .param("full_name", wish.fullName())
            .param("post", wish.post())
            .param("role", wish.role().name())
            .param("version", version)
            .update()
        == 1;
  }

  void setPassword(UUID id, String hash, boolean mustChange, @Nullable Instant endsAt) {
    database
        .sql(
            """
            update platform.account set password_hash = :hash, must_change_password = :must_change, password_ends_at = :ends
            where id = :id
            """)
        .param("id", id)
        .param("hash", hash)
        .param("must_change", mustChange)
        .param("ends", time(endsAt))
        .update();
  }

  void setLocked(UUID id, boolean locked) {
    database
        .sql("update platform.account set locked = :locked where id = :id")
        .param("id", id)
        .param("locked", locked)
        .update();
  }

  void setAppearance(UUID id, Locale language, String theme) {
    database
        .sql("update platform.account set language = :language, theme = :theme where id = :id")
        .param("id", id)
        .param("language", language.getLanguage())
        .param("theme", theme)
        .update();
  }

  void recordSignIn(UUID id, Instant at) {
    database
        .sql("update platform.account set last_sign_in_at = :at where id = :id")
        .param("id", id)
        .param("at", time(at))
        .update();
  }

  /**
   * How many accounts that are not locked have this role; they stay as they are until the
   * transaction ends, so two administrators cannot lock each other out.
   */
  int countOpenAndHold(Role role) {
    return database
        .sql(
            "select id from platform.account where role = :role and not locked order by id for update")
        .param("role", role.name())
        .query(UUID.class)
        .list()
        .size();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("full_name"),
        row.getString("post"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("must_change_password"),
        instant(row.getTimestamp("password_ends_at")),
        row.getBoolean("locked"),
        row.getBoolean("demo"),
        Locale.of(row.getString("language")),
        row.getString("theme"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_sign_in_at")),
        row.getBoolean("second_factor"),
        row.getInt("version"));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
