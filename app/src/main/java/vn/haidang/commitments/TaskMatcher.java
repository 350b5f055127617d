package vn.haidang.commitments;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which task of a parent plan an item of a sub-plan carries out: the one whose address it names,
 * else those of which it speaks in the same words. Proposals with a reason, never facts.
 */
final class TaskMatcher {

  /** Below this share two texts have too little in common for a proposal. */
  static final int LEAST = 22;

  private static final int MOST = 3;
  private static final int OWN = 6;

  private final List<Commitment> tasks;
  private final Set<CommitmentId> own;
  private final WordPairs pairs;

  /**
   * @param tasks of the parent plan
   * @param own those of them that the unit owes or takes part in; they go first where little
   *     separates two
   */
  TaskMatcher(List<Commitment> tasks, Set<CommitmentId> own) {
    this.tasks = List.copyOf(tasks);
    this.own = Set.copyOf(own);
    this.pairs = new WordPairs(tasks.stream().map(Commitment::text).toList());
  }

  /**
   * A task that an item may carry out.
   *
   * @param byAddress whether the item names its address; else it shares these words with it
   * @param share 0 to 100, how much of the wording is shared; 100 by address
   */
  record Match(Commitment task, boolean byAddress, int share, List<String> words) {
    Match {
      words = List.copyOf(words);
    }
  }

  /** At most three, the likeliest first; empty: it seems to carry out nothing of the parent. */
  List<Match> match(String text) {
    return tasks.stream()
        .map(task -> match(text, task))
        .filter(match -> match.share() >= LEAST)
        .sorted(
            Comparator.comparingInt((Match match) -> -rank(match))
                .thenComparing(match -> match.task().id().value()))
        .limit(MOST)
        .toList();
  }

  private int rank(Match match) {
    return match.share() + (own.contains(match.task().id()) ? OWN : 0);
  }

  private Match match(String text, Commitment task) {
    String address = task.origin().address();
    if (address.contains(".") && names(text, address)) {
      return new Match(task, true, 100, List.of(address));
    }
    WordPairs.Common common = pairs.common(text, task.text());
    return new Match(task, false, common.share(), common.words());
  }

  private static boolean names(String text, String address) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}.])" + Pattern.quote(address) + "(?![\\p{L}\\p{N}]|\\.\\p{N})")
        .matcher(text)
        .find();
  }
}
