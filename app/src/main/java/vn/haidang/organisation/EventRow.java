package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of events: one link between two units, or one unit that an event concerns.
 *
 * @param event names the event in the file; rows with the same name are one event
 * @param from who was before; null where a unit was founded out of nothing
 * @param to who is after; null where a unit was dissolved without a successor
 * @param share how much of {@code from} went to {@code to}
 * @param function the words of the function that passed, for a transfer
 */
record EventRow(
    CsvRow source,
    String event,
    EventKind kind,
    LocalDate on,
    String legalBasis,
    @Nullable String from,
    @Nullable String to,
    Share share,
    @Nullable String function,
    @Nullable String note) {

  /** Whether one unit took over from another. */
  boolean isLink() {
    return from != null && to != null && !from.equals(to) && kind != EventKind.FUNCTION_TRANSFER;
  }
}
