package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was named to take over the open work of an abolished unit. It is never rewritten: a wrong one
 * is corrected by another decision ({@link SuccessorCorrections}).
 *
 * @param unit as it stood on its last day
 * @param ended first day on which it was no more
 * @param successor as it stands, or stood last
 * @param insteadOf whom it replaces; null: nobody had the work before
 * @param reason the notice or decision it rests on
 * @param decided the day on which it was decided
 * @param by the account that decided; null: decided before this was noted, the trail knows
 * @param version 1 the first decision about the unit, counted up by each correction
 * @param isStanding whether it counts, and no later one does
 */
public record SuccessorDecision(
    Unit unit,
    LocalDate ended,
    Unit successor,
    @Nullable Unit insteadOf,
    String reason,
    LocalDate decided,
    @Nullable String by,
    int version,
    boolean isStanding) {}
