package vn.haidang.commitments;

/** Where a commitment stands in its life; the moves between are {@link LifeCycle}. */
public enum State {
  /** Chưa giao: nobody has been named yet. */
  UNASSIGNED,
  /** Mới giao. */
  ASSIGNED,
  /** Đã tiếp nhận. */
  RECEIVED,
  /** Đang thực hiện. */
  IN_PROGRESS,
  /** Chờ xác nhận: its owner says it is done. */
  CLAIMED,
  /** Hoàn thành: the assigning office confirmed it. */
  COMPLETED,
  /** Trả lại: its owner says he is not competent. */
  RETURNED,
  /** Tạm dừng. */
  PAUSED,
  /** Hủy. */
  CANCELLED,
  /** Thay thế: another commitment stands for it. */
  REPLACED,
  /** Đã tách: its parts stand for it. */
  SPLIT;

  /** Whether it is still owed. */
  public boolean isOpen() {
    return switch (this) {
      case UNASSIGNED, ASSIGNED, RECEIVED, IN_PROGRESS, CLAIMED, RETURNED, PAUSED -> true;
      case COMPLETED, CANCELLED, REPLACED, SPLIT -> false;
    };
  }

  /** Whether its owner is to act next, so that he is reminded and urged, and not the office. */
  public boolean isWithOwner() {
    return switch (this) {
      case ASSIGNED, RECEIVED, IN_PROGRESS -> true;
      case UNASSIGNED, CLAIMED, RETURNED, PAUSED, COMPLETED, CANCELLED, REPLACED, SPLIT -> false;
    };
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "tasks.state." + name();
  }
}
