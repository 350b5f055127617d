package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Cuts the readable text into leaves that tile it: paragraphs, and the cells of tables. */
final class LeafReader {

  private LeafReader() {}

  static List<Leaf> read(ReadableText text, Parts parts, Reading reading) {
    var leaves = new ArrayList<Leaf>();
    for (TextLine passage : text.passages()) {
      String address = reading.addressOf(passage);
      if (passage.isRow()) {
        cells(passage, address, text, leaves);
      } else {
        boolean heading = reading.isSection(passage);
        Leaf.Kind kind = heading ? Leaf.Kind.HEADING : parts.kind(passage);
        int end = passage.span().end() + 1;
        leaves.add(new Leaf(kind, address, new Span(passage.span().start(), end), 1, -1, -1, -1));
      }
    }
    return leaves;
  }

  private static void cells(TextLine row, String address, ReadableText text, List<Leaf> leaves) {
    Table.Row cells = text.tables().get(row.table()).rows().get(row.row());
    if (row.cells().isEmpty()) {
      var empty = new Span(row.span().start(), row.span().end() + 1);
      leaves.add(new Leaf(Leaf.Kind.CELL, address, empty, 1, row.table(), row.row(), 0));
    }
    for (int i = 0; i < row.cells().size(); i++) {
      boolean last = i == row.cells().size() - 1;
      int separator = last ? 1 : ReadableText.BAR.length();
      Span span = row.cells().get(i);
      leaves.add(
          new Leaf(
              Leaf.Kind.CELL,
              address,
              new Span(span.start(), span.end() + separator),
              separator,
              row.table(),
              row.row(),
              cells.cells().get(i).column()));
    }
  }
}
