package vn.haidang.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time by which offices in Vietnam work: UTC+7 all year, wherever the server stands (Decision
 * 134/2002/QĐ-TTg).
 */
public final class VietnamTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private VietnamTime() {}

  /** The day a moment falls on. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** A day as officials write it: {@code 10/01/2018}. */
  public static String written(LocalDate day) {
    return DAY.format(day);
  }
}
