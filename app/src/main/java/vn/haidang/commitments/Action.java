package vn.haidang.commitments;

import java.util.Locale;

/** What can be done to a commitment; when and by whom says {@link LifeCycle}. */
public enum Action {
  /** Giao, giao lại. */
  ASSIGN,
  /** Tiếp nhận. */
  RECEIVE,
  /** Trả lại vì không đúng thẩm quyền. */
  RETURN,
  /** Cập nhật tiến độ. */
  REPORT,
  /** Báo hoàn thành. */
  CLAIM,
  /** Xác nhận hoàn thành. */
  CONFIRM,
  /** Yêu cầu làm tiếp: not accepted as done, or the return not accepted. */
  SEND_BACK,
  /** Xin gia hạn. */
  ASK_EXTENSION,
  /** Gia hạn. */
  EXTEND,
  /** Không đồng ý gia hạn: the due date stays, and what was asked for is answered. */
  REFUSE_EXTENSION,
  /** Tạm dừng. */
  PAUSE,
  /** Tiếp tục. */
  RESUME,
  /** Hủy. */
  CANCEL,
  /** Thay thế. */
  REPLACE,
  /** Tách. */
  SPLIT,
  /** Mở lại. */
  REOPEN;

  /** The key of its name in the messages. */
  public String messageKey() {
    return "tasks.action." + name();
  }

  /** As it stands in an address: {@code send-back}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
