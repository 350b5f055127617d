package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.commitments.Urging.Matter;
import vn.haidang.organisation.UnitId;

/** Who has come to be urged in writing, and the letters that were made. */
@Component
class UrgingStore {

  private final JdbcClient database;

  UrgingStore(JdbcClient database) {
    this.database = database;
  }

  /** Units with tasks due on {@code urge} or before; what is paused or claimed is left in peace. */
  List<Candidate> listCandidates(LocalDate urge, LocalDate lead) {
    return database
        .sql(
            """
            select owner_unit, count(*) as late, count(*) filter (where due <= :lead) as leading, min(due) as oldest
            from commitments.commitment
            where closed = 'O' and due <= :urge and owner_unit is not null and state not in ('PAUSED', 'CLAIMED', 'RETURNED')
            group by owner_unit order by count(*) desc, min(due), owner_unit
            """)
        .param("urge", urge)
        .param("lead", lead)
        .query((row, number) ->
            new Candidate(
                new UnitId(row.getInt("owner_unit")),
                row.getInt("late"),
                row.getInt("leading"),
                row.getObject("oldest", LocalDate.class)))
        .list();
  }

  /** The day on which each unit was urged last. */
  Map<UnitId, LocalDate> listLast() {
    Map<UnitId, LocalDate> last = new HashMap<>();
    database
        .sql("select unit_id, max(made_on) as day from commitments.urging group by unit_id")
        .query((row, number) ->
            last.put(new UnitId(row.getInt("unit_id")), row.getObject("day", LocalDate.class)))
        .list();
    return last;
  }

  long add(UnitId unit, ZonedDateTime at, String by, LocalDate replyBy) {
    return database
        .sql(
            """
            insert into commitments.urging (unit_id, made_on, made_at, made_by, reply_by)
            values (:unit, :on, :at, :by, :reply) returning id
            """)
        .param("unit", unit.value())
        .param("on", at.toLocalDate())
        .param("at", at.toOffsetDateTime())
        .param("by", by)
        .param("reply", replyBy)
        .query(Long.class)
        .single();
  }

  void addMatter(long urging, Matter matter) {
    database
        .sql(
            """
            insert into commitments.urged (urging_id, commitment_id, due, days_late, text, origin)
            values (:urging, :task, :due, :late, :text, :origin)
            """)
        .param("urging", urging)
        .param("task", matter.task().value())
        .param("due", matter.due())
        .param("late", matter.daysLate())
        .param("text", matter.text())
        .param("origin", matter.origin())
        .update();
  }

  Optional<Urging> find(long id) {
    List<Matter> matters =
        database
            .sql(
                """
                select commitment_id, due, days_late, text, origin from commitments.urged where urging_id = :id
                order by due, commitment_id
                """)
            .param("id", id)
            .query((row, number) ->
                new Matter(
                    new CommitmentId(row.getLong("commitment_id")),
                    row.getObject("due", LocalDate.class),
                    row.getInt("days_late"),
                    row.getString("text"),
                    row.getString("origin")))
            .list();
    return database
        .sql("select unit_id, made_on, made_by, reply_by from commitments.urging where id = :id")
        .param("id", id)
        .query((row, number) ->
            new Urging(
                id,
                new UnitId(row.getInt("unit_id")),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("reply_by", LocalDate.class),
                matters))
        .optional();
  }
}
