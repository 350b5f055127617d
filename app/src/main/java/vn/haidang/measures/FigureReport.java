package vn.haidang.measures;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;

/**
 * What became of figures that were handed in.
 *
 * @param batch number of the delivery; null: nothing of it could be stored
 * @param changed new, or other than what was known
 * @param faults the first hundred thousand rows that were left out, by line
 * @param backCast taken as reckoned back on later boundaries
 * @param brought in the order in which they came
 * @param repeated the very same file had been taken before, and nothing was done
 */
public record FigureReport(
    @Nullable Integer batch,
    int rows,
    int changed,
    int refused,
    List<Fault> faults,
    boolean repeated,
    int backCast,
    List<Brought> brought) {

  /** So many rows that were left out are named, each with its reason; all are counted. */
  static final int FAULTS_NAMED = 100_000;

  /** So many of them an answer lists. */
  private static final int FAULTS_LISTED = 1000;

  public FigureReport {
    faults = List.copyOf(faults);
    brought = List.copyOf(brought);
  }

  /**
   * An indicator of which figures came, whether they changed anything or not.
   *
   * @param year the latest one
   * @param unit whose they are; null: of several
   */
  public record Brought(Indicator indicator, int rows, int year, @Nullable UnitId unit) {

    Brought and(Brought more) {
      return new Brought(
          indicator,
          rows + more.rows,
          Math.max(year, more.year),
          Objects.equals(unit, more.unit) ? unit : null);
    }
  }

  /** A row that was left out, and why. */
  public record Fault(int line, Problem problem, String value) {}

  /** The first thousand of them, for an answer that somebody reads. */
  public List<Fault> firstFaults() {
    return faults.subList(0, Math.min(FAULTS_LISTED, faults.size()));
  }

  /** Taken, and the same as what was known. */
  public int unchanged() {
    return rows - changed - refused;
  }
}
