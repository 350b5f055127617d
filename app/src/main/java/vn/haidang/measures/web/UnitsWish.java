package vn.haidang.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * Which step of an indicator is shown unit by unit, as it stands in an address; what makes no sense
 * counts as not said.
 *
 * @param step of the year, from 1; else the last one with a figure
 * @param toDate {@code true}: from the beginning of the year to the end of the step
 * @param geography the day whose units are shown, {@code 2018-09-30}; else the end of the step
 */
record UnitsWish(@Nullable String step, @Nullable String toDate, @Nullable String geography) {

  /** 0: none is named. */
  int stepNumber() {
    return step != null && step.matches("\\d{1,2}") ? Integer.parseInt(step) : 0;
  }

  boolean isToDate() {
    return toDate != null && toDate.equals("true");
  }

  String day() {
    return geography == null ? "" : geography;
  }
}
