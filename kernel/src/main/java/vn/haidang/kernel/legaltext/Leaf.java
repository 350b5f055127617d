package vn.haidang.kernel.legaltext;

/**
 * The smallest piece of the outline. Leaves tile the readable text: the first starts at 0, each
 * starts where the one before ends, the last ends with the text, so put together they give the text
 * back.
 *
 * @param address where it belongs: "II.1.6", "III.1.đ", "PL.8"; empty for the head of the document
 * @param span the piece with the separator that follows it
 * @param separator length of that separator: 1 for a line feed, 3 for the bar between two cells, 0
 *     at the very end
 * @param table index of the table in the text, -1 outside of tables; row and column 0-based, -1
 *     outside
 */
public record Leaf(
    Kind kind, String address, Span span, int separator, int table, int row, int column) {

  /** The piece without what separates it from the next. */
  public Span content() {
    return new Span(span.start(), span.end() - separator);
  }

  /** What a piece is in the layout of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  public enum Kind {
    NATIONAL_NAME,
    ISSUER,
    NUMBER,
    PLACE_AND_DATE,
    TYPE,
    TITLE,
    ADDRESSEE,
    BASIS,
    PREAMBLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL,
    CAPTION,
    RECIPIENT,
    SIGNATURE,
    APPENDIX_TITLE,
    UNREAD
  }
}
