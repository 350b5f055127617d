package vn.haidang.commitments;

/**
 * One permitted move of a commitment.
 *
 * @param event what its history calls it, {@code commitment.<past verb>}
 * @param by whose move it is
 * @param reasoned whether a reason must be given
 */
record Transition(State from, Action action, State to, String event, Party by, boolean reasoned) {

  /** The same move, leading elsewhere. */
  Transition into(State other) {
    return new Transition(from, action, other, event, by, reasoned);
  }

  /** Whose move it is. */
  enum Party {
    /** The unit that owes it. */
    OWNER,
    /** The office that gave it. */
    ASSIGNER
  }
}
