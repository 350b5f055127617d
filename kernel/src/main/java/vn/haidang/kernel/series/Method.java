package vn.haidang.kernel.series;

import java.util.Arrays;
import java.util.List;

/**
 * A way to carry a series on to the end of its year. The list is short on purpose, and each entry
 * is in the textbooks: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice",
 * 3rd edition (2021), sections 5.2, 8.3 and 13.4.
 *
 * <p>Order matters: of two methods that erred alike the first, simpler one is taken.
 */
public enum Method {
  /** Every step to come is like the last one. */
  NAIVE(1) {
    @Override
    double[] carryOn(Past past, int left) {
      double[] next = new double[left];
      Arrays.fill(next, past.last());
      return next;
    }
  },
  /** Every step to come is like the same one last year. */
  SEASONAL_NAIVE(1) {
    @Override
    double[] carryOn(Past past, int left) {
      return past.sameStepsLastYear(left);
    }
  },
  /** From the last value on along the line from the first one to it. */
  DRIFT(1) {
    @Override
    double[] carryOn(Past past, int left) {
      double slope = (past.last() - past.value(0)) / Math.max(past.size() - 1, 1);
      double[] next = new double[left];
      for (int i = 0; i < left; i++) {
        next[i] = past.last() + slope * (i + 1);
      }
      return next;
    }
  },
  /**
   * The steps to come differ from last year's as the year to date does: by a factor where figures
   * add up, by a distance where they are levels. What planning offices do by hand.
   */
  SAME_GROWTH(1) {
    @Override
    double[] carryOn(Past past, int left) {
      double[] next = past.sameStepsLastYear(left);
      double factor = past.growthOfTheYearToDate();
      double distance = past.last() - past.sameStepLastYear();
      for (int i = 0; i < left; i++) {
        next[i] = past.addsUp() ? next[i] * factor : next[i] + distance;
      }
      return next;
    }
  },
  /**
   * The year to date is the share of the year that it was, on average, in the last three years; for
   * levels, the mean move from this step to each later one. The link-relative idea of W. M.
   * Persons, Review of Economics and Statistics 1 (1919).
   */
  SEASONAL_SHARE(2) {
    @Override
    double[] carryOn(Past past, int left) {
      return past.asTheYearsBefore(left, 3);
    }
  },
  /**
   * Level, damped trend and season, each an exponentially weighted mean, with the weights that err
   * least on the past. C. C. Holt, ONR Memorandum 52 (1957); P. R. Winters, Management Science 6
   * (1960); damping: E. S. Gardner, E. McKenzie, Management Science 31 (1985).
   */
  HOLT_WINTERS(2) {
    @Override
    double[] carryOn(Past past, int left) {
      return HoltWinters.fitted(past).next(left);
    }
  },
  /**
   * The mean of the three methods above it. J. M. Bates, C. W. J. Granger, "The combination of
   * forecasts", Operational Research Quarterly 20 (1969).
   */
  COMBINED(2) {
    @Override
    double[] carryOn(Past past, int left) {
      double[] sum = new double[left];
      for (Method part : List.of(SAME_GROWTH, SEASONAL_SHARE, HOLT_WINTERS)) {
        double[] next = part.carryOn(past, left);
        for (int i = 0; i < left; i++) {
          sum[i] += next[i] / 3;
        }
      }
      return sum;
    }
  };

  private final int yearsNeeded;

  Method(int yearsNeeded) {
    this.yearsNeeded = yearsNeeded;
  }

  boolean canUse(Past past) {
    return past.size() >= yearsNeeded * past.stepsPerYear() && past.size() > 1;
  }

  /** The next {@code left} values. */
  abstract double[] carryOn(Past past, int left);
}
