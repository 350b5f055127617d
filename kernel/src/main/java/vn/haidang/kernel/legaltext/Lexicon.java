package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of phrases that is looked up word by word, longest first. */
final class Lexicon {

  private final Map<String, List<String[]>> byFirst = new HashMap<>();
  private final Map<String, List<String[]>> byLast = new HashMap<>();

  /**
   * One of 1,024 bits for each first and each last word: most words of a text are ruled out by it,
   * also where the set has a hundred phrases.
   */
  private final long[] firsts = new long[LONGS];

  private final long[] lasts = new long[LONGS];

  private static final int LONGS = 16;

  /**
   * Phrases separated by "|"; words of a phrase by one space; marks count as words of their own.
   */
  static Lexicon of(String phrases) {
    var lexicon = new Lexicon();
    for (String phrase : phrases.split("\\|", -1)) {
      String[] words =
          Passage.of(phrase.strip()).tokens().stream().map(Token::fold).toArray(String[]::new);
      lexicon.byFirst.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
      lexicon.byLast.computeIfAbsent(words[words.length - 1], _ -> new ArrayList<>()).add(words);
      mark(lexicon.firsts, words[0]);
      mark(lexicon.lasts, words[words.length - 1]);
    }
    lexicon.byFirst.values().forEach(list -> list.sort((a, b) -> b.length - a.length));
    lexicon.byLast.values().forEach(list -> list.sort((a, b) -> b.length - a.length));
    return lexicon;
  }

  /** Index after the longest phrase that begins at {@code at}; -1 if none does. */
  int endFrom(Passage passage, int at) {
    String first = passage.fold(at);
    if (isRuledOut(firsts, first)) {
      return -1;
    }
    for (String[] words : byFirst.getOrDefault(first, List.of())) {
      if (matches(passage, at, words)) {
        return at + words.length;
      }
    }
    return -1;
  }

  /**
   * Index of the first word of the longest phrase that ends just before {@code end}; -1 if none
   * does.
   */
  int startBefore(Passage passage, int end) {
    String last = passage.fold(end - 1);
    if (isRuledOut(lasts, last)) {
      return -1;
    }
    for (String[] words : byLast.getOrDefault(last, List.of())) {
      if (matches(passage, end - words.length, words)) {
        return end - words.length;
      }
    }
    return -1;
  }

  boolean beginsAt(Passage passage, int at) {
    return endFrom(passage, at) > 0;
  }

  /** First index in the stretch where a phrase begins; -1 if none does. */
  int firstIn(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      int end = endFrom(passage, i);
      if (end > 0 && end <= to) {
        return i;
      }
    }
    return -1;
  }

  /** Last index in the stretch where a phrase begins; -1 if none does. */
  int lastIn(Passage passage, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      int end = endFrom(passage, i);
      if (end > 0 && end <= to) {
        return i;
      }
    }
    return -1;
  }

  private static void mark(long[] bits, String word) {
    int hash = mixed(word);
    bits[hash >>> 6 & LONGS - 1] |= 1L << hash;
  }

  private static boolean isRuledOut(long[] bits, String word) {
    int hash = mixed(word);
    return (bits[hash >>> 6 & LONGS - 1] & 1L << hash) == 0;
  }

  private static int mixed(String word) {
    int hash = word.hashCode();
    return hash ^ hash >>> 10;
  }

  private static boolean matches(Passage passage, int at, String[] words) {
    if (at < 0 || at + words.length > passage.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!passage.fold(at + i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }
}
