package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.haidang.documents.PdfGlyphs.Glyph;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * One page put back into reading order: lines and tables from top to bottom, and side-by-side parts
 * (issuer and national name, recipients and signature) as a table of one row.
 */
final class PdfPage {

  private final int number;
  private final float width;
  private final List<PdfLine> lines;
  private final List<PdfGrid> grids;
  private final List<Glyph> inTables;
  private final List<Block> blocks = new ArrayList<>();
  private float leftMargin;
  private float rightMargin;

  PdfPage(int number, float width, List<Glyph> glyphs, List<PdfGrid> grids) {
    this.number = number;
    this.width = width;
    this.grids = grids;
    this.inTables = glyphs.stream().filter(this::isInTable).toList();
    this.lines = PdfLine.of(glyphs.stream().filter(glyph -> !isInTable(glyph)).toList());
  }

  private boolean isInTable(Glyph glyph) {
    return grids.stream().anyMatch(grid -> grid.contains(glyph));
  }

  List<PdfLine> lines() {
    return lines;
  }

  /** The page without the lines that {@link PdfFurniture} knows as its own. */
  List<Block> blocks(PdfFurniture furniture) {
    List<PdfLine> text =
        IntStream.range(0, lines.size())
            .filter(i -> !furniture.isFurniture(this, i))
            .mapToObj(lines::get)
            .toList();
    leftMargin = (float) text.stream().mapToDouble(PdfLine::left).min().orElse(0);
    rightMargin = (float) text.stream().mapToDouble(PdfLine::right).max().orElse(width);
    int next = 0;
    for (PdfGrid grid : grids) {
      int from = next;
      while (next < text.size() && text.get(next).y() < grid.top()) {
        next++;
      }
      addText(text.subList(from, next));
      blocks.add(grid.block(inTables, place(grid.top())));
    }
    addText(text.subList(next, text.size()));
    return blocks;
  }

  private void addText(List<PdfLine> text) {
    int at = 0;
    while (at < text.size()) {
      int end = PdfColumns.end(text, at);
      if (end > at) {
        blocks.add(PdfColumns.block(text.subList(at, end), place(text.get(at).y())));
        at = end;
      } else {
        blocks.add(line(text, at));
        at++;
      }
    }
  }

  private Block line(List<PdfLine> text, int at) {
    PdfLine line = text.get(at);
    boolean centred = isCentred(line);
    boolean ends =
        !centred && (endsEarly(line) || at + 1 < text.size() && begins(text.get(at + 1)));
    return new Block.Line(
        line.text(),
        place(line.y()),
        ends ? Block.Flow.PARAGRAPH : Block.Flow.WRAPPED,
        new Block.Style(line.isBold(), line.isItalic(), centred));
  }

  private boolean isCentred(PdfLine line) {
    float before = line.left() - leftMargin;
    float after = rightMargin - line.right();
    return before > 30 && after > 30 && Math.abs(before - after) < 0.06f * width;
  }

  private boolean endsEarly(PdfLine line) {
    return rightMargin - line.right() > 0.2f * (rightMargin - leftMargin);
  }

  /** The first line of a paragraph is set in. */
  private boolean begins(PdfLine line) {
    float indent = line.left() - leftMargin;
    return indent > 12 && indent < 80 && !isCentred(line);
  }

  /** Lines are counted from the top of the page, tables by their first line. */
  private Place place(float y) {
    int before = (int) lines.stream().filter(line -> line.y() < y - 1).count();
    return new Place(before + 1, "trang " + number);
  }

  String allText() {
    return lines.stream().map(PdfLine::text).collect(Collectors.joining("\n"));
  }
}
