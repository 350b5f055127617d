package vn.haidang.organisation;

import java.time.Instant;

/**
 * A draft of a reorganisation as it is kept between two visits.
 *
 * @param version counts the savings; who changes it says which one he has seen
 */
public record StoredDraft(
    DraftId id,
    DraftSheet sheet,
    State state,
    int version,
    Instant createdAt,
    String createdBy,
    Instant changedAt,
    String changedBy) {

  /** Where it stands. */
  public enum State {
    /** Being written. */
    OPEN,
    /** It has been decided and has happened. */
    DECIDED,
    /** Given up. */
    DISCARDED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
