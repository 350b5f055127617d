package vn.haidang.measures;

/** How far a figure of a sheet has come on its way from the officer to the books. */
public enum Stage {
  /** Being typed; may be wrong. */
  OPEN,
  /** With the head of the unit. */
  SUBMITTED,
  /** Approved by the head and in force; locked. */
  APPROVED
}
