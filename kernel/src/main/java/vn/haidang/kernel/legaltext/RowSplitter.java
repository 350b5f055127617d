package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the rows in a table printed one cell a line, where the print does not say how many cells a
 * row has. Of all ways to cut it takes the one in which the rows look most alike.
 *
 * <p>Two prints exist: rows that open with a bar of their own, so that an empty slot stands between
 * two rows, and rows that follow each other without a seam. Time grows with slots times columns.
 */
final class RowSplitter {

  private static final int WIDEST = 40;
  private static final int MOST_WIDTHS = 4;

  /** What a row costs that ends without a seam: behind it another text begins. */
  private static final double TORN = 5;

  /** What an empty cell costs, and what a row costs that runs over the start of another. */
  private static final double EMPTY = 0.02;

  private static final double SWALLOWED = 3;

  /** What each slot costs that is left to the text behind the table. */
  private static final double LEFT_OUT = 0.5;

  private final List<String> slots;
  private final boolean seams;
  private final boolean[] numbers;
  private final boolean[] words;

  /** Empty slots before each, and slots before each that look like the first of a row. */
  private final int[] empties;

  private final int[] inner;

  RowSplitter(List<String> slots, boolean seams) {
    this.slots = slots;
    this.seams = seams;
    int n = slots.size();
    numbers = new boolean[n];
    words = new boolean[n + 1];
    empties = new int[n + 1];
    inner = new int[n + 2];
    for (int i = 0; i < n; i++) {
      String slot = slots.get(i);
      numbers[i] = isRowNumber(slot);
      words[i] = Letters.hasLetter(slot);
      empties[i + 1] = empties[i] + (slot.isEmpty() ? 1 : 0);
      boolean opens = seams && i > 0 && numbers[i] && slots.get(i - 1).isEmpty();
      inner[i + 1] = inner[i] + (opens ? 1 : 0);
    }
    inner[n + 1] = inner[n];
  }

  /** A row: its first slot and how many cells it has. */
  record Cut(int from, int cells) {}

  /**
   * The rows of the table.
   *
   * @param used slots they take; fewer than there are where other text follows the table
   */
  record Cuts(int columns, List<Cut> rows, int used) {}

  Cuts split() {
    Cuts best = new Cuts(1, List.of(), 0);
    double least = Double.MAX_VALUE;
    for (int columns : likelyWidths()) {
      double[] cost = costs(columns);
      if (cost[0] < least - 1e-6) {
        least = cost[0];
        best = rows(columns, cost);
      }
    }
    return best;
  }

  /** Widths a row may have: runs of filled cells with seams, the length of the head without. */
  private List<Integer> likelyWidths() {
    return seams ? frequentRuns() : headLengths();
  }

  private List<Integer> headLengths() {
    int head = 0;
    while (head < slots.size() && head < WIDEST && !numbers[head]) {
      head++;
    }
    return IntStream.rangeClosed(Math.max(2, head - 1), Math.min(WIDEST, head + 1))
        .boxed()
        .toList();
  }

  private List<Integer> frequentRuns() {
    int[] times = new int[WIDEST + 1];
    int run = 0;
    for (int i = 0; i <= slots.size(); i++) {
      boolean filled = i < slots.size() && !slots.get(i).isEmpty();
      if (!filled && run > 0 && run <= WIDEST) {
        times[run] += run;
      }
      run = filled ? run + 1 : 0;
    }
    List<Integer> widths =
        IntStream.rangeClosed(1, WIDEST)
            .filter(width -> times[width] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer width) -> -times[width]))
            .limit(MOST_WIDTHS)
            .sorted()
            .toList();
    return widths.isEmpty() ? List.of(1) : widths;
  }

  private double[] costs(int columns) {
    int n = slots.size();
    double[] cost = new double[n + 2];
    for (int from = n - 1; from >= 0; from--) {
      cost[from] = Double.MAX_VALUE;
      for (int cells = 1; cells <= columns && from + cells <= n; cells++) {
        cost[from] = Math.min(cost[from], whole(from, cells, columns, cost));
      }
    }
    return cost;
  }

  /** The row itself, the end it comes to, and all rows behind it; or the table ends here. */
  private double whole(int from, int cells, int columns, double[] cost) {
    int next = next(from, cells);
    double own = cost(from, cells, columns);
    if (endsAt(from + cells)) {
      return own + cost[next];
    }
    double rest = cells == columns ? LEFT_OUT * (slots.size() - next) : Double.MAX_VALUE;
    return own + TORN + Math.min(cost[next], rest);
  }

  private int next(int from, int cells) {
    return from + cells + (seams && endsAt(from + cells) ? 1 : 0);
  }

  private boolean endsAt(int slot) {
    return !seams || slot >= slots.size() || slots.get(slot).isEmpty();
  }

  private Cuts rows(int columns, double[] cost) {
    var rows = new ArrayList<Cut>();
    int from = 0;
    while (from < slots.size()) {
      int best = 1;
      for (int cells = 2; cells <= columns && from + cells <= slots.size(); cells++) {
        if (whole(from, cells, columns, cost) < whole(from, best, columns, cost)) {
          best = cells;
        }
      }
      rows.add(new Cut(from, best));
      boolean torn = !endsAt(from + best);
      from = next(from, best);
      if (torn && best == columns) {
        return new Cuts(columns, rows, from);
      }
    }
    return new Cuts(columns, rows, slots.size());
  }

  /** How much a row differs from what a row of this table should look like. */
  private double cost(int from, int cells, int columns) {
    boolean numbered = numbers[from];
    double cost = shape(from, cells, columns);
    if (numbered && cells > 1 && !words[from + 1]) {
      cost += 1;
    }
    int last = from + cells;
    return cost
        + EMPTY * (empties[last] - empties[from])
        + SWALLOWED * (inner[last] - inner[from + 1]);
  }

  private double shape(int from, int cells, int columns) {
    boolean empty = slots.get(from).isEmpty();
    if (cells == columns) {
      return numbers[from] || from == 0 ? 0 : 0.6;
    }
    if (cells == 1) {
      return empty ? 3 : 1.1;
    }
    if (cells == 2 && numbers[from] && words[from + 1]) {
      return RowNumbers.isHeading(RowNumbers.bare(slots.get(from))) ? 0.2 : 1.2;
    }
    if (cells == columns - 1) {
      return numbers[from] || empty ? 1.5 : 0.4;
    }
    return 2;
  }

  private static boolean isRowNumber(String text) {
    return text.length() <= 8 && RowNumbers.isNumber(text);
  }
}
