package vn.haidang.organisation;

/** What can happen to units (resolution 190/2025/QH15 names the same for 2025). */
public enum EventKind {
  /** Thành lập. */
  FOUND,
  /** Đổi tên. */
  RENAME,
  /** Hợp nhất, sáp nhập. */
  MERGE,
  /** Chia, tách. */
  SPLIT,
  /** Giải thể, kết thúc hoạt động. */
  DISSOLVE,
  /**
   * Chuyển cấp, chuyển loại: xã becomes phường, tỉnh becomes thành phố, a unit moves below another.
   */
  LEVEL_CHANGE,
  /** Chuyển chức năng, nhiệm vụ. */
  FUNCTION_TRANSFER;

  /** The key of the kind's name in the messages. */
  public String messageKey() {
    return "organisation.event." + name();
  }
}
