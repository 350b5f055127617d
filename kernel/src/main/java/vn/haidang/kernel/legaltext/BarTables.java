package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Turns the slots between lone bars into a table. */
final class BarTables {

  private BarTables() {}

  static Table read(List<List<SourceLine>> slots, boolean seams) {
    List<String> texts = slots.stream().map(BarTables::text).toList();
    RowSplitter.Cuts cuts = new RowSplitter(texts, seams).split();
    var rows = new ArrayList<Table.Row>();
    for (RowSplitter.Cut cut : cuts.rows()) {
      rows.add(row(slots, cut, cuts.columns()));
    }
    return new Table(rows, cuts.columns(), place(slots));
  }

  /**
   * A short row: a heading over the whole width, or its first cell was merged into the row above.
   */
  private static Table.Row row(List<List<SourceLine>> slots, RowSplitter.Cut cut, int columns) {
    var cells = new ArrayList<Table.Cell>();
    int missing = columns - cut.cells();
    boolean merged = missing > 0 && cut.cells() > 2;
    int column = merged ? missing : 0;
    for (int i = 0; i < cut.cells(); i++) {
      boolean last = i == cut.cells() - 1;
      int width = last && !merged ? missing + 1 : 1;
      cells.add(new Table.Cell(paragraphs(slots.get(cut.from() + i)), column, width));
      column += width;
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
