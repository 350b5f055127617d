package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Commitment.Claim;
import vn.haidang.commitments.Commitment.Evidenced;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.commitments.Commitment.Terms;
import vn.haidang.organisation.UnitId;

/** The commitments as they stand now. */
@Component
class CommitmentStore {

  private static final String SELECT =
      """
      select id, source, plan_id, edition_id, item_id, occurrence, meeting_id, source_words, address, parent_id, text,
        deliverable, legal_basis, visibility, owner_unit, proposed_unit, accountable_post, officer_id, owed_unit, owed_words,
        rule, original_due, due, extensions,
        asked_due, paused_on, state, progress, claimed_on, done_on, evidence_offered, evidence_accepted, reported_at,
        opened_on, version
      from commitments.commitment
      """;

  private final JdbcClient database;

  CommitmentStore(JdbcClient database) {
    this.database = database;
  }

  /** The statement that lists them with {@code rest} after it. */
  static String select(String rest) {
    return SELECT + rest;
  }

  /** Enters it; empty if this item of a plan has been entered already. */
  Optional<CommitmentId> add(NewCommitment c) {
    return database
        .sql(
            """
            insert into commitments.commitment (source, plan_id, edition_id, item_id, occurrence, meeting_id, source_words,
              address, parent_id, text, deliverable, legal_basis, visibility, owner_unit, proposed_unit, rule, original_due, due,
              state, opened_on)
            values (:source, :plan, :edition, :item, :occurrence, :meeting, :words, :address, :parent, :text, :deliverable,
              :basis, :visibility, :owner, :proposed, :rule, :due, :due, :state, :opened)
            on conflict (item_id, occurrence) where item_id is not null do nothing
            returning id
            """)
        .param("source", c.origin().source().name())
        .param("plan", c.origin().plan())
        .param("edition", c.origin().edition())
        .param("item", c.origin().item())
        .param("occurrence", c.origin().occurrence())
        .param("meeting", c.origin().meeting())
        .param("words", c.origin().words())
        .param("address", c.origin().address())
        .param("parent", c.parent() == null ? null : c.parent().value())
        .param("text", c.text())
        .param("deliverable", c.deliverable())
        .param("basis", c.legalBasis())
        .param("visibility", c.visibility().name())
        .param("owner", value(c.owner()))
        .param("proposed", value(c.proposed()))
        .param("rule", c.rule())
        .param("due", c.due())
        .param("state", (c.owner() == null ? State.UNASSIGNED : State.ASSIGNED).name())
        .param("opened", c.openedOn())
        .query((row, number) -> new CommitmentId(row.getLong("id")))
        .optional();
  }

  Optional<Commitment> find(CommitmentId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(CommitmentStore::commitment)
        .optional();
  }

  /** The first due date of what has just been entered for another, and how often it was moved. */
  void putFirstDue(CommitmentId id, LocalDate first, int extensions) {
    database
        .sql(
            "update commitments.commitment set original_due = :first, extensions = :extensions where id = :id")
        .param("first", first)
        .param("extensions", extensions)
        .param("id", id.value())
        .update();
  }

  /** Which post answers for what has just been entered. */
  void putAccountable(CommitmentId id, int post) {
    database
        .sql("update commitments.commitment set accountable_post = :post where id = :id")
        .param("post", post)
        .param("id", id.value())
        .update();
  }

  /** Those that exist, by number. */
  Map<CommitmentId, Commitment> list(Collection<CommitmentId> ids) {
    Map<CommitmentId, Commitment> found = new LinkedHashMap<>();
    database
        .sql(SELECT + "where id = any(:ids) order by id")
        .param("ids", CommitmentId.numbers(ids))
        .query(CommitmentStore::commitment)
        .list()
        .forEach(commitment -> found.put(commitment.id(), commitment));
    return found;
  }

  /**
   * Those that came from one edition; locked for whoever carries them over: a second one waits and
   * then finds nothing left.
   */
  List<Commitment> listOfEdition(long edition) {
    return database
        .sql(SELECT + "where edition_id = :edition order by id for update")
        .param("edition", edition)
        .query(CommitmentStore::commitment)
        .list();
  }

  List<Commitment> listParts(CommitmentId parent) {
    return database
        .sql(SELECT + "where parent_id = :parent order by id")
        .param("parent", parent.value())
        .query(CommitmentStore::commitment)
        .list();
  }

  /** Puts another state if nobody was faster. */
  boolean put(Commitment c) {
    return database
            .sql(
                """
                update commitments.commitment
                set owner_unit = :owner, proposed_unit = :proposed, accountable_post = :accountable, officer_id = :officer, original_due = :originalDue, due = :due,
                  extensions = :extensions, asked_due = :asked, paused_on = :paused, state = :state, progress = :percent,
                  claimed_on = :claimed, done_on = :done, reported_at = :reported, version = version + 1
                where id = :id and version = :seen
                """)
            .param("owner", value(c.owner()))
            .param("proposed", value(c.proposed()))
            .param("accountable", c.accountable())
            .param("officer", c.officer())
            .param("originalDue", c.terms().originalDue())
            .param("due", c.terms().due())
            .param("extensions", c.terms().extensions())
            .param("asked", c.terms().asked())
            .param("paused", c.terms().pausedOn())
            .param("state", c.state().name())
            .param("percent", c.claim().percent())
            .param("claimed", c.claim().claimedOn())
            .param("done", c.claim().doneOn())
            .param("reported", at(c.claim().reportedAt()))
            .param("id", c.id().value())
            .param("seen", c.version() - 1)
            .update()
        == 1;
  }

  /** Ends what was decided by mistake, or is no longer in its plan. */
  void cancel(CommitmentId id) {
    database
        .sql(
            """
            update commitments.commitment set state = 'CANCELLED', version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void countEvidence(CommitmentId id) {
    database
        .sql(
            """
            update commitments.commitment c
            set evidence_offered = e.offered, evidence_accepted = e.accepted
            from (select count(*) as offered, count(*) filter (where accepted) as accepted
              from commitments.evidence where commitment_id = :id) e
            where c.id = :id
            """)
        .param("id", id.value())
        .update();
  }

  static Commitment commitment(ResultSet row, int number) throws SQLException {
    Number parent = (Number) row.getObject("parent_id");
    return new Commitment(
        new CommitmentId(row.getLong("id")),
        origin(row),
        parent == null ? null : new CommitmentId(parent.longValue()),
        row.getString("text"),
        row.getString("deliverable"),
        row.getString("legal_basis"),
        Visibility.valueOf(row.getString("visibility")),
        unit(row, "owner_unit"),
        unit(row, "proposed_unit"),
        row.getObject("accountable_post", Integer.class),
        row.getObject("officer_id", Integer.class),
        new OwedTo(unit(row, "owed_unit"), row.getString("owed_words")),
        new Terms(
            row.getString("rule"),
            day(row, "original_due"),
            day(row, "due"),
            row.getInt("extensions"),
            day(row, "asked_due"),
            day(row, "paused_on")),
        State.valueOf(row.getString("state")),
        claim(row),
        new Evidenced(row.getInt("evidence_offered"), row.getInt("evidence_accepted")),
        row.getObject("opened_on", LocalDate.class),
        row.getInt("version"));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        Source.valueOf(row.getString("source")),
        row.getObject("plan_id", Long.class),
        row.getObject("edition_id", Long.class),
        row.getObject("item_id", Long.class),
        row.getInt("occurrence"),
        row.getObject("meeting_id", Long.class),
        row.getString("source_words"),
        row.getString("address"));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    OffsetDateTime reported = row.getObject("reported_at", OffsetDateTime.class);
    return new Claim(
        row.getInt("progress"),
        day(row, "claimed_on"),
        day(row, "done_on"),
        reported == null ? null : reported.toInstant());
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
    Integer id = row.getObject(column, Integer.class);
    return id == null ? null : new UnitId(id);
  }

  static @Nullable Integer value(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
