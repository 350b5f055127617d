package vn.haidang.commitments;

/** What a calendar shows. */
public enum FeedKind {
  /** Due dates of one's own tasks, as the officer in charge. */
  MINE,
  /** Due dates of one's unit. */
  UNIT,
  /** Briefings of one's unit and of those above it. */
  MEETINGS;

  /** The key of its name in the messages. */
  public String messageKey() {
    return "feeds.kind." + name();
  }
}
