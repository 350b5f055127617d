package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened between two briefings; nothing is in two groups.
 *
 * @param since day of the one before
 * @param fresh given since then
 * @param slipped was in time then and is late now
 * @param recovered was late then and is done or has more time now
 * @param done was in time then, or had no due date, and is done
 */
public record SinceLast(LocalDate since, Group fresh, Group slipped, Group recovered, Group done) {

  /** One kind of change: how many there are, and the first of them. */
  public record Group(int count, List<Commitment> first) {
    public Group {
      first = List.copyOf(first);
    }
  }
}
