package vn.haidang.kernel.series;

import java.util.ArrayList;
import java.util.List;

/**
 * How a method would have done on this very series: from every earlier moment it finishes the year
 * with what was known then, and is held against what came. Rolling origin: L. J. Tashman,
 * "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16 (2000).
 *
 * <p>Only moments about as far from the end of their year as now are counted, because the same
 * method errs less in November than in March.
 */
final class BackTest {

  /**
   * One earlier moment.
   *
   * @param error result minus forecast
   * @param size what the error is measured by: the forecast part of the year where figures add up,
   *     else the level
   * @param yearEnd what came
   */
  record Trial(int year, double error, double size, double yearEnd) {}

  private BackTest() {}

  /** Trials with {@code left} steps to go, give or take {@code around}; oldest first. */
  static List<Trial> of(Method method, Series series, int left, int around) {
    var trials = new ArrayList<Trial>();
    double[] all = series.asDoubles();
    int steps = series.stepsPerYear();
    for (int year : series.completeYears()) {
      for (int step = 1; step < steps; step++) {
        if (Math.abs(steps - step - left) <= around) {
          Past past = pastOf(series, all, year, step);
          if (method.canUse(past)) {
            trials.add(trial(method, series, past, year, step));
          }
        }
      }
    }
    return trials;
  }

  static Past pastOf(Series series, double[] all, int year, int step) {
    int size = (year - series.firstYear()) * series.stepsPerYear() + step - series.firstStep() + 1;
    double[] known = new double[size];
    System.arraycopy(all, 0, known, 0, size);
    return new Past(
        known, series.stepsPerYear(), Math.min(step, size), series.course() == Course.ADDS_UP);
  }

  private static Trial trial(Method method, Series series, Past past, int year, int step) {
    double[] next = method.carryOn(past, series.stepsPerYear() - step);
    double end = series.yearEnd(year).doubleValue();
    return new Trial(year, end - yearEnd(past, next), sizeOf(past, next), end);
  }

  static double yearEnd(Past past, double[] next) {
    return past.addsUp() ? past.yearToDate() + sum(next) : next[next.length - 1];
  }

  static double sizeOf(Past past, double[] next) {
    return Math.max(Math.abs(past.addsUp() ? sum(next) : next[next.length - 1]), 1e-9);
  }

  private static double sum(double[] next) {
    double sum = 0;
    for (double value : next) {
      sum += value;
    }
    return sum;
  }
}
