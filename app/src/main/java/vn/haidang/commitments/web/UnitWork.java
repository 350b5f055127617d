package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.MonthEnd.Standing;

/**
 * One unit's work.
 *
 * @param months ends of the months before, the newest first
 * @param shared what it takes part in and has not reported done
 */
public record UnitWork(
    String id,
    String name,
    LocalDate today,
    Standing now,
    List<Month> months,
    List<TaskRow> overdue,
    List<TaskRow> soon,
    List<TaskRow> silent,
    List<TaskRow> shared,
    List<OwnPlan> subPlans) {

  public UnitWork {
    months = List.copyOf(months);
    overdue = List.copyOf(overdue);
    soon = List.copyOf(soon);
    silent = List.copyOf(silent);
    shared = List.copyOf(shared);
    subPlans = List.copyOf(subPlans);
  }

  /** A plan of its own for carrying out another, with the name it goes by. */
  public record OwnPlan(String id, String name) {}

  /** How the unit stood at the end of a month. */
  public record Month(YearMonth month, Standing standing) {}

  /** How it stood at the end of the last month. */
  public Standing before() {
    return months.isEmpty() ? Standing.NONE : months.getFirst().standing();
  }

  /** How many more are in a bucket than at the end of the last month. */
  public int change(Bucket bucket) {
    return now.counts().of(bucket) - before().counts().of(bucket);
  }
}
