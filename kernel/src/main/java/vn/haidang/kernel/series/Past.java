package vn.haidang.kernel.series;

import java.util.Arrays;

/** The values known at some moment, as the methods need them. */
final class Past {

  private final double[] values;
  private final int stepsPerYear;
  private final int stepsOfThisYear;
  private final boolean addsUp;

  /**
   * @param stepsOfThisYear how many of the last values belong to the year to be finished
   */
  Past(double[] values, int stepsPerYear, int stepsOfThisYear, boolean addsUp) {
    this.values = values;
    this.stepsPerYear = stepsPerYear;
    this.stepsOfThisYear = stepsOfThisYear;
    this.addsUp = addsUp;
  }

  int size() {
    return values.length;
  }

  int stepsPerYear() {
    return stepsPerYear;
  }

  boolean addsUp() {
    return addsUp;
  }

  double value(int index) {
    return values[index];
  }

  double last() {
    return values[values.length - 1];
  }

  double sameStepLastYear() {
    return values[Math.max(values.length - 1 - stepsPerYear, 0)];
  }

  double[] sameStepsLastYear(int left) {
    double[] next = new double[left];
    for (int i = 0; i < left; i++) {
      next[i] = values[values.length - stepsPerYear + i % stepsPerYear];
    }
    return next;
  }

  double yearToDate() {
    return sum(values.length - stepsOfThisYear, values.length);
  }

  /** This year to date over the same stretch a year ago; 1 where it began with nothing. */
  double growthOfTheYearToDate() {
    int end = values.length - stepsPerYear;
    int begin = Math.max(end - Math.max(stepsOfThisYear, 1), 0);
    int steps = end - begin;
    double before = sum(begin, end);
    double now = sum(values.length - steps, values.length);
    return steps == 0 || before <= 0 || now < 0 ? 1 : now / before;
  }

  /**
   * As the {@code years} years before this one went on from the same step, as far as they are
   * there.
   */
  double[] asTheYearsBefore(int left, int years) {
    double[] mean = new double[left];
    int used = 0;
    for (int back = 1; back <= years; back++) {
      int at = values.length - back * stepsPerYear;
      int begin = at - stepsOfThisYear;
      double then = begin < 0 ? 0 : sum(begin, at);
      if (begin >= 0 && at > 0 && (!addsUp || then > 0)) {
        used++;
        for (int i = 0; i < left; i++) {
          mean[i] +=
              addsUp
                  ? values[at + i] * yearToDate() / then
                  : values[at + i] - values[at - 1] + last();
        }
      }
    }
    if (used == 0) {
      return sameStepsLastYear(left);
    }
    int count = used;
    return Arrays.stream(mean).map(sum -> sum / count).toArray();
  }

  double sum(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Whether every value is above zero, so that seasons can be factors. */
  boolean isPositive() {
    return Arrays.stream(values).allMatch(value -> value > 0);
  }
}
