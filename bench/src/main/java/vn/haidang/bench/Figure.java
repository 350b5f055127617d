package vn.haidang.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One measured time, from several rounds.
 *
 * @param name what was measured, "fromDocx"
 * @param unit "ms"
 * @param rounds one value a round, in the order they were taken
 * @param note what it is held against, empty where nothing
 */
record Figure(String name, String unit, double[] rounds, String note) {

  Figure {
    if (rounds.length == 0) {
      throw new IllegalArgumentException("no round of " + name);
    }
    rounds = rounds.clone();
  }

  @Override
  public double[] rounds() {
    return rounds.clone();
  }

  double median() {
    double[] sorted = rounds.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double lowest() {
    return Arrays.stream(rounds).min().orElseThrow();
  }

  double highest() {
    return Arrays.stream(rounds).max().orElseThrow();
  }

  Figure with(String newNote) {
    return new Figure(name, unit, rounds, newNote);
  }

  /** A line of the printed table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-28s %10.2f %-4s %10.2f - %.2f  (%d rounds)  %s",
        name,
        median(),
        unit,
        lowest(),
        highest(),
        rounds.length,
        note);
  }
}
