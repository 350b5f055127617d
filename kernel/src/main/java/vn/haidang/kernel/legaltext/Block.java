package vn.haidang.kernel.legaltext;

import java.util.List;

/** One piece of a file in reading order: a line of text or a table with cells. */
public sealed interface Block {

  Place place();

  /**
   * A line. Its text may hold numbering that the word processor generates ("1.", "a)"): readers
   * resolve it.
   *
   * @param flow whether the next line may continue this one
   */
  record Line(String text, Place place, Flow flow, Style style) implements Block {}

  /**
   * A table: rows of cells, top to bottom. A merged cell stands once, at its first row and column,
   * with its extent.
   */
  record Grid(List<List<Cell>> rows, Place place) implements Block {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A cell; paragraphs within it are separated by line feeds. */
  record Cell(String text, int columns, int rows) {
    public Cell {
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("cell extent " + columns + "x" + rows + ": from 1x1");
      }
    }

    public static Cell of(String text) {
      return new Cell(text, 1, 1);
    }
  }

  /**
   * WRAPPED: hard-wrapped text, a sentence may go on in the next line. PARAGRAPH: the file says the
   * paragraph ends here.
   */
  enum Flow {
    WRAPPED,
    PARAGRAPH
  }

  /** What the page shows: bold and centred lines are often headings. */
  record Style(boolean bold, boolean italic, boolean centred) {
    public static final Style PLAIN = new Style(false, false, false);
  }
}
