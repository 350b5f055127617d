package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Role;

/** Posts and their holders. */
@Component
class PostStore {

  private static final String POST =
      """
      select p.id as post_id, p.unit_id, p.title, p.role, p.single, p.rank,
        lower(p.lifetime) as post_since, upper(p.lifetime) as post_until
      """;

  private static final String HOLDING =
      POST
          + """
          , h.id, h.person_id, q.name, q.account_id, h.capacity, lower(h.valid) as since, upper(h.valid) as until,
            h.scope, h.legal_basis
          from organisation.holding h
          join organisation.post p on p.id = h.post_id
          join organisation.person q on q.id = h.person_id
          """;

  private static final String ORDER =
      " order by p.rank, p.id, array_position(array['ORDINARY', 'ACTING', 'DEPUTY', 'DELEGATE'], h.capacity), h.id";

  private final JdbcClient database;

  PostStore(JdbcClient database) {
    this.database = database;
  }

  PostId add(NewPost post) {
    return new PostId(
        database
            .sql(
                """
                insert into organisation.post (unit_id, title, role, single, rank, lifetime)
                values (:unit, :title, :role, :single, :rank, daterange(:since, null)) returning id
                """)
            .param("unit", post.unit().value())
            .param("title", post.title())
            .param("role", post.role().name())
            .param("single", post.single())
            .param("rank", post.rank())
            .param("since", post.since())
            .query(Integer.class)
            .single());
  }

  HoldingId add(NewHolding holding, boolean single) {
    return new HoldingId(
        database
            .sql(
                """
                insert into organisation.holding (post_id, person_id, capacity, valid, scope, legal_basis, single)
                values (:post, :person, :capacity, daterange(:since, :until), :scope, :basis, :single) returning id
                """)
            .param("post", holding.post().value())
            .param("person", holding.person().value())
            .param("capacity", holding.capacity().name())
            .param("since", holding.time().since())
            .param("until", holding.time().until())
            .param("scope", holding.scope())
            .param("basis", holding.legalBasis())
            .param("single", single)
            .query(Integer.class)
            .single());
  }

  /** Ends a holding that runs on that day; false where it does not. */
  boolean end(HoldingId id, LocalDate until) {
    return database
            .sql(
                """
                update organisation.holding set valid = daterange(lower(valid), :until)
                where id = :id and lower(valid) < cast(:until as date)
                  and (upper(valid) is null or upper(valid) > cast(:until as date))
                """)
            .param("id", id.value())
            .param("until", until)
            .update()
        == 1;
  }

  Optional<Post> find(PostId id) {
    return database
        .sql(POST + " from organisation.post p where p.id = :id")
        .param("id", id.value())
        .query(PostStore::post)
        .optional();
  }

  Optional<Holding> findHolding(HoldingId id) {
    return database
        .sql(HOLDING + " where h.id = :id")
        .param("id", id.value())
        .query(PostStore::holding)
        .optional();
  }

  List<Post> listIn(UnitId unit, LocalDate on) {
    return database
        .sql(
            POST
                + """
                 from organisation.post p where p.unit_id = :unit and p.lifetime @> cast(:on as date)
                order by p.rank, p.id
                """)
        .param("unit", unit.value())
        .param("on", on)
        .query(PostStore::post)
        .list();
  }

  List<Holding> listOfPost(PostId post, LocalDate on) {
    return database
        .sql(HOLDING + " where h.post_id = :post and h.valid @> cast(:on as date)" + ORDER)
        .param("post", post.value())
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> listOfUnit(UnitId unit, LocalDate on) {
    return database
        .sql(HOLDING + " where p.unit_id = :unit and h.valid @> cast(:on as date)" + ORDER)
        .param("unit", unit.value())
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> listOfAccount(UUID account, LocalDate on) {
    return database
        .sql(HOLDING + " where q.account_id = :account and h.valid @> cast(:on as date)" + ORDER)
        .param("account", account)
        .param("on", on)
        .query(PostStore::holding)
        .list();
  }

  List<Holding> historyOfPerson(PersonId person) {
    return database
        .sql(HOLDING + " where h.person_id = :person order by lower(h.valid) desc, h.id desc")
        .param("person", person.value())
        .query(PostStore::holding)
        .list();
  }

  private static Holding holding(ResultSet row, int number) throws SQLException {
    return new Holding(
        new HoldingId(row.getInt("id")),
        post(row, number),
        new Person(
            new PersonId(row.getInt("person_id")),
            row.getString("name"),
            row.getObject("account_id", UUID.class)),
        Capacity.valueOf(row.getString("capacity")),
        new Lifetime(
            row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
        row.getString("scope"),
        row.getString("legal_basis"));
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
            row.getObject("post_until", LocalDate.class)));
  }
}
