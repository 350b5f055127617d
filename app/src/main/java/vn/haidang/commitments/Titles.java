package vn.haidang.commitments;

/** The first sentence or clause of a longer text, as lists show it. */
final class Titles {

  private static final int LONGEST = 150;
  private static final int SHORTEST = 20;

  private Titles() {}

  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int stop = line.indexOf(". ");
    String sentence = stop > SHORTEST ? line.substring(0, stop) : line;
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', LONGEST - 2);
    return sentence.substring(0, blank > 2 * SHORTEST ? blank : LONGEST - 2) + "…";
  }
}
