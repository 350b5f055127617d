package vn.haidang.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.kernel.time.Period;

/**
 * A stretch of time as files and programs write it: {@code 2018}, {@code 2018-S1} (half), {@code
 * 2018-Q3}, {@code 2018-09} or {@code 2018-M09}; {@code /YTD} behind it means from New Year to its
 * end; any other stretch is two days, {@code 2018-01-01/2018-09-15}, or a day and a length, {@code
 * 2018-01-01/P9M}. Steps and lengths are as in SDMX 2.1 (ISO 17369).
 */
public final class PeriodCode {

  private static final Pattern STEP =
      Pattern.compile("((?:19|20)\\d\\d)(?:-?([SHBQ])([1-4])|-M?(\\d{1,2}))?(/YTD)?");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern LENGTH =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(P(?:\\d{1,4}[YMD]){1,3})");

  /** Behind the code of a step: from New Year to its end. */
  public static final String TO_DATE = "/YTD";

  private PeriodCode() {}

  /** Empty where it is no such code. */
  public static Optional<Period> parse(String code) {
    String bare = code.strip().toUpperCase(Locale.ROOT);
    try {
      Matcher days = DAYS.matcher(bare);
      if (days.matches()) {
        LocalDate first = LocalDate.parse(days.group(1));
        LocalDate last = LocalDate.parse(days.group(2));
        return stretch(first, last);
      }
      Matcher length = LENGTH.matcher(bare);
      if (length.matches()) {
        LocalDate first = LocalDate.parse(length.group(1));
        return stretch(first, first.plus(java.time.Period.parse(length.group(2))).minusDays(1));
      }
      Matcher step = STEP.matcher(bare);
      return step.matches() ? step(step) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> stretch(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  private static Optional<Period> step(Matcher code) {
    int year = Integer.parseInt(code.group(1));
    Frequency frequency =
        code.group(4) != null
            ? Frequency.MONTH
            : code.group(2) == null
                ? Frequency.YEAR
                : code.group(2).equals("Q") ? Frequency.QUARTER : Frequency.HALF_YEAR;
    String number = code.group(4) != null ? code.group(4) : code.group(3);
    int at = number == null ? 1 : Integer.parseInt(number);
    if (at < 1 || at > frequency.stepsPerYear()) {
      return Optional.empty();
    }
    return Optional.of(
        code.group(5) == null ? frequency.step(year, at) : frequency.toDate(year, at));
  }

  /** The shortest code of a stretch. */
  public static String of(Period period) {
    int year = period.first().getYear();
    for (Frequency frequency : Frequency.values()) {
      for (int at = 1; at <= frequency.stepsPerYear(); at++) {
        if (period.equals(frequency.step(year, at))) {
          return of(frequency, year, at);
        }
      }
    }
    for (int month = 1; month <= 12; month++) {
      if (period.equals(Frequency.MONTH.toDate(year, month))) {
        return of(Frequency.MONTH, year, month) + TO_DATE;
      }
    }
    return period.first() + "/" + period.last();
  }

  /** As SDMX writes a stretch (TimeRangeType): a step by its code, any other by day and length. */
  public static String sdmx(Period period) {
    String code = of(period);
    return code.indexOf('/') < 0
        ? code
        : period.first()
            + "/"
            + java.time.Period.between(period.first(), period.last().plusDays(1));
  }

  /** Of one step of a year. */
  public static String of(Frequency frequency, int year, int at) {
    return switch (frequency) {
      case MONTH -> "%d-%02d".formatted(year, at);
      case QUARTER -> year + "-Q" + at;
      case HALF_YEAR -> year + "-S" + at;
      case YEAR -> Integer.toString(year);
    };
  }
}
