package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;

/** Who may see a commitment ("phạm vi xem"); whoever assigns it says so. */
public enum Visibility {
  /** Công khai: the public too. */
  PUBLIC,
  /** Nội bộ tỉnh: every official who holds a post. */
  OFFICIALS,
  /**
   * Hạn chế: only from posts that read inside the unit that owes it, or one that takes part
   * (docs/adr/0029).
   */
  RESTRICTED;

  /** The key of its name in the messages. */
  public String messageKey() {
    return "task.visibility." + name();
  }

  /** As it stands in a form; officials where nothing that makes sense does. */
  public static Visibility of(@Nullable String typed) {
    for (Visibility one : values()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return OFFICIALS;
  }
}
