package vn.haidang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Item.Earlier;
import vn.haidang.plan.Item.Origin;

/** The items of editions. */
@Component
class ItemStore {

  private static final String SELECT =
      """
      select i.id, i.edition_id, i.address, i.section, i.span_start, i.span_end, i.origin, i.proposal is not null as proposed,
        case when i.proposal::text <> i.value::text then i.proposal end as other_proposal, i.value, i.decision, i.reason,
        i.decided_at, i.decided_by, i.version,
        p.id as earlier_id, p.value as earlier_value, p.decision as earlier_decision, p.reason as earlier_reason
      from plan.item i
      left join plan.item p on p.id = i.earlier_id
      """;

  private final JdbcClient database;

  ItemStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds them all in one statement; the ids come back in the order given. */
  List<ItemId> add(EditionId edition, List<NewItem> items, Made made) {
    List<Row> rows = items.stream().map(item -> Row.of(item, made)).toList();
    return database
        .sql(
            """
            insert into plan.item (edition_id, position, kind, address, section, span_start, span_end, origin, code, severity,
              proposal, value, decision, decided_at, decided_by, earlier_id, words)
            select :edition, r.position, r.kind, r.address, r.section, r.start, r."end", r.origin, r.code, r.severity,
              r.proposal::jsonb, r.value::jsonb, r.decision, r.at::timestamptz, r.by, r.earlier, r.words
            from rows from (jsonb_to_recordset(:rows::jsonb) as (position bigint, kind text, address text, section text,
                start int, "end" int, origin text, code text, severity text, proposal text, value text, decision text, at text,
                by text, earlier bigint, words text))
              with ordinality as r (position, kind, address, section, start, "end", origin, code, severity, proposal, value,
                decision, at, by, earlier, words, number)
            order by r.number
            returning id
            """)
        .param("edition", edition.value())
        .param("rows", Kept.rows(rows))
        .query((row, number) -> new ItemId(row.getLong("id")))
        .list();
  }

  /** Puts another state, if nobody was faster. */
  boolean put(ItemId item, int version, String address, StepState state) {
    return database
            .sql(
                """
                update plan.item
                set value = :value::jsonb, decision = :decision, reason = :reason, decided_at = :at::timestamptz,
                  decided_by = :by, words = :words, version = version + 1
                where id = :id and version = :version
                """)
            .param("value", Kept.json(state.value()))
            .param("decision", state.decision().name())
            .param("reason", state.reason())
            .param("at", text(state.decidedAt()))
            .param("by", state.decidedBy())
            .param("words", SearchWords.of(address, state.value()))
            .param("id", item.value())
            .param("version", version)
            .update()
        == 1;
  }

  Optional<Item> find(ItemId item) {
    return database
        .sql(SELECT + "where i.id = :id")
        .param("id", item.value())
        .query(ItemStore::item)
        .optional();
  }

  /** In the order of the document. */
  List<Item> list(Collection<ItemId> items) {
    return database
        .sql(SELECT + "where i.id = any(:ids) order by i.position, i.id")
        .param("ids", ids(items))
        .query(ItemStore::item)
        .list();
  }

  List<Item> list(EditionId edition, ItemFilter filter) {
    var conditions = new ItemConditions(edition, filter);
    return database
        .sql(SELECT + conditions.where() + " order by i.position, i.id")
        .params(conditions.parameters())
        .query(ItemStore::item)
        .list();
  }

  /**
   * The nearest below {@code after} (or above, backwards); from the other end when there is none.
   */
  Optional<Item> findBeside(
      EditionId edition, @Nullable ItemId after, ItemFilter filter, boolean forward) {
    var conditions = new ItemConditions(edition, filter);
    String sign = forward ? ">" : "<";
    String order = forward ? "asc" : "desc";
    Map<String, Object> parameters = new HashMap<>(conditions.parameters());
    parameters.put("from", after == null ? null : after.value());
    return database
        .sql(
            SELECT
                + conditions.where()
                + " and i.id is distinct from :from::bigint order by coalesce((i.position, i.id) "
                + sign
                + " (select f.position, f.id from plan.item f where f.id = :from::bigint), true) desc, i.position "
                + order
                + ", i.id "
                + order
                + " limit 1")
        .params(parameters)
        .query(ItemStore::item)
        .optional();
  }

  /** Decided and all live items by kind, and what keeps the edition from being issued. */
  List<Count> count(Collection<EditionId> editions) {
    return database
        .sql(
            """
            select edition_id, kind, count(*) filter (where decision <> 'PENDING') as decided, count(*) as total,
              count(*) filter (where decision = 'PENDING'
                and (kind in ('TASK', 'TARGET', 'INDICATOR') or (kind = 'DIAGNOSTIC' and severity = 'ERROR'))) as blocking
            from plan.item
            where edition_id = any(:editions) and decision not in ('REPLACED', 'WITHDRAWN')
            group by edition_id, kind
            """)
        .param("editions", editions.stream().map(EditionId::value).toArray(Long[]::new))
        .query((row, number) ->
            new Count(
                new EditionId(row.getLong("edition_id")),
                ItemKind.valueOf(row.getString("kind")),
                row.getInt("decided"),
                row.getInt("total"),
                row.getInt("blocking")))
        .list();
  }

  /** How many were added by hand in a section so far, also those that were taken back. */
  int countAdded(EditionId edition, String section) {
    return database
        .sql(
            """
            select count(*) from plan.item
            where edition_id = :edition and section = :section and origin = 'ADDED' and kind in ('TASK', 'TARGET')
            """)
        .param("edition", edition.value())
        .param("section", section)
        .query(Integer.class)
        .single();
  }

  /** Duties and figures that go into the issued plan. */
  int countPromises(EditionId edition) {
    return database
        .sql(
            """
            select count(*) from plan.item
            where edition_id = :edition and kind in ('TASK', 'TARGET', 'INDICATOR')
              and decision in ('ACCEPTED', 'CORRECTED', 'ADDED')
            """)
        .param("edition", edition.value())
        .query(Integer.class)
        .single();
  }

  private static Long[] ids(Collection<ItemId> items) {
    return items.stream().map(ItemId::value).toArray(Long[]::new);
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    Finding now = Kept.finding(row.getString("value"));
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return new Item(
        new ItemId(row.getLong("id")),
        new EditionId(row.getLong("edition_id")),
        row.getString("address"),
        row.getString("section"),
        new Span(row.getInt("span_start"), row.getInt("span_end")),
        Origin.valueOf(row.getString("origin")),
        row.getBoolean("proposed") ? proposal(row, now) : null,
        now,
        Decision.valueOf(row.getString("decision")),
        row.getString("reason"),
        at == null ? null : at.toInstant(),
        row.getString("decided_by"),
        earlier(row),
        row.getInt("version"));
  }

  /** The proposal is sent and read only where it differs from what the item is now. */
  private static Finding proposal(ResultSet row, Finding now) throws SQLException {
    String other = row.getString("other_proposal");
    return other == null ? now : Kept.finding(other);
  }

  private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
    long id = row.getLong("earlier_id");
    return row.wasNull()
        ? null
        : new Earlier(
            new ItemId(id),
            Kept.finding(row.getString("earlier_value")),
            Decision.valueOf(row.getString("earlier_decision")),
            row.getString("earlier_reason"));
  }

  /**
   * When and by whom items are made or decided; {@code decision} is the one new items begin with.
   */
  record Made(Decision decision, Instant at, String by) {}

  /** How many items of one kind an edition has. */
  record Count(EditionId edition, ItemKind kind, int decided, int total, int blocking) {}

  /** An item as one object of the statement's parameter. */
  private record Row(
      long position,
      String kind,
      String address,
      String section,
      int start,
      int end,
      String origin,
      @Nullable String code,
      @Nullable String severity,
      @Nullable String proposal,
      String value,
      String decision,
      @Nullable String at,
      @Nullable String by,
      @Nullable Long earlier,
      String words) {

    static Row of(NewItem item, Made made) {
      String value = Kept.json(item.value());
      boolean pending = made.decision() == Decision.PENDING;
      Finding.Diagnostic doubt = item.value() instanceof Finding.Diagnostic d ? d : null;
      return new Row(
          item.position(),
          item.value().kind().name(),
          item.address(),
          item.section(),
          item.span().start(),
          item.span().end(),
          item.origin().name(),
          doubt == null ? null : doubt.code(),
          doubt == null ? null : doubt.severity().name(),
          item.origin() == Origin.COMPILED ? value : null,
          value,
          made.decision().name(),
          pending ? null : made.at().toString(),
          pending ? null : made.by(),
          item.earlier() == null ? null : item.earlier().value(),
          SearchWords.of(item.address(), item.value()));
    }
  }
}
