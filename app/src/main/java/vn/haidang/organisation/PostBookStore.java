package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts and their holders, written.
 *
 * <p>What the database refuses is undone up to a savepoint, so that the request can go on in its
 * transaction and say why.
 */
@Component
class PostBookStore {

  private final JdbcClient database;

  PostBookStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Adds a post.
   *
   * @param until first day on which its unit stands no more; null: no end known
   */
  PostId add(NewPost post, @Nullable LocalDate until) {
    return new PostId(
        database
            .sql(
                """
                insert into organisation.post (unit_id, title, role, single, rank, lifetime)
                values (:unit, :title, :role, :single, :rank, daterange(:since, :until)) returning id
                """)
            .param("unit", post.unit().value())
            .param("title", post.title())
            .param("role", post.role().name())
            .param("single", post.single())
            .param("rank", post.rank())
            .param("since", post.since())
            .param("until", until)
            .query(Integer.class)
            .single());
  }

  /** Writes title, role and rank where nobody was faster. */
  boolean change(PostId id, PostChange change) {
    return database
            .sql(
                """
                update organisation.post set title = :title, role = :role, rank = :rank, version = version + 1
                where id = :id and version = :version
                """)
            .param("title", change.title())
            .param("role", change.role().name())
            .param("rank", change.rank())
            .param("id", id.value())
            .param("version", change.version())
            .update()
        == 1;
  }

  /** Until that day the post was called so. */
  void keepTitle(PostId id, LocalDate until, String title) {
    database
        .sql(
            """
            insert into organisation.former_title (post_id, until, title) values (:id, :until, :title)
            on conflict (post_id, until) do nothing
            """)
        .param("id", id.value())
        .param("until", until)
        .param("title", title)
        .update();
  }

  boolean end(PostId id, LocalDate until, String reason, int version) {
    return database
            .sql(
                """
                update organisation.post set lifetime = daterange(lower(lifetime), :until), end_reason = :reason,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("until", until)
            .param("reason", reason)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  @Transactional(propagation = Propagation.NESTED)
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
                update organisation.holding set valid = daterange(lower(valid), :until), version = version + 1
                where id = :id and lower(valid) < cast(:until as date) and withdrawn is null
                  and (upper(valid) is null or upper(valid) > cast(:until as date))
                """)
            .param("id", id.value())
            .param("until", until)
            .update()
        == 1;
  }

  /** Writes capacity, time and basis where nobody was faster. */
  @Transactional(propagation = Propagation.NESTED)
  boolean correct(HoldingId id, HoldingChange change) {
    return database
            .sql(
                """
                update organisation.holding set capacity = :capacity, valid = daterange(:since, :until),
                  legal_basis = :basis, end_reason = :reason, version = version + 1
                where id = :id and version = :version and withdrawn is null
                """)
            .param("capacity", change.capacity().name())
            .param("since", change.time().since())
            .param("until", change.time().until())
            .param("basis", change.legalBasis())
            .param("reason", change.time().until() == null ? null : change.endReason())
            .param("id", id.value())
            .param("version", change.version())
            .update()
        == 1;
  }

  boolean withdraw(HoldingId id, String reason, int version) {
    return database
            .sql(
                """
                update organisation.holding set withdrawn = :reason, version = version + 1
                where id = :id and version = :version and withdrawn is null
                """)
            .param("reason", reason)
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** Holdings of the post that still run on that day or begin later, whoever holds them. */
  List<HoldingId> listFrom(PostId post, LocalDate on) {
    return database
        .sql(
            """
            select id from organisation.holding
            where post_id = :post and withdrawn is null and (upper(valid) is null or upper(valid) > cast(:on as date))
            order by id
            """)
        .param("post", post.value())
        .param("on", on)
        .query((row, number) -> new HoldingId(row.getInt("id")))
        .list();
  }
}
