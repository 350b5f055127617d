package vn.haidang.kernel.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the year's figure should stand after each step if the target is to be reached, and where
 * that path comes from.
 *
 * <p>Investment is paid out late in the year: a straight path would raise an alarm every June, a
 * seasonal one does not.
 *
 * @param fromYears the years a seasonal path was taken from, else empty
 * @param expected one figure for each step; of the year to date where the course adds up
 */
public record Trajectory(Way way, List<Integer> fromYears, List<BigDecimal> expected) {

  /** Where a path comes from. */
  public enum Way {
    /** From the shares of previous years. */
    SEASONAL,
    /** Set by those who gave and took the target. */
    AGREED,
    /** The same for every step. */
    STRAIGHT
  }

  /** Older years say little about the office of today. */
  private static final int YEARS_AT_MOST = 5;

  public Trajectory {
    fromYears = List.copyOf(fromYears);
    expected = List.copyOf(expected);
  }

  /**
   * Where the figure should stand after a step of the year.
   *
   * @param step from 1
   * @throws IndexOutOfBoundsException beyond the last step
   */
  public BigDecimal at(int step) {
    return expected.get(step - 1);
  }

  /** {@code path}: one figure for each step, the last one the target. */
  public static Trajectory agreed(List<BigDecimal> path) {
    return new Trajectory(Way.AGREED, List.of(), path);
  }

  /**
   * In equal steps.
   *
   * @param start the level at the end of last year; not used where the figures add up or hold
   */
  public static Trajectory straight(Course course, int steps, BigDecimal start, BigDecimal target) {
    var path = new ArrayList<BigDecimal>();
    for (int step = 1; step <= steps; step++) {
      path.add(onTheLine(course, step, steps, start, target));
    }
    return new Trajectory(Way.STRAIGHT, List.of(), path);
  }

  private static BigDecimal onTheLine(
      Course course, int step, int steps, BigDecimal start, BigDecimal target) {
    BigDecimal from = course == Course.STANDS ? start : BigDecimal.ZERO;
    if (course == Course.HOLDS || step == steps) {
      return target;
    }
    return target
        .subtract(from)
        .multiply(BigDecimal.valueOf(step))
        .divide(BigDecimal.valueOf(steps), scaleFor(target), RoundingMode.HALF_UP)
        .add(from);
  }

  /**
   * As the last five complete years before {@code year} ran, each with the same weight; straight
   * where there is none.
   *
   * <p>Sums: the mean share of the year reached by then. Levels: the straight path plus the mean
   * distance those years had from theirs.
   */
  public static Trajectory seasonal(Series past, int year, BigDecimal start, BigDecimal target) {
    List<Integer> years = usableYears(past, year);
    Trajectory straight = straight(past.course(), past.stepsPerYear(), start, target);
    if (years.isEmpty()) {
      return straight;
    }
    var path = new ArrayList<BigDecimal>();
    for (int step = 1; step <= past.stepsPerYear(); step++) {
      double at =
          past.course() == Course.ADDS_UP
              ? target.doubleValue() * meanShare(past, years, step)
              : straight.at(step).doubleValue() + meanDistance(past, years, step);
      path.add(BigDecimal.valueOf(at).setScale(scaleFor(target), RoundingMode.HALF_UP));
    }
    path.set(path.size() - 1, target);
    return new Trajectory(Way.SEASONAL, years, path);
  }

  private static List<Integer> usableYears(Series past, int year) {
    List<Integer> years =
        new ArrayList<>(
            past.completeYears().stream()
                .filter(complete -> complete < year)
                .filter(complete ->
                    past.course() != Course.ADDS_UP || past.yearEnd(complete).signum() > 0)
                .filter(complete ->
                    past.course() != Course.STANDS || past.has(complete - 1, past.stepsPerYear()))
                .toList());
    Collections.reverse(years);
    List<Integer> last = new ArrayList<>(years.subList(0, Math.min(YEARS_AT_MOST, years.size())));
    Collections.reverse(last);
    return last;
  }

  private static double meanShare(Series past, List<Integer> years, int step) {
    return years.stream()
        .mapToDouble(
            year -> past.yearToDate(year, step).doubleValue() / past.yearEnd(year).doubleValue())
        .average()
        .orElseThrow();
  }

  private static double meanDistance(Series past, List<Integer> years, int step) {
    int steps = past.stepsPerYear();
    return years.stream()
        .mapToDouble(year -> {
          double end = past.yearEnd(year).doubleValue();
          double start =
              past.course() == Course.STANDS ? past.yearToDate(year - 1, steps).doubleValue() : end;
          double line = start + (end - start) * step / steps;
          return past.yearToDate(year, step).doubleValue() - line;
        })
        .average()
        .orElseThrow();
  }

  /** One more decimal than the target was printed with. */
  private static int scaleFor(BigDecimal target) {
    return Math.max(target.scale(), 0) + 1;
  }
}
