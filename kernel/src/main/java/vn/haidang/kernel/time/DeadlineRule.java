package vn.haidang.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When something is due, as a rule rather than as an offset. "trước ngày 20 tháng cuối quý" is the
 * 19th of March, June, September and December: the day named is already too late.
 */
public sealed interface DeadlineRule {

  /** The last days in time that fall into the year, ascending. */
  List<LocalDate> lastDaysIn(int year);

  /** The rule in the words of the format haidang-plan/1, as {@link #parse} reads it. */
  String text();

  /** Whether the words name the first day too late ("trước ngày 20"), not the last in time. */
  default boolean namesTheDayAfter() {
    return !(this instanceof By || this instanceof Within || this instanceof Upon);
  }

  /** "trước ngày 20/11 hằng năm"; before New Year's Day is on the last of the year that ends. */
  record BeforeDayOfYear(MonthDay day) implements DeadlineRule {
    @Override
    public List<LocalDate> lastDaysIn(int year) {
      LocalDate last = day.atYear(year).minusDays(1);
      return List.of(last.getYear() == year ? last : day.atYear(year + 1).minusDays(1));
    }

    @Override
    public String text() {
      return "before %02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
  }

  /**
   * "trước ngày 20 tháng cuối quý"; {@code day} from 2 to 28, so that every month has it and a day
   * before it.
   */
  record BeforeDayOfQuartersLastMonth(int day) implements DeadlineRule {
    public BeforeDayOfQuartersLastMonth {
      checkDay(day);
    }

    @Override
    public List<LocalDate> lastDaysIn(int year) {
      return IntStream.rangeClosed(1, 4)
          .mapToObj(quarter -> LocalDate.of(year, quarter * 3, day - 1))
          .toList();
    }

    @Override
    public String text() {
      return "before day " + day + " of the last month of the quarter";
    }
  }

  /** "trước ngày 25 hằng tháng". */
  record BeforeDayOfMonth(int day) implements DeadlineRule {
    public BeforeDayOfMonth {
      checkDay(day);
    }

    @Override
    public List<LocalDate> lastDaysIn(int year) {
      return IntStream.rangeClosed(1, 12)
          .mapToObj(month -> LocalDate.of(year, month, day - 1))
          .toList();
    }

    @Override
    public String text() {
      return "before day " + day + " of the month";
    }
  }

  /** "trước ngày 20/11/2018": exclusive. */
  record Before(LocalDate day) implements DeadlineRule {
    @Override
    public List<LocalDate> lastDaysIn(int year) {
      LocalDate last = day.minusDays(1);
      return last.getYear() == year ? List.of(last) : List.of();
    }

    @Override
    public String text() {
      return "before " + day;
    }
  }

  /** "trong năm 2018", "chậm nhất ngày 15/12/2025": the day itself is in time. */
  record By(LocalDate day) implements DeadlineRule {
    @Override
    public List<LocalDate> lastDaysIn(int year) {
      return day.getYear() == year ? List.of(day) : List.of();
    }

    @Override
    public String text() {
      return "by " + day;
    }
  }

  /**
   * "trong vòng 15 ngày làm việc kể từ ngày nhận": counted from an event, by {@link
   * DeadlineClock#dueFrom}.
   *
   * @param days from 1 to 1000
   * @param workingDays whether only working days count
   */
  record Within(int days, boolean workingDays) implements DeadlineRule {
    public Within {
      if (days < 1 || days > 1000) {
        throw new IllegalArgumentException("within " + days + " days: 1 to 1000");
      }
    }

    @Override
    public List<LocalDate> lastDaysIn(int year) {
      return List.of();
    }

    @Override
    public String text() {
      return "within " + days + (workingDays ? " working days" : " days");
    }
  }

  /**
   * A milestone: due on the day an event comes about, "khi Chính phủ phê duyệt"; no day till then.
   */
  record Upon(String event) implements DeadlineRule {
    public Upon {
      if (event.isBlank()) {
        throw new IllegalArgumentException("a milestone without an event");
      }
    }

    @Override
    public List<LocalDate> lastDaysIn(int year) {
      return List.of();
    }

    @Override
    public String text() {
      return "upon " + event;
    }
  }

  private static void checkDay(int day) {
    if (day < 2 || day > 28) {
      throw new IllegalArgumentException("day " + day + ": 2 to 28");
    }
  }

  /** "trong năm 2018" ends with 2018. */
  static DeadlineRule withinYear(int year) {
    return new By(LocalDate.of(year, 12, 31));
  }

  /** "trước năm 2020" ends with 2019. */
  static DeadlineRule beforeYear(int year) {
    return new By(LocalDate.of(year - 1, 12, 31));
  }

  /** Reads {@link #text} back; empty for anything else. */
  static Optional<DeadlineRule> parse(String text) {
    try {
      if (text.startsWith("upon ")) {
        return Optional.of(new Upon(text.substring(5)));
      }
      if (text.matches("within \\d{1,4} (working )?days")) {
        return Optional.of(
            new Within(Integer.parseInt(text.split(" ", -1)[1]), text.contains("working")));
      }
      String rest =
          text.startsWith("before ")
              ? text.substring(7)
              : text.startsWith("by ") ? text.substring(3) : "";
      if (text.startsWith("by ")) {
        return Optional.of(new By(LocalDate.parse(rest)));
      }
      if (rest.matches("\\d{2}-\\d{2}")) {
        return Optional.of(new BeforeDayOfYear(MonthDay.parse("--" + rest)));
      }
      if (rest.matches("day \\d{1,2} of the last month of the quarter")) {
        return Optional.of(
            new BeforeDayOfQuartersLastMonth(Integer.parseInt(rest.split(" ", -1)[1])));
      }
      if (rest.matches("day \\d{1,2} of the month")) {
        return Optional.of(new BeforeDayOfMonth(Integer.parseInt(rest.split(" ", -1)[1])));
      }
      return rest.isEmpty() ? Optional.empty() : Optional.of(new Before(LocalDate.parse(rest)));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
