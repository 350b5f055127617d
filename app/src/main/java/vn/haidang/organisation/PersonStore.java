package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Role;

/**
 * People in the database.
 *
 * <p>What the database refuses is undone up to a savepoint, so that the request can go on in its
 * transaction and say why.
 */
@Component
class PersonStore {

  private static final String COLUMNS = "select q.id, q.name, q.code, q.account_id, q.version ";

  /** Who is meant by a {@link PeopleFilter}. */
  private static final String FILTERED =
      """
      from organisation.person q
      where (:text = '' or q.folded like '%' || public.f_unaccent(:text) || '%' or lower(q.code) = lower(:text) and (:keeps or <known>)
          or exists (select from organisation.holding h join organisation.post p on p.id = h.post_id
            where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date)
              and public.f_unaccent(p.title) like '%' || public.f_unaccent(:text) || '%'))
        and (cast(:unit as int) is null and cast(:role as text) is null
          or exists (select from organisation.holding h join organisation.post p on p.id = h.post_id
            join organisation.v_unit u on u.unit_id = p.unit_id and u.valid @> cast(:on as date)
            where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date)
              and (cast(:unit as int) is null or cast(:unit as int) = any(u.ancestors))
              and (cast(:role as text) is null or p.role = :role)))
        and case :state
          when 'WITH_ACCOUNT' then q.account_id is not null
          when 'WITHOUT_ACCOUNT' then q.account_id is null
          when 'IN_POST' then exists (select from organisation.holding h
            where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date))
          when 'WITHOUT_POST' then not exists (select from organisation.holding h
            where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date))
          else true end
      """;

  /** Whether whoever asks knows the person's code. */
  private static final String KNOWN =
      """
      (cast(:known as int[]) is null
        or :keeps and not exists (select from organisation.holding h
          where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date))
        or exists (select from organisation.holding h
        join organisation.post p on p.id = h.post_id
        join organisation.v_unit u on u.unit_id = p.unit_id and u.valid @> cast(:on as date)
        where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date)
          and u.ancestors && cast(:known as int[])))
      """;

  private final JdbcClient database;

  PersonStore(JdbcClient database) {
    this.database = database;
  }

  @Transactional(propagation = Propagation.NESTED)
  PersonId add(String name, @Nullable String code, @Nullable UUID account) {
    return new PersonId(
        database
            .sql(
                """
                insert into organisation.person (name, code, account_id) values (:name, :code, :account) returning id
                """)
            .param("name", name)
            .param("code", code)
            .param("account", account)
            .query(Integer.class)
            .single());
  }

  /** Writes name and code where nobody was faster. */
  @Transactional(propagation = Propagation.NESTED)
  boolean change(PersonId id, String name, @Nullable String code, int version) {
    return database
            .sql(
                """
                update organisation.person set name = :name, code = :code, version = version + 1
                where id = :id and version = :version
                """)
            .param("name", name)
            .param("code", code)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** Writes the account where nobody was faster. */
  @Transactional(propagation = Propagation.NESTED)
  boolean setAccount(PersonId id, @Nullable UUID account, int version) {
    return database
            .sql(
                """
                update organisation.person set account_id = :account, version = version + 1
                where id = :id and version = :version
                """)
            .param("account", account)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  Optional<Person> find(PersonId id) {
    return database
        .sql(COLUMNS + "from organisation.person q where q.id = :id")
        .param("id", id.value())
        .query(PersonStore::person)
        .optional();
  }

  Optional<Person> findByAccount(UUID account) {
    return database
        .sql(COLUMNS + "from organisation.person q where q.account_id = :account")
        .param("account", account)
        .query(PersonStore::person)
        .optional();
  }

  /** Those of these numbers that there are. */
  List<Person> list(Collection<PersonId> ids) {
    return database
        .sql(COLUMNS + "from organisation.person q where q.id = any(:ids)")
        .param("ids", ids.stream().map(PersonId::value).toArray(Integer[]::new))
        .query(PersonStore::person)
        .list();
  }

  List<Person> listByAccounts(Collection<UUID> accounts) {
    return database
        .sql(COLUMNS + "from organisation.person q where q.account_id = any(:accounts)")
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(PersonStore::person)
        .list();
  }

  Optional<Person> findByCode(String code) {
    return database
        .sql(COLUMNS + "from organisation.person q where q.code = :code")
        .param("code", code)
        .query(PersonStore::person)
        .optional();
  }

  List<Person> listNamed(String words) {
    return database
        .sql(
            COLUMNS
                + """
                from organisation.person q
                where q.folded like '%' || public.f_unaccent(:words) || '%' order by q.folded, q.id
                """)
        .param("words", words)
        .query(PersonStore::person)
        .list();
  }

  /**
   * How many there are.
   *
   * @param codes which codes whoever asks knows
   */
  int count(PeopleFilter filter, KnownCodes codes) {
    return filtered("select count(*) " + FILTERED, filter, codes).query(Integer.class).single();
  }

  List<Person> list(PeopleFilter filter, KnownCodes codes, int most, int offset) {
    return filtered(
            COLUMNS + FILTERED + order(filter) + " limit :most offset :offset", filter, codes)
        .param("most", most)
        .param("offset", offset)
        .query(PersonStore::person)
        .list();
  }

  private static String order(PeopleFilter filter) {
    String byName = "substring(q.folded from '[^ ]+$'), q.folded, q.id";
    return switch (filter.order()) {
      case NAME -> "order by " + byName;
      case CODE -> "order by case when " + KNOWN + " then q.code end nulls last, " + byName;
      case UNIT ->
          """
          order by (select min(row(u.path, p.rank)) from organisation.holding h
            join organisation.post p on p.id = h.post_id
            join organisation.v_unit u on u.unit_id = p.unit_id and u.valid @> cast(:on as date)
            where h.person_id = q.id and h.withdrawn is null and h.valid @> cast(:on as date)) nulls last,
          """
              + byName;
    };
  }

  private JdbcClient.StatementSpec filtered(String sql, PeopleFilter filter, KnownCodes codes) {
    UnitId unit = filter.unit();
    Role role = filter.role();
    return database
        .sql(sql.replace("<known>", KNOWN))
        .param("known", codes.within().map(UnitId::numbers).orElse(null))
        .param("keeps", codes.ofTheUnposted())
        .param("text", filter.text())
        .param("unit", unit == null ? null : unit.value())
        .param("role", role == null ? null : role.name())
        .param("state", filter.state().name())
        .param("on", filter.on());
  }

  /** Units in which he holds a post on that day; where there is none, that of the last he held. */
  List<UnitId> listUnitsOf(PersonId id, LocalDate on) {
    return database
        .sql(
            """
            with held as (
              select p.unit_id, h.valid @> cast(:on as date) as runs, upper(h.valid) as ended
              from organisation.holding h join organisation.post p on p.id = h.post_id
              where h.person_id = :id and h.withdrawn is null and h.capacity <> 'DELEGATE')
            select unit_id from held where runs
            union
            select unit_id from (select unit_id from held where not exists (select from held where runs)
              order by ended desc nulls first limit 1) as last
            """)
        .param("id", id.value())
        .param("on", on)
        .query((row, number) -> new UnitId(row.getInt("unit_id")))
        .list();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getInt("id")),
        row.getString("name"),
        row.getString("code"),
        row.getObject("account_id", UUID.class),
        row.getInt("version"));
  }
}
