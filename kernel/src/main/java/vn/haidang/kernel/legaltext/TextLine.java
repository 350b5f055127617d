package vn.haidang.kernel.legaltext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the readable text with its place in it: a paragraph, or a row of a table.
 *
 * @param span without the line feed behind it
 * @param label the number or letter it begins with, of a paragraph only
 * @param table index of the table, -1 outside of tables; row 0-based, -1 outside
 * @param cells spans of the cells, left to right; empty for a paragraph
 */
record TextLine(
    int index,
    String text,
    Span span,
    Block.Style style,
    @Nullable Label label,
    int table,
    int row,
    List<Span> cells) {

  boolean isRow() {
    return table >= 0;
  }

  boolean isCapitals() {
    return Letters.isCapitals(text);
  }

  /** What follows the label. */
  String content() {
    return label == null ? text : text.substring(label.end());
  }

  Span contentSpan() {
    return label == null ? span : new Span(span.start() + label.end(), span.end());
  }
}
