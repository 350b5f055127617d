package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.quantity.PrintedNumber;

/**
 * "03 Công ty TNHH MTV: A, B, C.": whether as many are listed as are announced. Only lists of
 * proper names are counted.
 */
final class CountLint {

  private static final int LONGEST_NOUN = 6;
  private static final int LARGEST = 40;

  private CountLint() {}

  static List<Diagnostic> check(Passage passage) {
    var diagnostics = new ArrayList<Diagnostic>();
    int number = -1;
    for (int i = Labels.bodyStart(passage); i < passage.size(); i++) {
      if (passage.at(i).isNumber()) {
        number = i;
      } else if (passage.fold(i).equals(":")
          && number >= 0
          && i - number <= LONGEST_NOUN
          && i - number >= 2) {
        list(passage, number, i, diagnostics);
        number = -1;
      } else if (!passage.at(i).isWord()) {
        number = -1;
      }
    }
    return diagnostics;
  }

  private static void list(Passage passage, int number, int colon, List<Diagnostic> diagnostics) {
    boolean count =
        PrintedNumber.read(passage.at(number).text())
                instanceof PrintedNumber.Read(BigDecimal value)
            && value.scale() == 0;
    int announced =
        count && passage.at(number).text().length() <= 3
            ? Integer.parseInt(passage.at(number).text().replace(".", ""))
            : -1;
    boolean names =
        UnitReader.after(passage, number + 1) != null && announced >= 2 && announced <= LARGEST;
    int listed = names ? listed(passage, colon + 1) : -1;
    if (listed >= 2 && listed != announced) {
      int end = Sentences.endOf(passage, colon);
      diagnostics.add(
          DiagnosticCode.COUNT_LIST_MISMATCH.at(
              passage.section(),
              passage.span(number, end),
              List.of(),
              passage.between(number + 1, colon),
              passage.at(number).text(),
              String.valueOf(listed)));
    }
  }

  /**
   * Entries up to the full stop, separated by commas or semicolons and each with a capital; -1 for
   * anything else.
   */
  private static int listed(Passage passage, int from) {
    int entries = 0;
    boolean start = true;
    for (int i = from; i < passage.size(); i++) {
      String fold = passage.fold(i);
      if (fold.equals(".")) {
        return start ? -1 : entries;
      }
      boolean separator = fold.equals(",") || fold.equals(";") || fold.equals("và");
      if (!separator && !passage.at(i).isWord() && !fold.equals("-")) {
        return -1;
      }
      if (start && !separator && !passage.at(i).isCapitalised()) {
        return -1;
      }
      entries += start && !separator ? 1 : 0;
      start = separator;
    }
    return entries;
  }
}
