package vn.haidang.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name regardless of where the tone mark is written: Thủy and Thuỷ, Hòa and Hoà are one; Hoa is
 * another. Capitals and doubled blanks do not count.
 */
record SpellingKey(String key) {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  static SpellingKey of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    return new SpellingKey(
        Arrays.stream(text.split("\\s+"))
            .map(SpellingKey::syllable)
            .collect(Collectors.joining(" ")));
  }

  /** Letters without tone, then the tone: "thuy" and hook above. */
  private static String syllable(String word) {
    var letters = new StringBuilder();
    var tones = new StringBuilder();
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      (TONES.indexOf(part) >= 0 ? tones : letters).append(part);
    }
    return letters.append(tones).toString();
  }
}
