package vn.haidang.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese words brought to one form for comparing: no accents, no capitals, single blanks. Never
 * shown.
 */
final class Fold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private Fold() {}

  /** "Uỷ ban nhân dân thành phố" and "Ủy ban Nhân dân Thành phố" give the same. */
  static String words(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String plain = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    return NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
  }

  /** A document number without blanks, in capitals, without leading zeros: "8/KH-UBND". */
  static String number(String number) {
    String dense =
        Normalizer.normalize(number, Normalizer.Form.NFC)
            .replaceAll("\\s+", "")
            .toUpperCase(Locale.ROOT);
    return LEADING_ZEROS.matcher(dense).replaceFirst("");
  }
}
