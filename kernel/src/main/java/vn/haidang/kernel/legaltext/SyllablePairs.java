package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often two syllables follow each other in one document, and which of them keep together: most
 * Vietnamese words are such pairs.
 */
final class SyllablePairs {

  record Pair(String first, String second) {}

  private static final int LEAST = 2;

  private final Map<Pair, Integer> pairs = new HashMap<>();
  private final Map<String, Integer> syllables = new HashMap<>();
  private final Map<String, List<Pair>> wordsByFirst = new HashMap<>();
  private final Map<String, List<Pair>> wordsBySecond = new HashMap<>();

  SyllablePairs(List<Passage> passages) {
    passages.forEach(this::count);
    for (Map.Entry<Pair, Integer> entry : pairs.entrySet()) {
      if (entry.getValue() >= LEAST && keepsTogether(entry.getKey(), entry.getValue())) {
        Pair word = entry.getKey();
        wordsByFirst.computeIfAbsent(word.first(), _ -> new ArrayList<>(1)).add(word);
        wordsBySecond.computeIfAbsent(word.second(), _ -> new ArrayList<>(1)).add(word);
      }
    }
  }

  private void count(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      if (passage.at(i).isWord()) {
        syllables.merge(passage.fold(i), 1, Integer::sum);
        if (standsAt(passage, i)) {
          pairs.merge(at(passage, i), 1, Integer::sum);
        }
      }
    }
  }

  /** Whether two syllables, with no mark between them, begin at the index. */
  static boolean standsAt(Passage passage, int i) {
    return i >= 0 && i + 1 < passage.size() && passage.at(i).isWord() && passage.at(i + 1).isWord();
  }

  static Pair at(Passage passage, int i) {
    return new Pair(passage.fold(i), passage.fold(i + 1));
  }

  /**
   * A fifth of what each syllable does, and half of what one of them does, it does in this pair. So
   * no syllable is in more than five such words on one side.
   */
  private boolean keepsTogether(Pair pair, int times) {
    int first = syllables.getOrDefault(pair.first(), 0);
    int second = syllables.getOrDefault(pair.second(), 0);
    return times * 5 >= Math.max(first, second) && times * 2 >= Math.min(first, second);
  }

  int times(Pair pair) {
    return pairs.getOrDefault(pair, 0);
  }

  /** Words that share one syllable, in its place, with the pair. */
  List<Pair> wordsWithFirstOf(Pair pair) {
    return wordsByFirst.getOrDefault(pair.first(), List.of());
  }

  List<Pair> wordsWithSecondOf(Pair pair) {
    return wordsBySecond.getOrDefault(pair.second(), List.of());
  }
}
