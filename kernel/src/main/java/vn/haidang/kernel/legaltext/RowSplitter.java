package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the rows in a table printed one cell a line, where the print does not say how many cells a
 * row has. Of all ways to cut it takes the one in which the rows look most alike.
 *
 * <p>Two prints exist: rows that open with a bar of their own, so that an empty slot stands between
 * two rows, and rows that follow each other without a seam. Time grows with slots times columns.
 */
final class RowSplitter {

  private static final int WIDEST = 40;
  private static final double UNLIKELY = 1e9;

  private final List<String> slots;
  private final boolean seams;

  RowSplitter(List<String> slots, boolean seams) {
    this.slots = slots;
    this.seams = seams;
  }

  /** A row: its first slot and how many cells it has. */
  record Cut(int from, int cells) {}

  record Cuts(int columns, List<Cut> rows) {}

  Cuts split() {
    Cuts best = new Cuts(Math.max(1, slots.size()), List.of(new Cut(0, slots.size())));
    double least = UNLIKELY;
    for (int columns : likelyWidths()) {
      double[] cost = costs(columns);
      if (cost[0] < least - 1e-6) {
        least = cost[0];
        best = new Cuts(columns, rows(columns, cost));
      }
    }
    return best;
  }

  /** Widths a row may have: runs of filled cells with seams, the length of the head without. */
  private Iterable<Integer> likelyWidths() {
    var widths = new TreeSet<Integer>();
    if (!seams) {
      int head = 0;
      while (head < slots.size() && !isRowNumber(slots.get(head))) {
        head++;
      }
      for (int width = Math.max(2, head - 1); width <= Math.min(WIDEST, head + 1); width++) {
        widths.add(width);
      }
      return widths;
    }
    int run = 0;
    for (String slot : slots) {
      run = slot.isEmpty() ? 0 : run + 1;
      if (run > 0 && run <= WIDEST) {
        widths.add(run);
      }
    }
    return widths;
  }

  private double[] costs(int columns) {
    int n = slots.size();
    double[] cost = new double[n + 2];
    Arrays.fill(cost, UNLIKELY);
    cost[n] = 0;
    cost[n + 1] = 0;
    for (int from = n - 1; from >= 0; from--) {
      for (int cells = 1; cells <= columns && from + cells <= n; cells++) {
        double rest = cost[next(from, cells)];
        if (rest < UNLIKELY && endsAt(from + cells)) {
          cost[from] = Math.min(cost[from], rest + cost(from, cells, columns));
        }
      }
    }
    return cost;
  }

  private int next(int from, int cells) {
    return from + cells + (seams ? 1 : 0);
  }

  private boolean endsAt(int slot) {
    return !seams || slot >= slots.size() || slots.get(slot).isEmpty();
  }

  private List<Cut> rows(int columns, double[] cost) {
    var rows = new ArrayList<Cut>();
    int from = 0;
    while (from < slots.size()) {
      int best = 1;
      double least = UNLIKELY;
      for (int cells = 1; cells <= columns && from + cells <= slots.size(); cells++) {
        double all =
            endsAt(from + cells) ? cost[next(from, cells)] + cost(from, cells, columns) : UNLIKELY;
        if (all < least) {
          least = all;
          best = cells;
        }
      }
      rows.add(new Cut(from, best));
      from = next(from, best);
    }
    return rows;
  }

  /** How much a row differs from what a row of this table should look like. */
  private double cost(int from, int cells, int columns) {
    String first = slots.get(from);
    boolean numbered = isRowNumber(first);
    double cost = 0;
    if (cells == columns) {
      cost = numbered || from == 0 ? 0 : 0.6;
    } else if (cells == 1) {
      cost = first.isEmpty() ? 3 : 1.1;
    } else if (cells == 2 && numbered && Letters.hasLetter(slots.get(from + 1))) {
      cost = isHeadingNumber(first) ? 0.2 : 1.2;
    } else if (cells == columns - 1) {
      cost = numbered || first.isEmpty() ? 1.5 : 0.4;
    } else {
      cost = 2;
    }
    if (numbered && cells > 1 && !Letters.hasLetter(slots.get(from + 1))) {
      cost += 1;
    }
    return cost + 0.02 * empties(from, cells);
  }

  private int empties(int from, int cells) {
    int empties = 0;
    for (int i = from; i < from + cells; i++) {
      empties += slots.get(i).isEmpty() ? 1 : 0;
    }
    return empties;
  }

  private static boolean isRowNumber(String text) {
    if (text.isEmpty() || text.length() > 7) {
      return false;
    }
    boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    return (digits && text.length() <= 6)
        || isHeadingNumber(text)
        || (text.length() == 1 && Letters.hasLetter(text));
  }

  private static boolean isHeadingNumber(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return LabelReader.romanValue(bare) > 0
        || (bare.length() == 1 && Character.isUpperCase(bare.charAt(0)));
  }
}
