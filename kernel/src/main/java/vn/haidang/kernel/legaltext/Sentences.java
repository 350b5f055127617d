package vn.haidang.kernel.legaltext;

/** Where a sentence, or a part of one that can stand alone, ends. */
final class Sentences {

  /**
   * Tokens beyond which nobody looks for the end of a sentence: the longest of the collection has
   * some three hundred, and time must not grow with the square of a text without full stops.
   */
  static final int REACH = 500;

  private Sentences() {}

  /** A full stop, a semicolon, a question mark. */
  static boolean endsAt(Passage passage, int i) {
    String fold = passage.fold(i);
    return fold.equals(".")
        || fold.equals(";")
        || fold.equals("?")
        || fold.equals("!")
        || fold.equals("…");
  }

  static int startOf(Passage passage, int i) {
    int start = i;
    while (start > 0 && i - start < REACH && !endsAt(passage, start - 1)) {
      start--;
    }
    return start;
  }

  static int endOf(Passage passage, int i) {
    int end = i;
    while (end < passage.size() && end - i < REACH && !endsAt(passage, end)) {
      end++;
    }
    return end;
  }

  /** Whether one of the phrases stands in the sentence around the index. */
  static boolean says(Passage passage, int i, Lexicon phrases) {
    return phrases.firstIn(passage, startOf(passage, i), endOf(passage, i)) >= 0;
  }
}
