package vn.haidang.commitments;

import java.time.Instant;
import java.util.Map;

/**
 * A line in the history of a commitment.
 *
 * @param kind {@code commitment.<past verb>}; its name stands in the messages under it
 * @param by name of the account, or of the program
 * @param detail what changed: {@code due}, {@code owner}, {@code percent}
 */
public record Event(Instant at, String by, String kind, String note, Map<String, String> detail) {

  public Event {
    detail = Map.copyOf(detail);
  }
}
