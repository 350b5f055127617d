package vn.haidang.commitments;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which task of a parent plan an item of a sub-plan carries out: the one whose address it names,
 * else those of which it speaks in the same words. Proposals with a reason, never facts.
 */
final class TaskMatcher {

  /** Below this share two texts have too little in common for a proposal. */
  static final int LEAST = 22;

  private static final int MOST = 3;
  private static final int OWN = 6;

  private final List<Candidate> candidates;
  private final Set<CommitmentId> own;
  private final WordPairs pairs;

  /**
   * @param tasks of the parent plan
   * @param own those of them that the unit owes or takes part in; they go first where little
   *     separates two
   */
  TaskMatcher(List<Commitment> tasks, Set<CommitmentId> own) {
    this.candidates = tasks.stream().map(Candidate::of).toList();
    this.own = Set.copyOf(own);
    this.pairs = new WordPairs(tasks.stream().map(Commitment::text).toList());
  }

  /** A task of the parent and how its address is found in a text; null: it has none to speak of. */
  private record Candidate(Commitment task, @Nullable Pattern address) {
    static Candidate of(Commitment task) {
      String address = task.origin().address();
      return new Candidate(task, address.contains(".") ? named(address) : null);
    }

    private static Pattern named(String address) {
      return Pattern.compile(
          "(?<![\\p{L}\\p{N}.])" + Pattern.quote(address) + "(?![\\p{L}\\p{N}]|\\.\\p{N})");
    }

    boolean isNamedIn(String text) {
      Pattern found = address;
      return found != null && found.matcher(text).find();
    }
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
    return candidates.stream()
        .map(candidate -> match(text, candidate))
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

  private Match match(String text, Candidate candidate) {
    Commitment task = candidate.task();
    if (candidate.isNamedIn(text)) {
      return new Match(task, true, 100, List.of(task.origin().address()));
    }
    WordPairs.Common common = pairs.common(text, task.text());
    return new Match(task, false, common.share(), common.words());
  }
}
