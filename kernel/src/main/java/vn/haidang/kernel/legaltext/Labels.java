package vn.haidang.kernel.legaltext;

import java.util.regex.Pattern;

/** The numbering at the head of a paragraph: "1.1.", "a)", "-", "Điều 3.", "Chỉ tiêu 2:". */
final class Labels {

  private static final Pattern DOTTED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})++");
  private static final Pattern ROMAN_OR_LETTER = Pattern.compile("[ivx]{1,5}+|[a-hđ]");

  private Labels() {}

  /** Index of the first token after the numbering. */
  static int bodyStart(Passage passage) {
    int i = 0;
    int next = skip(passage, i);
    while (next > i) {
      i = next;
      next = skip(passage, i);
    }
    return i;
  }

  private static int skip(Passage passage, int i) {
    String fold = passage.fold(i);
    String after = passage.fold(i + 1);
    if (fold.equals("-") || fold.equals("+") || fold.equals("•") || fold.equals("*")) {
      return i + 1;
    }
    if (i < passage.size()
        && passage.at(i).isNumber()
        && (after.equals(".") || after.equals(")"))) {
      return i + 2;
    }
    boolean dotted =
        i < passage.size() && passage.at(i).isNumber() && DOTTED.matcher(fold).matches();
    if (dotted && i == 0 && i + 1 < passage.size() && passage.at(i + 1).isCapitalised()) {
      return i + 1;
    }
    if (fold.length() <= 4 && i < passage.size() && passage.at(i).isWord() && after.equals(")")) {
      return i + 2;
    }
    boolean roman = i == 0 && ROMAN_OR_LETTER.matcher(fold).matches() && after.equals(".");
    if (roman) {
      return i + 2;
    }
    boolean article =
        i == 0 && fold.equals("điều") && i + 1 < passage.size() && passage.at(i + 1).isNumber();
    if (article) {
      return passage.fold(i + 2).equals(".") ? i + 3 : i + 2;
    }
    boolean indicator = (fold.equals("chỉ") || fold.equals("mục")) && after.equals("tiêu");
    boolean numbered = indicator && i + 2 < passage.size() && passage.at(i + 2).isNumber();
    return numbered && (passage.fold(i + 3).equals(":") || passage.fold(i + 3).equals("."))
        ? i + 4
        : i;
  }
}
