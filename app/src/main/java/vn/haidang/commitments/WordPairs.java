package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.haidang.platform.SearchWords;

/**
 * How much two texts speak of the same, by pairs of neighbouring syllables, which is what most
 * Vietnamese words are. A pair weighs more the fewer texts of the collection have it (inverse
 * document frequency, Spärck Jones 1972), so that "tăng cường" says little and "bến cảng" much.
 */
final class WordPairs {

  private final Map<String, Integer> having = new HashMap<>();
  private final int texts;

  /** The pairs of the texts that were asked for, so that each is read once. */
  private final Map<String, Map<String, String>> read = new HashMap<>();

  /** The collection by which pairs are weighed. */
  WordPairs(List<String> collection) {
    texts = collection.size();
    collection.forEach(
        text -> pairs(text).keySet().forEach(pair -> having.merge(pair, 1, Integer::sum)));
  }

  /**
   * What two texts have in common.
   *
   * @param share 0 to 100: of the lighter text's weight, how much is in the other too
   * @param words the longest stretches both have, the weightiest first, as the first text spells
   *     them
   */
  record Common(int share, List<String> words) {
    Common {
      words = List.copyOf(words);
    }
  }

  Common common(String one, String other) {
    Map<String, String> first = pairs(one);
    Set<String> second = pairs(other).keySet();
    double shared = 0;
    List<String> both = new ArrayList<>();
    for (Map.Entry<String, String> pair : first.entrySet()) {
      if (second.contains(pair.getKey())) {
        shared += weight(pair.getKey());
        both.add(pair.getKey());
      }
    }
    double lighter = Math.min(weight(first.keySet()), weight(second));
    int share = lighter == 0 ? 0 : (int) Math.round(100 * shared / lighter);
    List<String> words =
        both.stream()
            .sorted((a, b) -> Double.compare(weight(b), weight(a)))
            .map(pair -> first.getOrDefault(pair, pair))
            .limit(4)
            .toList();
    return new Common(Math.min(100, share), words);
  }

  private double weight(Set<String> pairs) {
    return pairs.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String pair) {
    return Math.log(1.0 + (double) (texts + 1) / having.getOrDefault(pair, 1));
  }

  /** Folded pair to its spelling; the first spelling counts. */
  private Map<String, String> pairs(String text) {
    return read.computeIfAbsent(text, WordPairs::cut);
  }

  private static Map<String, String> cut(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String clause : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}\\s]+")) {
      String[] syllables = clause.strip().split("\\s+");
      for (int i = 0; i + 1 < syllables.length; i++) {
        String spelt = syllables[i] + " " + syllables[i + 1];
        pairs.putIfAbsent(SearchWords.of(spelt).folded(), spelt);
      }
    }
    return pairs;
  }
}
