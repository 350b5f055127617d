package vn.haidang.plan;

/** What an official can do in a review. */
public enum ReviewAction {
  ACCEPT,
  ACCEPT_MANY,
  ACCEPT_REMAINING,
  REPEAT_EARLIER,
  CORRECT,
  ASSIGN,
  REJECT,
  REOPEN,
  SPLIT,
  MERGE,
  ADD,
  ACKNOWLEDGE,
  DISMISS,
  RESOLVE_CITATION,
  UNDO,
  REDO
}
