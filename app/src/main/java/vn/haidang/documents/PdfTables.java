package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.Block;

/** Tables that go on over the page are one table; a header printed again is left out. */
final class PdfTables {

  private PdfTables() {}

  static void append(List<Block> blocks, Block block) {
    if (block instanceof Block.Grid next
        && !blocks.isEmpty()
        && blocks.getLast() instanceof Block.Grid before
        && !before.place().part().equals(next.place().part())
        && width(before) == width(next)
        && width(next) > 2) {
      var rows = new ArrayList<>(before.rows());
      boolean again = next.rows().getFirst().equals(before.rows().getFirst());
      rows.addAll(again ? next.rows().subList(1, next.rows().size()) : next.rows());
      blocks.removeLast();
      blocks.add(new Block.Grid(rows, before.place()));
    } else {
      blocks.add(block);
    }
  }

  private static int width(Block.Grid grid) {
    return grid.rows().getFirst().stream().mapToInt(Block.Cell::columns).sum();
  }
}
