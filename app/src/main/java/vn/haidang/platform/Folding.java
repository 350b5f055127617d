package vn.haidang.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without accents and capitals, that still knows where each letter stood: "Hải Phòng" is
 * "hai phong". Equals the database's {@code f_unaccent} on Vietnamese.
 */
public final class Folding {

  private final String original;
  private final String folded;
  private final int[] positions;

  private Folding(String original, String folded, int[] positions) {
    this.original = original;
    this.folded = folded;
    this.positions = positions;
  }

  /** Whether a text contains another one, accents and case aside; nothing is in every text. */
  public static boolean contains(String text, String part) {
    return of(text).folded().contains(of(part.strip()).folded());
  }

  static Folding of(String text) {
    String original = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(original.length());
    int[] positions = new int[original.length() * 3 + 1];
    for (int i = 0; i < original.length(); i++) {
      String plain = fold(original.charAt(i));
      for (int k = 0; k < plain.length(); k++) {
        positions[folded.length()] = i;
        folded.append(plain.charAt(k));
      }
    }
    positions[folded.length()] = original.length();
    return new Folding(original, folded.toString(), Arrays.copyOf(positions, folded.length() + 1));
  }

  private static String fold(char letter) {
    if (letter < 128) {
      return String.valueOf(letter).toLowerCase(Locale.ROOT);
    }
    if (letter == 'đ' || letter == 'Đ') {
      return "d";
    }
    StringBuilder plain = new StringBuilder(1);
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length() && plain.length() < 3; i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(Character.toLowerCase(parts.charAt(i)));
      }
    }
    return plain.toString();
  }

  /** The text in composed letters, to which positions refer. */
  String original() {
    return original;
  }

  String folded() {
    return folded;
  }

  /** Where the folded letter at {@code index} stands in the original. */
  int position(int index) {
    return positions[index];
  }
}
