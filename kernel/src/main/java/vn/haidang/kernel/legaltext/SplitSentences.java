package vn.haidang.kernel.legaltext;

/**
 * A sentence that a page break cut in two: the second part begins in small letters, and the first
 * ends with no mark.
 */
final class SplitSentences {

  private static final int SHORTEST = 60;
  private static final int SHORTEST_REST = 20;

  private SplitSentences() {}

  static boolean goesOn(Paragraph before, Paragraph paragraph) {
    String first = before.text();
    String rest = paragraph.text();
    if (first.length() < SHORTEST || rest.length() < SHORTEST_REST || !opensSmall(rest)) {
      return false;
    }
    char last = first.charAt(first.length() - 1);
    return (Character.isLetterOrDigit(last) || last == ',')
        && before.style().equals(paragraph.style())
        && !before.isCapitals()
        && LabelReader.read(rest) == null;
  }

  private static boolean opensSmall(String text) {
    return Character.isLowerCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
  }
}
