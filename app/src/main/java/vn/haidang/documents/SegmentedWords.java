package vn.haidang.documents;

import java.util.regex.Pattern;

/**
 * Text prepared for a language programme: syllables of a word joined by underscores, a space before
 * every punctuation mark ({@code Căn_cứ Luật … năm 2003 ;}). Printed pages never look so, hence it
 * is set back to how it was printed.
 */
final class SegmentedWords {

  private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})_(?=\\p{L})");
  private static final Pattern SPACED_MARK = Pattern.compile("[ \\t]+(?=[.,;:!?)\\]”](\\s|$))");
  private static final Pattern SPACED_OPENING = Pattern.compile("(?<=[(\\[“])[ \\t]+");
  private static final Pattern SPACED_NUMBER =
      Pattern.compile("(?<=\\d/)(\\p{Lu}[\\p{Lu}\\p{Ll}]*) - (?=\\p{Lu})");

  private static final Pattern SPACED_LABEL = Pattern.compile("(?m)^(\\p{Ll})\\. (?=\\d+\\.)");

  private SegmentedWords() {}

  /** At least twenty joined words, and at least one in twenty words so joined. */
  static boolean joins(String text) {
    long joints = JOINED.matcher(text).results().count();
    if (joints < 20) {
      return false;
    }
    long words = text.chars().filter(Character::isWhitespace).count() + 1;
    return joints * 20 >= words;
  }

  static String plain(String text) {
    String words = JOINED.matcher(text).replaceAll(" ");
    String marks = SPACED_MARK.matcher(words).replaceAll("");
    String openings = SPACED_OPENING.matcher(marks).replaceAll("");
    String numbers = SPACED_NUMBER.matcher(openings).replaceAll("$1-");
    return SPACED_LABEL.matcher(numbers).replaceAll("$1.");
  }
}
