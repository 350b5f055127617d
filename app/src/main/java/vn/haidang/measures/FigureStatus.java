package vn.haidang.measures;

/**
 * How sure a figure is; an estimate becomes preliminary and, about two years later, official. Names
 * as in the decrees on publication of statistics (94/2022/NĐ-CP).
 */
public enum FigureStatus {
  /** Ước tính, ước thực hiện. */
  ESTIMATE(1),
  /** Sơ bộ. */
  PRELIMINARY(2),
  /** Chính thức. */
  OFFICIAL(3);

  private final int code;

  FigureStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static FigureStatus of(int code) {
    return switch (code) {
      case 1 -> ESTIMATE;
      case 2 -> PRELIMINARY;
      case 3 -> OFFICIAL;
      default -> throw new IllegalArgumentException("status " + code + ": 1 to 3");
    };
  }
}
