package vn.haidang.documents;

import java.util.List;
import vn.haidang.kernel.legaltext.Block;

/**
 * What a reader of one file format found.
 *
 * @param blocks in reading order
 * @param margins headers, footers and running heads: left out of the text, yet a mark of secrecy
 *     may stand there
 * @param remarks what was changed or left out on the way
 */
record Content(
    String mediaType, List<Block> blocks, List<Block> margins, List<Reading.Remark> remarks) {

  Content {
    blocks = List.copyOf(blocks);
    margins = List.copyOf(margins);
    remarks = List.copyOf(remarks);
  }

  long characters() {
    long sum = 0;
    for (Block block : blocks) {
      sum +=
          switch (block) {
            case Block.Line line -> line.text().length();
            case Block.Grid grid ->
                grid.rows().stream()
                    .flatMap(List::stream)
                    .mapToLong(cell -> cell.text().length())
                    .sum();
          };
    }
    return sum;
  }
}
