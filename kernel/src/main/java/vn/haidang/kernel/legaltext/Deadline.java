package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as the text states it.
 *
 * @param date the day as printed; with {@code before} that day itself is too late
 * @param comparator "before" (exclusive) or "by"
 * @param start first day of a period, where one is given
 * @param rule "before MM-DD" or "before day 20 of the last month of the quarter"
 * @param recurrence immediately, monthly, quarterly, yearly, "N/year"
 * @param relative ISO 8601 duration
 * @param condition an event it hangs on
 */
public record Deadline(
    String section,
    String quote,
    Span span,
    @Nullable String subject,
    @Nullable LocalDate date,
    @Nullable String comparator,
    @Nullable LocalDate start,
    @Nullable String rule,
    @Nullable String recurrence,
    @Nullable String relative,
    @Nullable String condition) {}
