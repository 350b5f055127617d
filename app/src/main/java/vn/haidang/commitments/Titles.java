package vn.haidang.commitments;

/** The first sentence or clause of a longer text, as lists show it. */
final class Titles {

  private static final int LONGEST = 150;
  private static final int SHORTEST = 20;

  private Titles() {}

  /** No longer than a line or two; what was cut off is marked by an ellipsis. */
  static String of(String text) {
    String sentence = sentence(text);
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', LONGEST - 2);
    return sentence.substring(0, blank > 2 * SHORTEST ? blank : LONGEST - 2) + "…";
  }

  /** The whole first sentence, for places with room: a slide, a letter, a message. */
  static String sentence(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int stop = line.indexOf(". ");
    return stop > SHORTEST ? line.substring(0, stop) : line;
  }
}
