package vn.haidang.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** The numbered conclusions of briefings. */
@Component
class DecisionStore {

  private final JdbcClient database;

  DecisionStore(JdbcClient database) {
    this.database = database;
  }

  int nextNumber(BriefingId briefing) {
    return database
        .sql(
            "select coalesce(max(number), 0) + 1 from commitments.decision where briefing_id = :briefing")
        .param("briefing", briefing.value())
        .query(Integer.class)
        .single();
  }

  void add(BriefingId briefing, int number, CommitmentId task, @Nullable Long item) {
    database
        .sql(
            """
            insert into commitments.decision (briefing_id, number, commitment_id, agenda_item_id)
            values (:briefing, :number, :task, :item)
            """)
        .param("briefing", briefing.value())
        .param("number", number)
        .param("task", task.value())
        .param("item", item)
        .update();
  }

  void remove(BriefingId briefing, CommitmentId task) {
    database
        .sql(
            "delete from commitments.decision where briefing_id = :briefing and commitment_id = :task")
        .param("briefing", briefing.value())
        .param("task", task.value())
        .update();
  }

  /** Closes the gaps in the numbers. */
  void renumber(BriefingId briefing) {
    database
        .sql(
            """
            update commitments.decision d set number = n.number
            from (select commitment_id, row_number() over (order by number)::int as number
              from commitments.decision where briefing_id = :briefing) n
            where d.briefing_id = :briefing and d.commitment_id = n.commitment_id and d.number <> n.number
            """)
        .param("briefing", briefing.value())
        .update();
  }

  /** Lets the commitments bear the numbers of their conclusions. */
  void putAddresses(BriefingId briefing, String before) {
    database
        .sql(
            """
            update commitments.commitment c set address = :before || d.number
            from commitments.decision d
            where d.briefing_id = :briefing and c.id = d.commitment_id and c.address <> :before || d.number
            """)
        .param("briefing", briefing.value())
        .param("before", before)
        .update();
  }

  /**
   * Puts other words into a conclusion that nobody has begun to work on; whom another unit had put
   * in charge goes with it.
   */
  boolean rewrite(
      CommitmentId task, int seen, String text, @Nullable UnitId owner, @Nullable LocalDate due) {
    return database
            .sql(
                """
                update commitments.commitment
                set text = :text, owner_unit = :owner, original_due = :due, due = :due, version = version + 1,
                  accountable_post = case when owner_unit is not distinct from cast(:owner as int) then accountable_post end,
                  officer_id = case when owner_unit is not distinct from cast(:owner as int) then officer_id end,
                  state = case when cast(:owner as int) is null then 'UNASSIGNED' else 'ASSIGNED' end
                where id = :task and version = :seen and state in ('UNASSIGNED', 'ASSIGNED') and extensions = 0 and progress = 0
                """)
            .param("task", task.value())
            .param("seen", seen)
            .param("text", text)
            .param("owner", owner == null ? null : owner.value())
            .param("due", due)
            .update()
        == 1;
  }

  /**
   * A conclusion as it is entered.
   *
   * @param item line of the agenda; null: none
   */
  record Entry(int number, CommitmentId task, @Nullable Long item) {}

  /** By number. */
  List<Entry> list(BriefingId briefing) {
    return database
        .sql(
            """
            select number, commitment_id, agenda_item_id from commitments.decision
            where briefing_id = :briefing order by number
            """)
        .param("briefing", briefing.value())
        .query(DecisionStore::entry)
        .list();
  }

  /** The one that is this commitment. */
  Optional<Entry> find(BriefingId briefing, CommitmentId task) {
    return database
        .sql(
            """
            select number, commitment_id, agenda_item_id from commitments.decision
            where briefing_id = :briefing and commitment_id = :task
            """)
        .param("briefing", briefing.value())
        .param("task", task.value())
        .query(DecisionStore::entry)
        .optional();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getInt("number"),
        new CommitmentId(row.getLong("commitment_id")),
        row.getObject("agenda_item_id", Long.class));
  }

  /** How many conclusions each of these briefings has, and how many of them are still owed. */
  Map<BriefingId, Decisions.Tally> count(Collection<BriefingId> briefings) {
    Map<BriefingId, Decisions.Tally> counts = new HashMap<>();
    database
        .sql(
            """
            select d.briefing_id, count(*) as taken, count(*) filter (where c.closed = 'O') as open
            from commitments.decision d join commitments.commitment c on c.id = d.commitment_id
            where d.briefing_id = any(:briefings) group by d.briefing_id
            """)
        .param("briefings", briefings.stream().map(BriefingId::value).toArray(Long[]::new))
        .query((row, number) ->
            counts.put(
                new BriefingId(row.getLong("briefing_id")),
                new Decisions.Tally(row.getInt("taken"), row.getInt("open"))))
        .list();
    return counts;
  }
}
