package vn.haidang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.haidang.plan.Difference.Kind;
import vn.haidang.plan.Difference.Word;

/** What changed within a sentence, word by word. */
final class WordDifference {

  private WordDifference() {}

  /**
   * The words of both, each run marked: removed before added. Put together, same and added give
   * {@code after}.
   */
  static List<Word> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    var runs = new ArrayList<Word>();
    int b = 0;
    int a = 0;
    for (Alignment.Pair pair : Alignment.of(bare(old), bare(now))) {
      append(runs, Kind.REMOVED, old.subList(b, pair.before()));
      append(runs, Kind.ADDED, now.subList(a, pair.after()));
      append(runs, Kind.SAME, List.of(now.get(pair.after())));
      b = pair.before() + 1;
      a = pair.after() + 1;
    }
    append(runs, Kind.REMOVED, old.subList(b, old.size()));
    append(runs, Kind.ADDED, now.subList(a, now.size()));
    return List.copyOf(runs);
  }

  /**
   * How much two sentences have in common, from 0 to 1: shared words, wherever they stand, over the
   * words of the longer one.
   */
  static double likeness(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int longer = Math.max(old.size(), now.size());
    if (longer == 0) {
      return 1;
    }
    Map<String, Integer> left = new HashMap<>();
    old.forEach(word -> left.merge(word.strip(), 1, Integer::sum));
    long shared =
        now.stream().filter(word -> left.merge(word.strip(), -1, Integer::sum) >= 0).count();
    return (double) shared / longer;
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(String::strip).toList();
  }

  /** Words with the blank behind them, so that joining gives the text back. */
  private static List<String> words(String text) {
    return Stream.of(text.split("(?<=\\s)(?=\\S)")).filter(word -> !word.isEmpty()).toList();
  }

  private static void append(List<Word> runs, Kind kind, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    String text = String.join("", words);
    if (!runs.isEmpty() && runs.getLast().change() == kind) {
      Word last = runs.removeLast();
      runs.add(new Word(kind, last.text() + text));
    } else {
      runs.add(new Word(kind, text));
    }
  }
}
