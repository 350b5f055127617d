package vn.haidang.kernel.series;

/** How the figures of the months of a year make the figure of the year. */
public enum Course {
  /** They add up: exports, revenue, arrivals. */
  ADDS_UP,
  /** The last one counts, and it moves from last year's end to this year's: insured people. */
  STANDS,
  /**
   * The last one counts, and each is held against the target itself: growth of the year to date.
   */
  HOLDS
}
