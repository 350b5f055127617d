package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tables that a file format holds as tables; cells merged over rows push later cells aside. */
final class Grids {

  private static final int WIDEST = 2_000;

  private Grids() {}

  static Table read(Block.Grid grid) {
    var rows = new ArrayList<Table.Row>();
    var covered = new ArrayList<BitSet>();
    int columns = 1;
    for (int r = 0; r < grid.rows().size(); r++) {
      BitSet taken = r < covered.size() ? covered.get(r) : new BitSet();
      var cells = new ArrayList<Table.Cell>();
      int column = 0;
      for (Block.Cell cell : grid.rows().get(r)) {
        column = taken.nextClearBit(column);
        int width = Math.min(cell.columns(), WIDEST);
        cells.add(new Table.Cell(paragraphs(cell, place(grid, r)), column, width));
        cover(covered, grid.rows().size(), r, cell.rows(), column, width);
        column += width;
      }
      columns = Math.max(columns, column);
      rows.add(new Table.Row(cells));
    }
    return new Table(rows, columns, grid.place());
  }

  private static Place place(Block.Grid grid, int row) {
    return new Place(grid.place().line() + row, grid.place().part());
  }

  private static void cover(
      List<BitSet> covered, int count, int row, int extent, int column, int width) {
    int last = Math.min(count, row + extent);
    for (int r = row + 1; r < last; r++) {
      while (covered.size() <= r) {
        covered.add(new BitSet());
      }
      covered.get(r).set(column, column + width);
    }
  }

  static List<Paragraph> paragraphs(Block.Cell cell, Place place) {
    var lines = new ArrayList<Block.Line>();
    for (String part : cell.text().split("\r\n|\n|\r", -1)) {
      lines.add(new Block.Line(part, place, Block.Flow.PARAGRAPH, Block.Style.PLAIN));
    }
    return LineCleaner.clean(lines).stream()
        .filter(line -> !line.isBlank())
        .map(line -> Paragraph.of(List.of(line)))
        .toList();
  }
}
