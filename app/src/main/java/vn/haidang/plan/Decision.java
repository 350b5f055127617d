package vn.haidang.plan;

/** What was decided about an item. */
public enum Decision {
  /** Nobody has looked yet. */
  PENDING,
  /** Right as the compiler proposed it. */
  ACCEPTED,
  /** Accepted with other values. */
  CORRECTED,
  /** Not what the document says; the reason stays. */
  REJECTED,
  /** Put in by an official, the compiler had not seen it. */
  ADDED,
  /** A warning that somebody has read and that stands. */
  ACKNOWLEDGED,
  /** A warning that is none; the reason stays. */
  DISMISSED,
  /** Split up or merged: others stand for it. */
  REPLACED,
  /** An addition, a part of a split or a merger that was taken back. */
  WITHDRAWN;

  /** Whether the item is part of the plan or still may become one. */
  public boolean isLive() {
    return this != REPLACED && this != WITHDRAWN;
  }

  /** Whether the item goes into the issued plan. */
  public boolean isKept() {
    return this == ACCEPTED || this == CORRECTED || this == ADDED;
  }
}
