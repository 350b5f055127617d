package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of an indicator as a set of words without accents, so that two printings of it can be
 * compared. Brackets are left out; abbreviations are spelled out by the other name: GTSX is "giá
 * trị sản xuất" where that stands opposite.
 */
final class IndicatorName {

  private static final Set<String> LITTLE =
      Set.of("cua", "va", "cac", "duoc", "o", "theo", "cho", "ve", "la", "tai");

  private final List<String> words;

  IndicatorName(String name) {
    this.words = words(name);
  }

  private static List<String> words(String name) {
    var words = new ArrayList<String>();
    int depth = 0;
    for (Token token : Passage.of(name).tokens()) {
      depth = Math.max(0, depth + (token.is("(") ? 1 : token.is(")") ? -1 : 0));
      boolean word = token.kind() != Token.Kind.MARK && depth == 0;
      String bare = word ? Spelling.bare(token.fold()) : "";
      boolean capitals =
          token.text().length() >= 3
              && token.text().equals(token.text().toUpperCase(Locale.ROOT))
              && token.isWord();
      if (word && !LITTLE.contains(bare)) {
        words.add(capitals ? "*" + bare : bare);
      }
    }
    return words;
  }

  /** Share of common words, 0 to 1: twice the common ones over all. */
  double similarityTo(IndicatorName other) {
    Set<String> mine = spelledOut(other);
    Set<String> theirs = other.spelledOut(this);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    long common = mine.stream().filter(theirs::contains).count();
    return 2.0 * common / (mine.size() + theirs.size());
  }

  private Set<String> spelledOut(IndicatorName other) {
    var spelled = new HashSet<String>();
    for (String word : words) {
      if (word.startsWith("*")) {
        spelled.addAll(other.wordsFor(word.substring(1)));
      } else {
        spelled.add(word);
      }
    }
    return spelled;
  }

  /**
   * The words whose first letters give the abbreviation; the abbreviation itself if there are none.
   */
  private List<String> wordsFor(String abbreviation) {
    int length = abbreviation.length();
    for (int i = 0; i + length <= words.size(); i++) {
      boolean fits = true;
      for (int k = 0; k < length && fits; k++) {
        fits = words.get(i + k).charAt(0) == abbreviation.charAt(k);
      }
      if (fits) {
        return words.subList(i, i + length);
      }
    }
    return List.of(abbreviation);
  }

  /** Names with the same words in any order have the same key. */
  String key() {
    return String.join(" ", new TreeSet<>(words));
  }
}
