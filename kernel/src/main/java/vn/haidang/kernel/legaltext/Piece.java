package vn.haidang.kernel.legaltext;

/** A paragraph or a table, in reading order. */
sealed interface Piece permits Paragraph, Table {}
