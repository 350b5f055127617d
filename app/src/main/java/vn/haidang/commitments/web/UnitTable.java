package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.platform.Query;

/**
 * The table of units with their six counts.
 *
 * @param sort by what it is sorted: {@code overdue}, {@code rate}, {@code name}, {@code total},
 *     {@code change}
 * @param group {@code agencies}, {@code districts}, {@code communes} or empty for all
 * @param since end of the last month, against which changes are shown
 */
public record UnitTable(
    List<Line> lines, Counts all, int unassigned, String sort, String group, LocalDate since) {

  public UnitTable {
    lines = List.copyOf(lines);
  }

  /** The same table with another value of one choice. */
  public String with(String name, String value) {
    return Query.of("/tasks/units")
        .with("sort", sort)
        .with("group", group)
        .with(name, value)
        .address();
  }

  /** The same as a file. */
  public String export(String format) {
    return Query.of("/tasks/units." + format).with("sort", sort).with("group", group).address();
  }

  /**
   * One unit.
   *
   * @param group to which it belongs: {@code agencies}, {@code districts}, {@code communes}
   * @param before how it stood at the end of the last month
   */
  public record Line(String id, String name, String group, Counts counts, Standing before) {

    /** How many more are overdue than at the end of the last month. */
    public int overdueChange() {
      return counts.of(Bucket.OPEN_OVERDUE) - before.counts().of(Bucket.OPEN_OVERDUE);
    }
  }
}
