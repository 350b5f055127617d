package vn.haidang.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody typed into the search box, taken apart.
 *
 * @param folded without accents, capitals and doubled blanks
 */
public record SearchWords(String folded) {

  private static final int LONGEST = 200;

  /** As typed; what goes beyond two hundred characters is left out. */
  public static SearchWords of(String typed) {
    String text = typed.strip().replaceAll("\\s+", " ");
    return new SearchWords(
        Folding.of(text.substring(0, Math.min(text.length(), LONGEST))).folded());
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return list().isEmpty();
  }

  /** The single words; signs that stand alone are none. */
  public List<String> list() {
    return Arrays.stream(folded.split(" "))
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /**
   * For {@code to_tsquery}: every word, the last perhaps not typed to its end; a single letter
   * stands for itself.
   */
  public String tsquery() {
    List<String> words = list();
    String whole =
        words.stream()
            .map(word -> "'" + word.replace("\\", "").replace("'", "''") + "'")
            .collect(Collectors.joining(" & "));
    return words.isEmpty() || words.getLast().length() == 1 ? whole : whole + ":*";
  }

  /** Whether a text has every one of them, each at the beginning of a word. */
  public boolean occurIn(String text) {
    String plain = Folding.of(text).folded();
    return list().stream().allMatch(word -> beginsAWord(word, plain));
  }

  private static boolean beginsAWord(String word, String text) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  /** For {@code like}: what the user types is text, not a pattern. */
  public String pattern() {
    return literally(folded);
  }

  /** The same for a text that keeps its accents and capitals. */
  public static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /**
   * Where one of the words begins in the folded text, at the beginning of a word; in order, without
   * overlap.
   */
  List<int[]> placesIn(String text) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int length = lengthAt(text, i);
      if (length > 0) {
        places.add(new int[] {i, i + length});
        i += length - 1;
      }
    }
    return places;
  }

  private int lengthAt(String text, int index) {
    boolean beginsWord = index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    if (!beginsWord) {
      return 0;
    }
    int longest = 0;
    for (String word : list()) {
      if (word.length() > longest && text.startsWith(word, index)) {
        longest = word.length();
      }
    }
    return longest;
  }
}
