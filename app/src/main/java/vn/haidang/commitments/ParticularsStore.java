package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the assigning office and the owner lay down about a commitment: to whom, who, from when. */
@Component
class ParticularsStore {

  private final JdbcClient database;

  ParticularsStore(JdbcClient database) {
    this.database = database;
  }

  /** Names post and person if nobody was faster. */
  boolean putInCharge(
      CommitmentId id, int seen, @Nullable Integer post, @Nullable Integer officer) {
    return database
            .sql(
                """
                update commitments.commitment
                set accountable_post = :post, officer_id = :officer, version = version + 1
                where id = :id and version = :seen
                """)
            .param("post", post)
            .param("officer", officer)
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** Puts what the office says of it if nobody was faster. */
  boolean putParticulars(CommitmentId id, int seen, Particulars p) {
    return database
            .sql(
                """
                update commitments.commitment
                set owed_unit = :unit, owed_words = :words, visibility = :visibility, deliverable = :deliverable,
                  legal_basis = :basis, version = version + 1
                where id = :id and version = :seen
                """)
            .param("unit", CommitmentStore.value(p.owedTo().unit()))
            .param("words", p.owedTo().words())
            .param("visibility", p.visibility().name())
            .param("deliverable", p.deliverable())
            .param("basis", p.legalBasis())
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** Says to whom a new one is owed. */
  void putOwedTo(CommitmentId id, OwedTo to) {
    database
        .sql(
            """
            update commitments.commitment set owed_unit = :unit, owed_words = :words where id = :id
            """)
        .param("unit", CommitmentStore.value(to.unit()))
        .param("words", to.words())
        .param("id", id.value())
        .update();
  }

  /** The event came on that day and gives the due date, if nobody was faster. */
  boolean putEvent(CommitmentId id, int seen, LocalDate event, LocalDate due) {
    return database
            .sql(
                """
                update commitments.commitment
                set event_on = :event, due = :due, original_due = :due, version = version + 1
                where id = :id and version = :seen and due is null
                """)
            .param("event", event)
            .param("due", due)
            .param("id", id.value())
            .param("seen", seen)
            .update()
        == 1;
  }
}
