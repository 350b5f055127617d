package vn.haidang.organisation;

import java.time.LocalDate;

/**
 * One unit took over from another in one event.
 *
 * @param on first day on which the successor answers
 * @param ends whether the predecessor is no more from that day
 */
public record Succession(
    EventId event, LocalDate on, UnitId predecessor, UnitId successor, Share share, boolean ends) {}
