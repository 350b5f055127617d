package vn.haidang.kernel.legaltext;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as printed: "10/01/2018", "10 tháng 01 năm 2018", "01/6".
 *
 * @param first index of the day's token
 * @param end index after the last token
 * @param year null where the text gives none
 * @param valid false for a day that is in no calendar
 */
record DateMention(int first, int end, int day, int month, @Nullable Integer year, boolean valid) {

  /** Reads a date whose day stands at the index; null if none stands there. */
  static @Nullable DateMention at(Passage passage, int index) {
    int day = small(passage, index);
    int month = small(passage, index + 2);
    if (day < 0 || month < 0) {
      return day < 0 ? dotted(passage, index) : null;
    }
    String between = passage.fold(index + 1);
    if (between.equals("tháng")) {
      boolean year = passage.fold(index + 3).equals("năm") && yearAt(passage, index + 4) > 0;
      return build(
          index,
          year ? index + 5 : index + 3,
          day,
          month,
          year ? yearAt(passage, index + 4) : null);
    }
    if (!between.equals("/") && !between.equals("-")) {
      return null;
    }
    if (passage.fold(index + 3).equals(between) && yearAt(passage, index + 4) > 0) {
      return build(index, index + 5, day, month, yearAt(passage, index + 4));
    }
    boolean number = between.equals("-") || passage.fold(index + 3).equals("/") || month > 12;
    return number ? null : build(index, index + 3, day, month, null);
  }

  /** "03.3.2021" is one token; null for any other figure. */
  private static @Nullable DateMention dotted(Passage passage, int index) {
    String text = index >= 0 && index < passage.size() ? passage.at(index).text() : "";
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    boolean parts = first > 0 && first <= 2 && last > first + 1 && last <= first + 3;
    if (!parts || text.length() != last + 5 || text.indexOf('.', first + 1) != last) {
      return null;
    }
    String year = text.substring(last + 1);
    boolean named = year.startsWith("19") || year.startsWith("20");
    boolean digits = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    return named && digits
        ? build(
            index,
            index + 1,
            Integer.parseInt(text, 0, first, 10),
            Integer.parseInt(text, first + 1, last, 10),
            Integer.valueOf(year))
        : null;
  }

  /** A day, a month and a year, all three printed; null otherwise. */
  static @Nullable DateMention wholeAt(Passage passage, int index) {
    DateMention date = at(passage, index);
    return date == null || date.year == null ? null : date;
  }

  /** The day in its year, or in the given one where the text names none. */
  @Nullable LocalDate date(@Nullable Integer yearElse) {
    Integer known = year == null ? yearElse : year;
    if (!valid || known == null || !MonthDay.of(month, day).isValidYear(known)) {
      return null;
    }
    return LocalDate.of(known, month, day);
  }

  /** A year of four digits from 1900 to 2199 at the index; -1 if none stands there. */
  static int yearAt(Passage passage, int index) {
    String text =
        index < 0 || index >= passage.size() || !passage.at(index).isNumber()
            ? ""
            : passage.at(index).text();
    boolean year =
        text.length() == 4
            && (text.startsWith("19") || text.startsWith("20") || text.startsWith("21"));
    return year && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : -1;
  }

  /** Dates after "ngày" that no calendar has, as printed. */
  static List<Span> invalidIn(Passage passage, boolean[] taken) {
    var spans = new ArrayList<Span>();
    for (int i = 1; i < passage.size(); i++) {
      DateMention date = passage.fold(i - 1).equals("ngày") && !taken[i] ? at(passage, i) : null;
      if (date != null && !date.valid()) {
        spans.add(passage.span(date.first(), date.end()));
      }
    }
    return spans;
  }

  /** A figure of one or two digits at the index; -1 if none stands there. */
  static int small(Passage passage, int index) {
    String text =
        index < 0 || index >= passage.size() || !passage.at(index).isNumber()
            ? ""
            : passage.at(index).text();
    return text.length() == 1 || text.length() == 2 ? Integer.parseInt(text) : -1;
  }

  private static DateMention build(int first, int end, int day, int month, @Nullable Integer year) {
    boolean valid = true;
    try {
      MonthDay known = MonthDay.of(month, day);
      valid = year == null || known.isValidYear(year);
    } catch (DateTimeException _) {
      valid = false;
    }
    return new DateMention(first, end, day, month, year, valid);
  }
}
