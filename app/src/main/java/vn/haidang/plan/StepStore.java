package vn.haidang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of the reviews; only added to. */
@Component
class StepStore {

  private static final String SELECT =
      """
      select id, edition_id, action, before, after, reason, previous, reverses, undo_next, redo_next, at, by
      from plan.review_step
      """;

  private final JdbcClient database;

  StepStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds a step; one that begins a new stack top refers to itself. */
  long add(Entry entry) {
    return database
        .sql(
            """
            with next as (select nextval(pg_get_serial_sequence('plan.review_step', 'id')) as id)
            insert into plan.review_step (id, edition_id, action, before, after, reason, previous, reverses, undo_next, redo_next,
              at, by)
            overriding system value
            select next.id, :edition, :action, :before::jsonb, :after::jsonb, :reason, :previous, :reverses,
              case when :undoSelf then next.id else :undoNext::bigint end,
              case when :redoSelf then next.id else :redoNext::bigint end, :at, :by
            from next
            returning id
            """)
        .param("edition", entry.edition().value())
        .param("action", entry.action().name())
        .param("before", Kept.json(entry.before()))
        .param("after", Kept.json(entry.after()))
        .param("reason", entry.reason())
        .param("previous", entry.stacks().previous())
        .param("reverses", entry.stacks().reverses())
        .param("undoSelf", entry.stacks().undoSelf())
        .param("undoNext", entry.stacks().undoNext())
        .param("redoSelf", entry.stacks().redoSelf())
        .param("redoNext", entry.stacks().redoNext())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("by", entry.by())
        .query(Long.class)
        .single();
  }

  Optional<Logged> find(long step) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", step)
        .query(StepStore::logged)
        .optional();
  }

  /** The last one of this official in this edition: it holds the tops of both stacks. */
  Optional<Logged> findLast(EditionId edition, String by) {
    return database
        .sql(SELECT + "where edition_id = :edition and by = :by order by id desc limit 1")
        .param("edition", edition.value())
        .param("by", by)
        .query(StepStore::logged)
        .optional();
  }

  /** Tops of both stacks only, which is all that a screen needs. */
  Optional<Tops> findTops(EditionId edition, String by) {
    return database
        .sql(
            """
            select undo_next, redo_next from plan.review_step
            where edition_id = :edition and by = :by
            order by id desc limit 1
            """)
        .param("edition", edition.value())
        .param("by", by)
        .query((row, number) -> new Tops(number(row, "undo_next"), number(row, "redo_next")))
        .optional();
  }

  /** Latest first. */
  List<Step> list(EditionId edition) {
    return database
        .sql(
            """
            select id, action, reason, reverses, at, by,
              array(select (s ->> 'item')::bigint from jsonb_array_elements(after) s) as items
            from plan.review_step where edition_id = :edition order by id desc
            """)
        .param("edition", edition.value())
        .query(StepStore::step)
        .list();
  }

  List<Step> list(ItemId item) {
    return database
        .sql(
            """
            select s.id, s.action, s.reason, s.reverses, s.at, s.by,
              array(select (x ->> 'item')::bigint from jsonb_array_elements(s.after) x) as items
            from plan.review_step s
            where s.edition_id = (select i.edition_id from plan.item i where i.id = :item)
              and s.after @> jsonb_build_array(jsonb_build_object('item', :item::bigint))
            order by s.id desc
            """)
        .param("item", item.value())
        .query(StepStore::step)
        .list();
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    var items = (Long[]) row.getArray("items").getArray();
    return new Step(
        row.getLong("id"),
        ReviewAction.valueOf(row.getString("action")),
        List.of(items).stream().map(ItemId::new).toList(),
        row.getString("reason"),
        number(row, "reverses"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }

  private static Logged logged(ResultSet row, int number) throws SQLException {
    return new Logged(
        row.getLong("id"),
        new EditionId(row.getLong("edition_id")),
        ReviewAction.valueOf(row.getString("action")),
        Kept.states(row.getString("before")),
        Kept.states(row.getString("after")),
        row.getString("reason"),
        number(row, "previous"),
        new Tops(number(row, "undo_next"), number(row, "redo_next")));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** What an undo would take back and a redo would do again. */
  record Tops(@Nullable Long undo, @Nullable Long redo) {
    static final Tops NONE = new Tops(null, null);
  }

  /** A step as it stands in the log. */
  record Logged(
      long id,
      EditionId edition,
      ReviewAction action,
      List<StepState> before,
      List<StepState> after,
      @Nullable String reason,
      @Nullable Long previous,
      Tops tops) {}

  /** A step to be added. */
  record Entry(
      EditionId edition,
      ReviewAction action,
      List<StepState> before,
      List<StepState> after,
      @Nullable String reason,
      Stacks stacks,
      Instant at,
      String by) {}

  /** How a step moves the two stacks; {@code …Self}: the step itself becomes the top. */
  record Stacks(
      @Nullable Long previous,
      @Nullable Long reverses,
      boolean undoSelf,
      @Nullable Long undoNext,
      boolean redoSelf,
      @Nullable Long redoNext) {}
}
