package vn.haidang.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * What became of figures that were handed in.
 *
 * @param batch number of the delivery; null: nothing of it could be stored
 * @param changed new, or other than what was known
 * @param faults the first thousand rows that were left out, by line
 * @param repeated the very same file had been taken before, and nothing was done
 */
public record FigureReport(
    @Nullable Integer batch,
    int rows,
    int changed,
    int refused,
    List<Fault> faults,
    boolean repeated) {

  public FigureReport {
    faults = List.copyOf(faults);
  }

  /** A row that was left out, and why. */
  public record Fault(int line, Problem problem, String value) {}

  /** Taken, and the same as what was known. */
  public int unchanged() {
    return rows - changed - refused;
  }
}
