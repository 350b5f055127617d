package vn.haidang.kernel.legaltext;

/** Where a sentence, or a part of one that can stand alone, ends. */
final class Sentences {

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
    while (start > 0 && !endsAt(passage, start - 1)) {
      start--;
    }
    return start;
  }

  static int endOf(Passage passage, int i) {
    int end = i;
    while (end < passage.size() && !endsAt(passage, end)) {
      end++;
    }
    return end;
  }
}
