package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Turns the slots between lone bars into a table. */
final class BarTables {

  private BarTables() {}

  /** A table and how many slots it took. */
  record Found(Table table, int used) {}

  static Found read(List<List<SourceLine>> slots, boolean seams) {
    List<String> texts = slots.stream().map(BarTables::text).toList();
    RowSplitter.Cuts cuts = new RowSplitter(texts, seams).split();
    var rows = new ArrayList<Table.Row>();
    SpannedHead head = SpannedHead.of(texts, cuts);
    for (RowSplitter.Cut cut : cuts.rows()) {
      int index = rows.size();
      rows.add(
          index < 2 && head.isSpanned()
              ? spanned(slots, cut, head.starts(index), cuts.columns())
              : row(slots, cut, cuts.columns(), index == 0));
    }
    return new Found(new Table(rows, cuts.columns(), place(slots)), cuts.used());
  }

  /**
   * A short row: a heading over the whole width, or cells merged into the row above: the first one,
   * unless the row has a number of its own.
   */
  private static Table.Row row(
      List<List<SourceLine>> slots, RowSplitter.Cut cut, int columns, boolean first) {
    var cells = new ArrayList<Table.Cell>();
    int missing = columns - cut.cells();
    boolean numbered = first || RowNumbers.isNumber(text(slots.get(cut.from())));
    int column = missing > 0 && cut.cells() > 2 && !numbered ? 1 : 0;
    for (int i = 0; i < cut.cells(); i++) {
      boolean last = i == cut.cells() - 1;
      int width = last && cut.cells() <= 2 ? missing + 1 : 1;
      cells.add(new Table.Cell(paragraphs(slots.get(cut.from() + i)), column, width));
      column += width;
    }
    return new Table.Row(cells);
  }

  private static Table.Row spanned(
      List<List<SourceLine>> slots, RowSplitter.Cut cut, List<Integer> starts, int columns) {
    var cells = new ArrayList<Table.Cell>();
    for (int i = 0; i < cut.cells(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? Math.max(start + 1, starts.get(i + 1)) : columns;
      cells.add(new Table.Cell(paragraphs(slots.get(cut.from() + i)), start, end - start));
    }
    return new Table.Row(cells);
  }

  private static List<Paragraph> paragraphs(List<SourceLine> lines) {
    List<SourceLine> inked = inked(lines);
    return inked.isEmpty() ? List.of() : List.of(Paragraph.of(inked));
  }

  private static List<SourceLine> inked(List<SourceLine> lines) {
    return lines.stream().filter(line -> !line.isBlank() && !line.isRule()).toList();
  }

  private static String text(List<SourceLine> lines) {
    List<SourceLine> inked = inked(lines);
    return inked.isEmpty() ? "" : Paragraph.of(inked).text();
  }

  private static Place place(List<List<SourceLine>> slots) {
    return slots.stream()
        .flatMap(List::stream)
        .findFirst()
        .map(SourceLine::place)
        .orElse(new Place(1, ""));
  }
}
