package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * One line of a file made readable: Unicode NFC, single spaces, no mark-up.
 *
 * @param origins where its characters stand in the printed line; each holds until the next
 */
record SourceLine(
    String text, Place place, Block.Flow flow, Block.Style style, List<Origin> origins) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** A lone bar, as it separates the cells of a table printed one cell a line. */
  boolean isBar() {
    return text.equals("|");
  }

  boolean isRule() {
    return Letters.isRule(text);
  }
}
