package vn.haidang.commitments.web;

import java.util.List;
import vn.haidang.commitments.Counts;

/**
 * The table of units with their six counts.
 *
 * @param sort by what it is sorted: {@code overdue}, {@code rate}, {@code name}, {@code total}
 */
public record UnitTable(List<Line> lines, Counts all, int unassigned, String sort) {

  public UnitTable {
    lines = List.copyOf(lines);
  }

  /** One unit. */
  public record Line(String id, String name, Counts counts) {}
}
