package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A head of two rows in a table printed one cell a line: some cells of the first row lie over
 * several of the second. How many, the numbers of cells tell; which, their words.
 *
 * @param first columns where the cells of the first row begin, {@code second} those of the second
 */
record SpannedHead(List<Integer> first, List<Integer> second) {

  static final SpannedHead NONE = new SpannedHead(List.of(), List.of());

  boolean isSpanned() {
    return !second.isEmpty();
  }

  List<Integer> starts(int row) {
    return row == 0 ? first : second;
  }

  static SpannedHead of(List<String> slots, RowSplitter.Cuts cuts) {
    if (cuts.rows().size() < 3) {
      return NONE;
    }
    RowSplitter.Cut top = cuts.rows().get(0);
    RowSplitter.Cut under = cuts.rows().get(1);
    int spanning = top.cells() + under.cells() - cuts.columns();
    boolean body = RowNumbers.isNumber(slots.get(under.from()));
    boolean fits = spanning > 0 && spanning <= top.cells() && under.cells() >= 2 * spanning;
    if (body || top.cells() >= cuts.columns() || !fits) {
      return NONE;
    }
    return of(slots.subList(top.from(), top.from() + top.cells()), under.cells(), spanning);
  }

  private static SpannedHead of(List<String> titles, int under, int spanning) {
    var wide =
        new TreeSet<>(
            IntStream.range(0, titles.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -likelihood(titles.get(i))))
                .limit(spanning)
                .toList());
    var first = new ArrayList<Integer>();
    var second = new ArrayList<Integer>();
    int column = 0;
    for (int i = 0; i < titles.size(); i++) {
      first.add(column);
      int width = wide.contains(i) ? under / spanning : 1;
      for (int c = 0; wide.contains(i) && c < width; c++) {
        second.add(column + c);
      }
      column += width;
    }
    while (second.size() < under) {
      second.add(column++);
    }
    return new SpannedHead(first, second);
  }

  /** How much a title looks like one over several columns. */
  private static int likelihood(String title) {
    String small = Letters.small(title);
    if (small.contains("trong đó") || small.contains("chia ra") || small.contains("năm kế hoạch")) {
      return 3;
    }
    if (small.startsWith("năm") || small.contains("hiện hành")) {
      return 2;
    }
    if (ColumnRoles.isNumberTitle(small)) {
      return -1;
    }
    return small.contains("năm 20") || small.contains("kết quả") ? 1 : 0;
  }
}
