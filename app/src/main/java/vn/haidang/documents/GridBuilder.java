package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * Collects the cells of a table whose file marks the lower parts of a merged cell as continued; the
 * grid then holds each merged cell once, with its extent.
 */
final class GridBuilder {

  private static final class Open {
    private final String text;
    private final int column;
    private final int columns;
    private int rows = 1;
    private int lastRow;

    private Open(String text, int column, int columns, int row) {
      this.text = text;
      this.column = column;
      this.columns = columns;
      this.lastRow = row;
    }
  }

  private final List<List<Open>> rows = new ArrayList<>();
  private final List<Open> latest = new ArrayList<>();
  private int column;

  void startRow() {
    rows.add(new ArrayList<>());
    column = 0;
  }

  /** Columns the row leaves out at its start stay empty cells. */
  void skip(int columns) {
    if (columns > 0) {
      add("", Math.min(columns, 1_000), false);
    }
  }

  void dropRow() {
    rows.removeLast();
  }

  void add(String text, int columns, boolean continued) {
    int row = rows.size() - 1;
    if (continued) {
      for (Open above : latest) {
        if (above.column == column && above.lastRow == row - 1) {
          above.rows++;
          above.lastRow = row;
          column += columns;
          return;
        }
      }
    }
    var cell = new Open(text, column, columns, row);
    latest.removeIf(above ->
        above.column < cell.column + columns && cell.column < above.column + above.columns);
    latest.add(cell);
    rows.getLast().add(cell);
    column += columns;
  }

  Block.Grid build(Place place) {
    return new Block.Grid(
        rows.stream()
            .map(row -> row.stream().map(c -> new Block.Cell(c.text, c.columns, c.rows)).toList())
            .toList(),
        place);
  }

  /** A cell's own paragraphs and tables as its text, a paragraph a line. */
  static String textOf(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            switch (block) {
              case Block.Line line -> line.text().strip();
              case Block.Grid grid ->
                  grid.rows().stream()
                      .flatMap(List::stream)
                      .map(Block.Cell::text)
                      .collect(Collectors.joining("\n"));
            })
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
