package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;

/** Sets the cells of one table: head rows, group rows, figures to the right, short rows widened. */
final class TableSetter {
  private static final Pattern FIGURE =
      Pattern.compile("[-–+<>≥≤~]|[<>≥≤~+-]?\\s*\\d[\\d.,]*(\\s*[-–]\\s*\\d[\\d.,]*)?\\s*%?");

  private static final Pattern INDEX =
      Pattern.compile("[IVXLC]+\\.?|[0-9]+([.][0-9]+)*\\.?|[a-zđ][.)]?");

  private final Function<Leaf, Line> lines;
  private final Set<String> groupNames;
  private final Set<String> bodyRows;

  /**
   * @param groupNames what the rows that gather others say
   * @param bodyRows addresses of rows that state something; the rows before the first are the head
   */
  TableSetter(Function<Leaf, Line> lines, Set<String> groupNames, Set<String> bodyRows) {
    this.lines = lines;
    this.groupNames = groupNames;
    this.bodyRows = bodyRows;
  }

  Piece.Table set(List<Leaf> cells) {
    var rows = new TreeMap<Integer, List<Leaf>>();
    int columns = 1;
    for (Leaf cell : cells) {
      rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
      columns = Math.max(columns, cell.column() + 1);
    }
    var set = new ArrayList<Piece.Row>();
    for (List<Leaf> row : rows.values()) {
      set.add(row(row, columns));
    }
    int head = headRows(List.copyOf(rows.values()), set);
    return new Piece.Table(set.subList(0, head), set.subList(head, set.size()));
  }

  private int headRows(List<List<Leaf>> leaves, List<Piece.Row> rows) {
    for (int i = 0; i < leaves.size(); i++) {
      if (rows.get(i).group() || bodyRows.contains(leaves.get(i).getFirst().address())) {
        return i;
      }
    }
    return leaves.size() > 1 ? 1 : 0;
  }

  private Piece.Row row(List<Leaf> leaves, int columns) {
    var cells = new ArrayList<Piece.Cell>();
    int column = 0;
    for (Leaf leaf : leaves) {
      for (; column < leaf.column(); column++) {
        cells.add(blank(leaf));
      }
      boolean last = leaf == leaves.getLast();
      int width = last ? columns - column : 1;
      Line line = lines.apply(leaf);
      cells.add(new Piece.Cell(width, sort(column, line.text().strip()), line));
      column += width;
    }
    Leaf first = leaves.getFirst();
    return new Piece.Row(
        cells.getFirst().line().anchor(), first.address(), isGroup(cells, columns), cells);
  }

  private boolean isGroup(List<Piece.Cell> cells, int columns) {
    return columns > 2
        && cells.stream()
            .map(cell -> cell.line().text().strip())
            .filter(text -> !text.isEmpty())
            .anyMatch(groupNames::contains);
  }

  private static Piece.Sort sort(int column, String text) {
    if (column == 0) {
      return INDEX.matcher(text).matches() ? Piece.Sort.INDEX : Piece.Sort.WORDS;
    }
    return FIGURE.matcher(text).matches() ? Piece.Sort.FIGURE : Piece.Sort.WORDS;
  }

  private static Piece.Cell blank(Leaf next) {
    Span nowhere = new Span(next.span().start(), next.span().start());
    return new Piece.Cell(1, Piece.Sort.WORDS, new Line("", "", nowhere, List.of(), Gutter.NONE));
  }
}
