package vn.haidang.kernel.legaltext;

/**
 * Whether a line can be Vietnamese at all. A PDF whose fonts lack their table of characters yields
 * letters of other scripts and signs in the middle of words.
 */
final class Plausibility {

  private static final int SHORTEST = 12;
  private static final String MARKS = ".,;:!?()[]{}/\\-–—−+=%&\"'“”‘’«»…•*|<>≥≤°²³·№_~@#→×÷$€₫^`";

  private Plausibility() {}

  static boolean isUnreadable(String text) {
    int ink = 0;
    int strange = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        continue;
      }
      ink++;
      if (Character.isLetter(c)) {
        strange += isLatin(c) ? 0 : 1;
      } else if (!Character.isDigit(c)) {
        strange += MARKS.indexOf(c) >= 0 ? 0 : 1;
        signs += isInsideWord(text, i) ? 1 : 0;
      }
    }
    return ink >= SHORTEST && (strange * 5 > ink || (strange * 20 > ink && signs * 8 > ink));
  }

  private static boolean isInsideWord(String text, int i) {
    char c = text.charAt(i);
    boolean joins = c == '-' || c == '/' || c == '&' || c == '.' || c == ',' || c == '\'';
    return !joins
        && i > 0
        && i + 1 < text.length()
        && text.charAt(i - 1) != ' '
        && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF) || c == 'µ' || (c >= 0x370 && c <= 0x3FF);
  }
}
