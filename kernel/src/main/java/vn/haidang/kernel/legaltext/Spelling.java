package vn.haidang.kernel.legaltext;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese words made comparable. Display texts never pass through here. */
final class Spelling {

  private static final String LATE_A = "àáảãạ";
  private static final String LATE_E = "èéẻẽẹ";
  private static final String LATE_Y = "ỳýỷỹỵ";
  private static final String EARLY_O = "òóỏõọ";
  private static final String EARLY_U = "ùúủũụ";

  private Spelling() {}

  /** Lower case; "hoà" becomes "hòa", "uỷ" becomes "ủy", "quý" stays. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int last = lower.length() - 1;
    if (last < 1 || lower.charAt(last) < 0x80) {
      return lower;
    }
    char before = lower.charAt(last - 1);
    if (before == 'o') {
      int tone = Math.max(LATE_A.indexOf(lower.charAt(last)), LATE_E.indexOf(lower.charAt(last)));
      char vowel = LATE_A.indexOf(lower.charAt(last)) >= 0 ? 'a' : 'e';
      return tone < 0 ? lower : lower.substring(0, last - 1) + EARLY_O.charAt(tone) + vowel;
    }
    if (before == 'u' && (last < 2 || lower.charAt(last - 2) != 'q')) {
      int tone = LATE_Y.indexOf(lower.charAt(last));
      return tone < 0 ? lower : lower.substring(0, last - 1) + EARLY_U.charAt(tone) + 'y';
    }
    return lower;
  }

  /** Without accents and tones, đ as d: for comparing names of indicators. */
  static String bare(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var bare = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'đ') {
        bare.append('d');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /**
   * First letter in lower case where it stands at the head of a common word; abbreviations and
   * names of two capitals stay.
   */
  static String lowered(String text) {
    boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || abbreviation
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** First letter as a capital, the rest as it is. */
  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
