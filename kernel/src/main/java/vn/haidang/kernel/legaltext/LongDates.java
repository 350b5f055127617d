package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The date of a letterhead: "ngày 10 tháng 01 năm 2018". */
final class LongDates {

  private LongDates() {}

  /** Null where a number is left blank or the day does not exist. */
  static @Nullable LocalDate find(String text) {
    int[] numbers = numbers(text);
    if (numbers.length != 3) {
      return null;
    }
    return isDate(numbers) ? LocalDate.of(numbers[2], numbers[1], numbers[0]) : null;
  }

  /** All three numbers are printed, and yet there is no such day. */
  static boolean isImpossible(String text) {
    int[] numbers = numbers(text);
    return numbers.length == 3 && !isDate(numbers);
  }

  private static boolean isDate(int[] numbers) {
    boolean year = numbers[2] >= 1945 && numbers[2] <= 2200;
    boolean month = numbers[1] >= 1 && numbers[1] <= 12;
    return year
        && month
        && numbers[0] >= 1
        && numbers[0] <= YearMonth.of(numbers[2], numbers[1]).lengthOfMonth();
  }

  private static int[] numbers(String text) {
    var numbers = new ArrayList<Integer>();
    int from = Math.max(text.indexOf("ngày"), 0);
    for (int i = from; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      if (i > start && i - start <= 4) {
        numbers.add(Integer.parseInt(text, start, i, 10));
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
