package vn.haidang.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One measured time, from several rounds.
 *
 * @param name what was measured, "fromDocx"
 * @param unit "ms"
 * @param rounds one value a round, in the order they were taken
 * @param cpu processor time of one call, median of the rounds, same unit
 * @param note what it is held against, empty where nothing
 */
record Figure(String name, String unit, double[] rounds, double cpu, String note) {

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
    return median(rounds);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
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
    return new Figure(name, unit, rounds, cpu, newNote);
  }

  /** A line of the printed table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-24s %8.2f %s (%.2f - %.2f in %d rounds)  cpu %.2f %s  %s",
        name,
        median(),
        unit,
        lowest(),
        highest(),
        rounds.length,
        cpu,
        unit,
        note);
  }
}
