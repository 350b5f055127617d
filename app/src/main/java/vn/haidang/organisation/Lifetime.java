package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something stood.
 *
 * @param since first day
 * @param until first day on which it was no more; null: no end known
 */
public record Lifetime(LocalDate since, @Nullable LocalDate until) {

  public Lifetime {
    if (until != null && !until.isAfter(since)) {
      throw new IllegalArgumentException("ends on " + until + ", not after its start " + since);
    }
  }

  /** That day where it is part of the time, else its first or last day. */
  public LocalDate nearestTo(LocalDate day) {
    if (day.isBefore(since)) {
      return since;
    }
    return until == null || day.isBefore(until) ? day : until.minusDays(1);
  }

  /** Whether it stood on that day. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(since) && (until == null || day.isBefore(until));
  }
}
