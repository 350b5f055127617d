package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Puts the blocks of a file together to paragraphs and tables, in reading order. */
final class PieceReader {

  private final List<Piece> pieces = new ArrayList<>();
  private final LineJoiner joiner;
  private final boolean seams;

  /** Cells that may still be looked at again behind a table that ended early; keeps time linear. */
  private long budget;

  private PieceReader(List<SourceLine> lines) {
    joiner = new LineJoiner(Wrapping.of(lines));
    seams = rowsOpenWithBar(lines);
    budget = 2L * lines.size();
  }

  static List<Piece> read(Source source) {
    var lines = new ArrayList<Block.Line>();
    for (Block block : source.blocks()) {
      if (block instanceof Block.Line line) {
        lines.add(line);
      }
    }
    List<SourceLine> cleaned = LineCleaner.clean(lines);
    var reader = new PieceReader(cleaned);
    int from = 0;
    int line = 0;
    for (Block block : source.blocks()) {
      switch (block) {
        case Block.Line _ -> line++;
        case Block.Grid grid -> {
          reader.lines(cleaned.subList(from, line));
          reader.table(Grids.read(grid));
          from = line;
        }
      }
    }
    reader.lines(cleaned.subList(from, line));
    return reader.pieces;
  }

  /** The first bar stands under nothing: it opens a row and does not close a cell. */
  private static boolean rowsOpenWithBar(List<SourceLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBar()) {
        return i == 0 || lines.get(i - 1).isBlank() || lines.get(i - 1).isBar();
      }
    }
    return true;
  }

  private void lines(List<SourceLine> lines) {
    var text = new ArrayList<SourceLine>();
    int i = 0;
    while (i < lines.size()) {
      SourceLine line = lines.get(i);
      if (line.isBar()) {
        i = bars(lines, i, text);
      } else if (PipeTables.isRow(line)) {
        i = pipes(lines, i, text);
      } else {
        text.add(line);
        i++;
      }
    }
    flush(text);
  }

  private void flush(List<SourceLine> text) {
    for (Paragraph paragraph : joiner.join(text)) {
      if (!pieces.isEmpty()
          && pieces.getLast() instanceof Paragraph before
          && (SplitHeadings.goesOn(before, paragraph)
              || SplitSentences.goesOn(before, paragraph))) {
        pieces.removeLast();
        pieces.add(SplitHeadings.join(before, paragraph));
      } else {
        pieces.add(paragraph);
      }
    }
    text.clear();
  }

  private int pipes(List<SourceLine> lines, int start, List<SourceLine> text) {
    int end = start;
    while (end < lines.size() && PipeTables.isRow(lines.get(end))) {
      end++;
    }
    flush(text);
    table(PipeTables.read(lines.subList(start, end)));
    return end;
  }

  private int bars(List<SourceLine> lines, int start, List<SourceLine> text) {
    BarRegion region = BarRegion.read(lines, start);
    flush(text);
    var slots = new ArrayList<>(region.slots());
    if (BarRegion.isLayout(slots)) {
      slots.forEach(slot -> pieces.addAll(LineJoiner.joinCell(slot)));
      return region.end();
    }
    boolean taken = !seams && !slots.isEmpty() && takeFirstCell(slots, lines, start);
    if (slots.stream().allMatch(List::isEmpty)) {
      return region.end();
    }
    BarTables.Found found = BarTables.read(slots, seams);
    table(found.table());
    budget -= slots.size();
    boolean again = budget > 0 && found.used() > 0;
    return again ? region.endAfter(found.used() - (taken ? 1 : 0)) : region.end();
  }

  /** Without opening bars the last paragraph before the first bar is the first cell. */
  private boolean takeFirstCell(List<List<SourceLine>> slots, List<SourceLine> lines, int bar) {
    if (!pieces.isEmpty() && pieces.getLast() instanceof Paragraph last) {
      int first = bar;
      while (first > 0 && !startsAt(lines.get(first), last)) {
        first--;
      }
      pieces.removeLast();
      slots.addFirst(List.copyOf(lines.subList(first, bar)));
      return true;
    }
    return false;
  }

  private static boolean startsAt(SourceLine line, Paragraph paragraph) {
    return line.place().equals(paragraph.origins().getFirst().place());
  }

  /** Tables that only set letterhead and signature side by side are read as paragraphs. */
  private void table(Table table) {
    if (LayoutTables.isLayout(table)) {
      table.rows().stream()
          .flatMap(row -> row.cells().stream())
          .forEach(cell -> pieces.addAll(cell.paragraphs()));
    } else {
      pieces.add(table);
    }
  }
}
