package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day for a list of numbers: "các Quyết định số 12/QĐ-TTg, 13/QĐ-TTg ngày 05/01/2026", "Kế
 * hoạch số 15/KH-UBND, Kế hoạch số 16/KH-UBND cùng ngày 20/01/2026".
 */
final class SharedDays {

  private static final Set<String> JOINTS = Set.of(",", "và", "số", ":");

  private SharedDays() {}

  /** The same mentions, in the same order; those without a day bear the one of the next. */
  static List<CitationMention> given(Passage passage, List<CitationMention> found) {
    if (found.size() < 2) {
      return found;
    }
    var dated = new ArrayList<>(found);
    for (int i = found.size() - 2; i >= 0; i--) {
      LocalDate day = dayOf(passage, found.get(i), dated.get(i + 1));
      if (day != null) {
        dated.set(i, found.get(i).on(day, dated.get(i + 1).issuer()));
      }
    }
    return dated;
  }

  private static @Nullable LocalDate dayOf(
      Passage passage, CitationMention one, CitationMention next) {
    String number = one.number();
    LocalDate day = next.date();
    boolean open = one.date() == null && one.invalidDate() == null && !one.undated();
    if (!open || number == null || day == null || !ofYear(number, day)) {
      return null;
    }
    for (int i = one.end(); i < next.first(); i++) {
      if (!JOINTS.contains(passage.fold(i))) {
        return null;
      }
    }
    boolean named = CitationScanner.KINDS.beginsAt(passage, next.first());
    boolean joined = one.end() < next.first();
    return joined && (!named || sameDay(passage, next)) ? day : null;
  }

  /** A number that names its year, 37/2019/NĐ-CP, is of no day of another. */
  private static boolean ofYear(String number, LocalDate day) {
    int from = number.indexOf('/') + 1;
    boolean year =
        number.length() > from + YEAR_DIGITS
            && number.charAt(from + YEAR_DIGITS) == '/'
            && number.substring(from, from + YEAR_DIGITS).chars().allMatch(Character::isDigit);
    return !year
        || number.substring(from, from + YEAR_DIGITS).equals(Integer.toString(day.getYear()));
  }

  private static final int YEAR_DIGITS = 4;

  private static boolean sameDay(Passage passage, CitationMention mention) {
    for (int i = mention.first(); i + 1 < mention.end(); i++) {
      if (passage.fold(i).equals("cùng") && passage.fold(i + 1).equals("ngày")) {
        return true;
      }
    }
    return false;
  }
}
