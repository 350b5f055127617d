package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to units.
 *
 * @param on first day on which it holds
 * @param legalBasis the document by which it was decided
 */
public record UnitEvent(
    EventId id, EventKind kind, LocalDate on, String legalBasis, @Nullable String note) {}
