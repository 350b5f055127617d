package vn.haidang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pieces of two sequences are the same, in order. Pieces that occur once in both are found
 * first and the longest run of them that keeps its order holds (patience); between them a common
 * subsequence of greatest length, where that is small enough to be computed.
 */
final class Alignment {

  /** Largest gap, in cells of the table, for which the exact answer is computed. */
  private static final long EXACT = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Pair> pairs = new ArrayList<>();

  private Alignment(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Two equal pieces, by their places. */
  record Pair(int before, int after) {}

  /** The equal pieces, ascending on both sides. */
  static List<Pair> of(List<String> before, List<String> after) {
    var alignment = new Alignment(before, after);
    alignment.align(0, before.size(), 0, after.size());
    return alignment.pairs;
  }

  private void align(int fromB, int toB, int fromA, int toA) {
    int startB = fromB;
    int startA = fromA;
    while (startB < toB && startA < toA && same(startB, startA)) {
      pairs.add(new Pair(startB++, startA++));
    }
    int tail = 0;
    while (startB < toB - tail && startA < toA - tail && same(toB - tail - 1, toA - tail - 1)) {
      tail++;
    }
    between(startB, toB - tail, startA, toA - tail);
    for (int i = tail; i > 0; i--) {
      pairs.add(new Pair(toB - i, toA - i));
    }
  }

  private void between(int fromB, int toB, int fromA, int toA) {
    if (fromB == toB || fromA == toA) {
      return;
    }
    List<Pair> anchors = anchors(fromB, toB, fromA, toA);
    if (anchors.isEmpty()) {
      if ((long) (toB - fromB) * (toA - fromA) <= EXACT) {
        longest(fromB, toB, fromA, toA);
      }
      return;
    }
    int b = fromB;
    int a = fromA;
    for (Pair anchor : anchors) {
      align(b, anchor.before(), a, anchor.after());
      pairs.add(anchor);
      b = anchor.before() + 1;
      a = anchor.after() + 1;
    }
    align(b, toB, a, toA);
  }

  /** Pieces that occur exactly once on both sides, thinned to the longest ascending run. */
  private List<Pair> anchors(int fromB, int toB, int fromA, int toA) {
    Map<String, Integer> onceB = once(before, fromB, toB);
    Map<String, Integer> onceA = once(after, fromA, toA);
    List<Pair> unique = new ArrayList<>();
    for (int b = fromB; b < toB; b++) {
      Integer a = onceA.getOrDefault(before.get(b), -1);
      if (onceB.getOrDefault(before.get(b), -1) == b && a >= 0) {
        unique.add(new Pair(b, a));
      }
    }
    return ascending(unique);
  }

  /** Where each piece stands that occurs once; -1 for those that occur more often. */
  private static Map<String, Integer> once(List<String> pieces, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(pieces.get(i), i, (first, second) -> -1);
    }
    return places;
  }

  private static List<Pair> ascending(List<Pair> pairs) {
    int[] previous = new int[pairs.size()];
    List<Integer> tops = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int place = pileFor(pairs, tops, pairs.get(i).after());
      previous[i] = place == 0 ? -1 : tops.get(place - 1);
      if (place == tops.size()) {
        tops.add(i);
      } else {
        tops.set(place, i);
      }
    }
    List<Pair> run = new ArrayList<>();
    for (int i = tops.isEmpty() ? -1 : tops.getLast(); i >= 0; i = previous[i]) {
      run.addFirst(pairs.get(i));
    }
    return run;
  }

  private static int pileFor(List<Pair> pairs, List<Integer> tops, int after) {
    int low = 0;
    int high = tops.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(tops.get(middle)).after() < after) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void longest(int fromB, int toB, int fromA, int toA) {
    int[][] length = new int[toB - fromB + 1][toA - fromA + 1];
    for (int b = toB - 1; b >= fromB; b--) {
      for (int a = toA - 1; a >= fromA; a--) {
        length[b - fromB][a - fromA] =
            same(b, a)
                ? length[b - fromB + 1][a - fromA + 1] + 1
                : Math.max(length[b - fromB + 1][a - fromA], length[b - fromB][a - fromA + 1]);
      }
    }
    int b = fromB;
    int a = fromA;
    while (b < toB && a < toA) {
      if (same(b, a)) {
        pairs.add(new Pair(b++, a++));
      } else if (length[b - fromB + 1][a - fromA] >= length[b - fromB][a - fromA + 1]) {
        b++;
      } else {
        a++;
      }
    }
  }

  private boolean same(int b, int a) {
    return before.get(b).equals(after.get(a));
  }
}
