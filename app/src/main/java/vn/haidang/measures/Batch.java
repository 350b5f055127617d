package vn.haidang.measures;

import java.util.List;

/**
 * What became of a delivery: it is in force and in all sums when this is returned.
 *
 * @param rows how many figures were handed over
 * @param changed how many were new or differed from what was known
 * @param refused how many were left out
 * @param faults the first thousand of those, by line
 */
public record Batch(int id, int rows, int changed, int refused, List<Fault> faults) {

  public Batch {
    faults = List.copyOf(faults);
  }

  /**
   * A row that was left out.
   *
   * @param code of the problem, below {@code problem.}
   */
  public record Fault(int line, String code, String value) {}
}
