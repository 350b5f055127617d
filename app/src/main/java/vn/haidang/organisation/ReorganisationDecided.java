package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * Units were merged, split, renamed, moved or dissolved.
 *
 * @param on first day on which it holds
 * @param ended units that are no more from that day
 */
public record ReorganisationDecided(EventKind kind, LocalDate on, List<UnitId> ended) {

  public ReorganisationDecided {
    ended = List.copyOf(ended);
  }
}
