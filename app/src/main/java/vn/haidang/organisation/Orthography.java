package vn.haidang.organisation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese syllables made comparable as texts print them. Only for comparing, never shown.
 *
 * <p>Beyond the tone mark, whose place {@link SpellingKey} ignores, final i and y after a consonant
 * (Quí, Quý; Mĩ, Mỹ) are one letter here: both are printed for the same unit.
 */
final class Orthography {

  private static final String VOWELS = "aeiouy";

  private Orthography() {}

  static String key(String syllable) {
    String key = SpellingKey.of(syllable).key();
    int last = key.length() - 1;
    if (last > 0 && isMark(key.charAt(last))) {
      last--;
    }
    if (last < 1 || key.charAt(last) != 'y') {
      return key;
    }
    char before = key.charAt(last - 1);
    boolean afterQ = before == 'u' && last > 1 && key.charAt(last - 2) == 'q';
    boolean afterConsonant = VOWELS.indexOf(before) < 0 && !isMark(before);
    return afterQ || afterConsonant ? key.substring(0, last) + 'i' + key.substring(last + 1) : key;
  }

  /** Without any mark, đ as d: "Hải Đăng" is "hai dang". */
  static String bare(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var bare = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (!isMark(c)) {
        bare.append(c == 'đ' ? 'd' : c);
      }
    }
    return bare.toString();
  }

  /** First letter as abbreviations use it: Ủy is U, Đầu is Đ, Ô is O. */
  static char initial(String syllable) {
    return Character.toUpperCase(Normalizer.normalize(syllable, Normalizer.Form.NFD).charAt(0));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
