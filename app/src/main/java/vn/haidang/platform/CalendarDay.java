package vn.haidang.platform;

import java.time.LocalDate;

/**
 * A day that the working calendar treats otherwise than its day of the week.
 *
 * @param worked true: a weekend day that is worked; false: a day off
 * @param name what for: "Tết Nguyên đán", "làm bù ngày 31/12/2018"
 * @param version counts its changes from 1, which a day by law has as well
 */
public record CalendarDay(LocalDate day, boolean worked, String name, int version) {

  public CalendarDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException("calendar day " + day + " without a name");
    }
  }

  /** One that is entered for the first time, or stands by law. */
  public CalendarDay(LocalDate day, boolean worked, String name) {
    this(day, worked, name, 1);
  }
}
