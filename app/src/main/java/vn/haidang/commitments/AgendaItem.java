package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * A line of an agenda.
 *
 * @param position from 1, in the order in which it is dealt with
 * @param task the commitment it is about; null: it is about something else, likewise obstacle and
 *     indicator
 * @param unit who put it forward, or whose it is
 * @param remark what is to be known of it where nothing else tells
 * @param discussion what was said about it
 * @param dropped taken off; kept so that it does not come back by itself
 */
public record AgendaItem(
    long id,
    int position,
    Kind kind,
    @Nullable CommitmentId task,
    @Nullable ObstacleId obstacle,
    @Nullable Long indicator,
    @Nullable UnitId unit,
    String title,
    String remark,
    String discussion,
    boolean dropped) {

  /** Why something stands on an agenda, in the order of a new agenda. */
  public enum Kind {
    /** Kết luận của cuộc họp trước. */
    PREVIOUS,
    /** Quá hạn. */
    OVERDUE,
    /** Vướng mắc. */
    BLOCKED,
    /** Chỉ tiêu có nguy cơ không đạt. */
    RED,
    /** Sắp đến hạn. */
    DUE,
    /** Lâu chưa cập nhật. */
    STALE,
    /** Đề xuất, kiến nghị: of units, requests for more time and returns included. */
    PROPOSAL,
    /** Nội dung khác: entered by hand. */
    OTHER;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "briefings.kind." + name();
    }

    /** How the label beside it is drawn. */
    public String mark() {
      return switch (this) {
        case OVERDUE, RED -> "bad";
        case BLOCKED, DUE -> "warn";
        case STALE, OTHER -> "none";
        case PROPOSAL -> "vio";
        case PREVIOUS -> "over";
      };
    }
  }
}
