package vn.haidang.kernel.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of one indicator, step by step without a gap: months, quarters or years.
 *
 * @param stepsPerYear 12, 4 or 1
 * @param firstStep from 1: the month or quarter of the first figure
 * @param values what was reached in each step alone where the course adds up, else the level at its
 *     end
 */
public record Series(
    Course course, int stepsPerYear, int firstYear, int firstStep, List<BigDecimal> values) {

  public Series {
    if (stepsPerYear < 1 || firstStep < 1 || firstStep > stepsPerYear) {
      throw new IllegalArgumentException(
          "step " + firstStep + " of " + stepsPerYear + ": 1 to the steps of the year");
    }
    values = List.copyOf(values);
  }

  public int lastYear() {
    return firstYear + (firstStep - 2 + values.size()) / stepsPerYear;
  }

  /** From 1; of the last figure. */
  public int lastStep() {
    return (firstStep - 2 + values.size()) % stepsPerYear + 1;
  }

  private int indexOf(int year, int step) {
    return (year - firstYear) * stepsPerYear + step - firstStep;
  }

  public boolean has(int year, int step) {
    int index = indexOf(year, step);
    return index >= 0 && index < values.size();
  }

  /** Whether every step of the year up to {@code step} is there. */
  public boolean hasFromTheStart(int year, int step) {
    return has(year, 1) && has(year, step);
  }

  public boolean isComplete(int year) {
    return hasFromTheStart(year, stepsPerYear);
  }

  /** Years with all their steps, oldest first. */
  public List<Integer> completeYears() {
    var years = new ArrayList<Integer>();
    for (int year = firstYear; year <= lastYear(); year++) {
      if (isComplete(year)) {
        years.add(year);
      }
    }
    return List.copyOf(years);
  }

  /**
   * The year's figure after a step: the sum so far where the course adds up, else the level then.
   *
   * @throws IllegalArgumentException if a figure that it needs is not there
   */
  public BigDecimal yearToDate(int year, int step) {
    int to = indexOf(year, step);
    int from = course == Course.ADDS_UP ? indexOf(year, 1) : to;
    if (from < 0 || to >= values.size()) {
      throw new IllegalArgumentException("no figures for step " + step + " of " + year);
    }
    return values.subList(from, to + 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal yearEnd(int year) {
    return yearToDate(year, stepsPerYear);
  }

  /** The same series as it was when this step had just been reported. */
  public Series until(int year, int step) {
    int end = Math.clamp(indexOf(year, step) + 1L, 0, values.size());
    return new Series(course, stepsPerYear, firstYear, firstStep, values.subList(0, end));
  }

  double[] asDoubles() {
    return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }
}
