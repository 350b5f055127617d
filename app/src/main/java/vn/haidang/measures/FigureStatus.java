package vn.haidang.measures;

import java.util.Locale;
import java.util.Optional;

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

  /** By name, by the letters of SDMX, or as people in Việt Nam say; nothing said: an estimate. */
  public static Optional<FigureStatus> read(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "", "estimate", "e", "1", "ước", "ước tính", "uoc", "uoc tinh" -> Optional.of(ESTIMATE);
      case "preliminary", "p", "2", "sơ bộ", "so bo", "so_bo" -> Optional.of(PRELIMINARY);
      case "official", "a", "3", "chính thức", "chinh thuc", "chinh_thuc" -> Optional.of(OFFICIAL);
      default -> Optional.empty();
    };
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
