package vn.haidang.kernel.series;

/** How a target stands. Computed by {@link VerdictRule}; nobody sets it by hand. */
public enum Rating {
  /** More than the tolerance better than the trajectory. */
  AHEAD,
  ON_COURSE,
  /** Behind, or forecast to end short, yet still within reach. */
  ATTENTION,
  /** Out of reach as things go. */
  AT_RISK,
  /** The year is over and the target was reached. */
  MET,
  /** The year is over and it was not. */
  MISSED,
  /** No figure is due yet. */
  NOT_DUE,
  /** A figure was due and is missing. */
  OVERDUE
}
