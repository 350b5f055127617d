package vn.haidang.measures;

import vn.haidang.kernel.series.Course;

/** What sort of figure an indicator is; decides what may be computed from it. */
public enum Kind {
  /** An amount over a stretch of time: exports, revenue. */
  FLOW,
  /** An amount at a moment: insured people. */
  STOCK,
  /** A share or rate at a moment: unemployment. */
  RATE,
  /** Growth against the same stretch a year before; never divided by another growth. */
  GROWTH,
  /** An index with a base of 100. */
  INDEX,
  /** One figure over another. */
  RATIO,
  RANK,
  /** Reached or not. */
  MILESTONE;

  /** Whether differences are points and never percentages of each other. */
  public boolean isInPoints() {
    return this == RATE || this == GROWTH || this == INDEX;
  }

  Course course() {
    return switch (this) {
      case FLOW, MILESTONE -> Course.ADDS_UP;
      case STOCK -> Course.STANDS;
      case RATE, GROWTH, INDEX, RATIO, RANK -> Course.HOLDS;
    };
  }
}
