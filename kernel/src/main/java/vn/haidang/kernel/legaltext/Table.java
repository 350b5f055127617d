package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * A table as read, whatever drew it: bars, a word processor, a spreadsheet.
 *
 * @param columns number of columns of the widest row
 */
record Table(List<Row> rows, int columns, Place place) implements Piece {

  Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row holds the cells that begin in it; a cell merged over rows stands in the first of them.
   */
  record Row(List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param column 0-based column of its left edge
   * @param width number of columns it covers
   */
  record Cell(List<Paragraph> paragraphs, int column, int width) {
    Cell {
      paragraphs = List.copyOf(paragraphs);
    }

    /** The cell on one line. */
    String text() {
      return switch (paragraphs.size()) {
        case 0 -> "";
        case 1 -> paragraphs.getFirst().text();
        default -> String.join(" ", paragraphs.stream().map(Paragraph::text).toList());
      };
    }

    boolean isEmpty() {
      return paragraphs.isEmpty();
    }
  }
}
