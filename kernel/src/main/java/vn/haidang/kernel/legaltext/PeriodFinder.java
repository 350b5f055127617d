package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time a target is meant for: "năm 2018", "đến hết năm 2030", "giai đoạn 2026 - 2030",
 * "từ năm 2025 trở đi". Years of comparison ("so với năm 2017") are none.
 */
final class PeriodFinder {

  /**
   * @param first index of the first token of the phrase
   * @param end index after its last token
   * @param period "2018", "2026-2030", "2025+"
   * @param by last day, null where the text gives only a first one
   */
  record Found(int first, int end, String period, @Nullable LocalDate by) {}

  private static final Lexicon LEADS =
      Lexicon.of(
          "đến hết năm|đến cuối năm|đến năm|vào năm|trong năm|hết năm|cuối năm|tới năm|phấn đấu năm|năm|từ năm|đến|trước năm|giai đoạn|trong giai đoạn|thời kỳ|nhiệm kỳ|vào cuối năm|đến hết");

  private static final Lexicon COMPARED =
      Lexicon.of(
          "so với|so|so với cuối|so với mức|cùng kỳ|bằng|đầu|từ|kế hoạch|dự toán|thực hiện|ước|ước thực hiện");

  private PeriodFinder() {}

  /** First period in the stretch; null if there is none. */
  static @Nullable Found firstIn(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      Found found = at(passage, i);
      if (found != null && found.end() <= to) {
        return found;
      }
    }
    return null;
  }

  /** Index where a period phrase begins that ends just before {@code end}; -1 if none does. */
  static int startBefore(Passage passage, int end) {
    for (int i = Math.max(0, end - 6); i < end; i++) {
      Found found = at(passage, i);
      if (found != null && found.end() == end) {
        return i;
      }
    }
    return -1;
  }

  static @Nullable Found at(Passage passage, int i) {
    int year = LEADS.endFrom(passage, i);
    int first = year > 0 ? DateMention.yearAt(passage, year) : -1;
    if (first < 0 || isCompared(passage, i)) {
      return null;
    }
    boolean range = passage.fold(year + 1).equals("-") && DateMention.yearAt(passage, year + 2) > 0;
    if (range) {
      int last = DateMention.yearAt(passage, year + 2);
      return new Found(i, year + 3, first + "-" + last, LocalDate.of(last, 12, 31));
    }
    if (passage.fold(i).equals("từ")) {
      boolean onwards = passage.fold(year + 1).equals("trở") && passage.fold(year + 2).equals("đi");
      return onwards ? new Found(i, year + 3, first + "+", null) : null;
    }
    if (passage.fold(i).equals("trước")) {
      return new Found(i, year + 1, String.valueOf(first - 1), LocalDate.of(first - 1, 12, 31));
    }
    return new Found(i, year + 1, String.valueOf(first), LocalDate.of(first, 12, 31));
  }

  private static boolean isCompared(Passage passage, int i) {
    int from = COMPARED.startBefore(passage, i);
    return from >= 0 && !passage.fold(i).equals("từ");
  }
}
