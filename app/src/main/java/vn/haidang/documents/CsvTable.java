package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;
import vn.haidang.platform.CsvRows;
import vn.haidang.platform.CsvRows.Row;
import vn.haidang.platform.RefusedException;

/**
 * A table in a text file: fields parted by comma, semicolon or tab, quoted where they hold the
 * separator. Lines before the table that do not have its fields are its titles.
 */
final class CsvTable {

  private static final int MOST_TITLE_LINES = 8;
  private static final int FEWEST_ROWS = 3;

  private CsvTable() {}

  /** Titles and one grid; empty where the text is no such table. */
  static List<Block> read(String text) {
    List<Block> best = List.of();
    int most = 2;
    for (char separator : new char[] {'\t', ';', ','}) {
      List<Row> rows = rows(text, separator);
      int width = commonWidth(rows);
      if (width > most) {
        best = blocks(rows, width);
        most = width;
      }
    }
    return best;
  }

  /** None where a quotation mark opens that is never closed: then it is no such table. */
  private static List<Row> rows(String text, char separator) {
    try {
      return CsvRows.of(text, separator);
    } catch (RefusedException e) {
      return List.of();
    }
  }

  /**
   * Number of fields that at least nine of ten rows after the titles have; 0 where there is none.
   */
  private static int commonWidth(List<Row> rows) {
    if (rows.size() < FEWEST_ROWS) {
      return 0;
    }
    int width = rows.getLast().fields().size();
    int first = firstOf(rows, width);
    long same = rows.stream().skip(first).filter(row -> row.fields().size() == width).count();
    boolean regular = same >= FEWEST_ROWS && same * 10 >= (rows.size() - first) * 9L;
    return regular && first <= MOST_TITLE_LINES ? width : 0;
  }

  private static int firstOf(List<Row> rows, int width) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).fields().size() == width)
        .findFirst()
        .orElse(rows.size());
  }

  private static List<Block> blocks(List<Row> rows, int width) {
    var blocks = new ArrayList<Block>();
    int first = firstOf(rows, width);
    for (Row title : rows.subList(0, first)) {
      blocks.add(
          new Block.Line(
              String.join(" ", title.fields()).strip(),
              new Place(title.line(), ""),
              Block.Flow.PARAGRAPH,
              Block.Style.PLAIN));
    }
    List<List<Block.Cell>> cells =
        rows.subList(first, rows.size()).stream()
            .map(row -> row.fields().stream().map(Block.Cell::of).toList())
            .toList();
    blocks.add(new Block.Grid(cells, new Place(rows.get(first).line(), "")));
    return blocks;
  }
}
