package vn.haidang.organisation;

import java.time.LocalDate;

/**
 * Who was named to take over the open work of an abolished unit. It stands for good: the work moved
 * the same moment, and the successor may have acted on it since.
 *
 * @param unit as it stood on its last day
 * @param ended first day on which it was no more
 * @param successor as it stands, or stood last
 * @param reason the notice or decision it rests on
 * @param decided the day on which it was decided
 */
public record SuccessorDecision(
    Unit unit, LocalDate ended, Unit successor, String reason, LocalDate decided) {}
