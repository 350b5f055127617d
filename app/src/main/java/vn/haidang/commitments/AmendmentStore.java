package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an amended plan changes in the commitments that the edition before had opened. */
@Component
class AmendmentStore {

  private final JdbcClient database;

  AmendmentStore(JdbcClient database) {
    this.database = database;
  }

  /** Where it stands in the new edition. */
  record Place(long item, long edition, String plan, String address) {}

  /** What it says there. */
  record Wording(
      String text,
      @Nullable String deliverable,
      @Nullable String rule,
      @Nullable LocalDate originalDue,
      @Nullable LocalDate due) {}

  /** Lets it stand for an item of the new edition, with its parts. */
  void follow(CommitmentId id, Place place) {
    database
        .sql(
            """
            update commitments.commitment
            set item_id = case when id = :id then :item end, edition_id = :edition, source_words = :plan, address = :address,
              version = version + 1
            where id = :id or parent_id = :id and item_id is null
            """)
        .param("id", id.value())
        .param("item", place.item())
        .param("edition", place.edition())
        .param("plan", place.plan())
        .param("address", place.address())
        .update();
  }

  /** Puts the words and the time limit of the new edition; a request to extend the old one ends. */
  void reword(CommitmentId id, Wording wording) {
    database
        .sql(
            """
            update commitments.commitment
            set text = :text, deliverable = :deliverable, rule = :rule, original_due = :original, due = :due,
              asked_due = case when due is not distinct from :due then asked_due end, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("text", wording.text())
        .param("deliverable", wording.deliverable())
        .param("rule", wording.rule())
        .param("original", wording.originalDue())
        .param("due", wording.due())
        .update();
  }
}
