package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Role;

/** Posts and their holders, read. */
@Component
class PostStore {

  private static final String ON = "cast(:on as date)";
  private static final String TODAY = "cast('infinity' as date)";
  private static final String LAST_DAY = "coalesce(upper(h.valid) - 1, cast('infinity' as date))";

  private static final String RUNS = "h.valid @> cast(:on as date) and h.withdrawn is null";

  private static final String ORDER =
      " order by p.rank, p.id, array_position(array['ORDINARY', 'ACTING', 'DEPUTY', 'DELEGATE'], h.capacity), h.id";

  private final JdbcClient database;

  PostStore(JdbcClient database) {
    this.database = database;
  }

  /** A post with the title it had on the day that the expression gives. */
  private static String postOn(String day) {
    return """
    select p.id as post_id, p.unit_id, p.role, p.single, p.rank, p.version as post_version,
      lower(p.lifetime) as post_since, upper(p.lifetime) as post_until,
      coalesce((select f.title from organisation.former_title f
        where f.post_id = p.id and f.until > %s order by f.until limit 1), p.title) as title
    """
        .formatted(day);
  }

  private static String holdingOn(String day) {
    return postOn(day)
        + """
        , h.id as holding_id, h.capacity, lower(h.valid) as since, upper(h.valid) as until, h.scope, h.legal_basis,
          h.end_reason, h.withdrawn, h.version as holding_version, q.id, q.name, q.code, q.account_id, q.version
        from organisation.holding h
        join organisation.post p on p.id = h.post_id
        join organisation.person q on q.id = h.person_id
        """;
  }

  /** As it is called today, or was called last. */
  Optional<Post> find(PostId id) {
    return database
        .sql(postOn(TODAY) + " from organisation.post p where p.id = :id")
        .param("id", id.value())
        .query(PostStore::post)
        .optional();
  }

  List<Post> listIn(UnitId unit, LocalDate on) {
    return database
        .sql(
            postOn(ON)
                + """
                from organisation.post p
                where p.unit_id = :unit and p.lifetime @> cast(:on as date) order by p.rank, p.id
                """)
        .param("unit", unit.value())
        .param("on", on)
        .query(PostStore::post)
        .list();
  }

  /** Posts of the unit that stand no more on that day, or not yet. */
  List<Post> listOthersIn(UnitId unit, LocalDate on) {
    return database
        .sql(
            postOn(TODAY)
                + """
                from organisation.post p
                where p.unit_id = :unit and not p.lifetime @> cast(:on as date)
                order by upper(p.lifetime) desc nulls first, p.rank, p.id
                """)
        .param("unit", unit.value())
        .param("on", on)
        .query(PostStore::post)
        .list();
  }

  Optional<Holding> findHolding(HoldingId id) {
    return database
        .sql(holdingOn(LAST_DAY) + " where h.id = :id")
        .param("id", id.value())
        .query(PostStore::holding)
        .optional();
  }

  List<Holding> listOfPost(PostId post, LocalDate on) {
    return database
        .sql(holdingOn(ON) + " where h.post_id = :post and " + RUNS + ORDER)
        .param("post", post.value())
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> listOfUnit(UnitId unit, LocalDate on) {
    return database
        .sql(holdingOn(ON) + " where p.unit_id = :unit and " + RUNS + ORDER)
        .param("unit", unit.value())
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> listOfAccount(UUID account, LocalDate on) {
    return database
        .sql(holdingOn(ON) + " where q.account_id = :account and " + RUNS + ORDER)
        .param("account", account)
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> listOfPeople(Collection<PersonId> people, LocalDate on) {
    return people.isEmpty()
        ? List.of()
        : database
            .sql(holdingOn(ON) + " where h.person_id in (:people) and " + RUNS + ORDER)
            .param("people", people.stream().map(PersonId::value).toList())
            .param("on", on)
            .query(PostStore::holding)
            .list();
  }

  List<Holding> historyOfPerson(PersonId person) {
    return database
        .sql(
            holdingOn(LAST_DAY)
                + " where h.person_id = :person order by lower(h.valid) desc, h.id desc")
        .param("person", person.value())
        .query(PostStore::holding)
        .list();
  }

  List<Holding> historyOfPost(PostId post) {
    return database
        .sql(
            holdingOn(LAST_DAY)
                + " where h.post_id = :post order by lower(h.valid) desc, h.id desc")
        .param("post", post.value())
        .query(PostStore::holding)
        .list();
  }

  private static Holding holding(ResultSet row, int number) throws SQLException {
    return new Holding(
        new HoldingId(row.getInt("holding_id")),
        post(row, number),
        PersonStore.person(row, number),
        Capacity.valueOf(row.getString("capacity")),
        new Lifetime(
            row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
        row.getString("scope"),
        row.getString("legal_basis"),
        row.getString("end_reason"),
        row.getString("withdrawn"),
        row.getInt("holding_version"));
  }

  private static Post post(ResultSet row, int number) throws SQLException {
    return new Post(
        new PostId(row.getInt("post_id")),
        new UnitId(row.getInt("unit_id")),
        row.getString("title"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("single"),
        row.getInt("rank"),
        new Lifetime(
            row.getObject("post_since", LocalDate.class),
            row.getObject("post_until", LocalDate.class)),
        row.getInt("post_version"));
  }
}
