package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.haidang.documents.PdfGlyphs.Glyph;
import vn.haidang.documents.PdfRulings.Ruling;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/** A table drawn with lines: where its columns and rows run, and which cells are joined. */
final class PdfGrid {

  /** Two lines nearer than this are one line drawn twice. */
  private static final float SAME = 3;

  private final List<Ruling> rulings;
  private final List<Float> columns;
  private final List<Float> rows;

  private PdfGrid(List<Ruling> rulings) {
    this.rulings = rulings;
    this.columns = edges(rulings, false);
    this.rows = edges(rulings, true);
  }

  /** The tables of a page: groups of lines that touch each other and enclose at least two cells. */
  static List<PdfGrid> of(List<Ruling> rulings) {
    var grids = new ArrayList<PdfGrid>();
    for (List<Ruling> group : groups(rulings)) {
      var grid = new PdfGrid(group);
      if (grid.columns.size() > 2 && grid.rows.size() > 1 && grid.columns.size() < 200) {
        grids.add(grid);
      }
    }
    grids.sort((a, b) -> Float.compare(a.top(), b.top()));
    return grids;
  }

  private static List<List<Ruling>> groups(List<Ruling> rulings) {
    var groups = new ArrayList<List<Ruling>>();
    for (Ruling ruling : rulings) {
      var joined = new ArrayList<Ruling>();
      joined.add(ruling);
      for (var each = groups.iterator(); each.hasNext(); ) {
        List<Ruling> group = each.next();
        if (group.stream().anyMatch(other -> touch(ruling, other))) {
          joined.addAll(group);
          each.remove();
        }
      }
      groups.add(joined);
    }
    return groups;
  }

  private static boolean touch(Ruling a, Ruling b) {
    if (a.horizontal() == b.horizontal()) {
      return Math.abs(a.at() - b.at()) < SAME
          && a.from() < b.to() + SAME
          && b.from() < a.to() + SAME;
    }
    return within(a.at(), b) && within(b.at(), a);
  }

  private static boolean within(float at, Ruling ruling) {
    return at > ruling.from() - SAME && at < ruling.to() + SAME;
  }

  private static List<Float> edges(List<Ruling> rulings, boolean horizontal) {
    var all = new TreeSet<Float>();
    rulings.stream().filter(r -> r.horizontal() == horizontal).forEach(r -> all.add(r.at()));
    var edges = new ArrayList<Float>();
    for (float at : all) {
      if (edges.isEmpty() || at - edges.getLast() > SAME) {
        edges.add(at);
      }
    }
    return edges;
  }

  float top() {
    return rows.getFirst();
  }

  float bottom() {
    return rows.getLast();
  }

  boolean contains(Glyph glyph) {
    float middle = glyph.y() - glyph.size() * 0.3f;
    float centre = glyph.x() + glyph.width() / 2;
    return middle > top() - 1
        && middle < bottom() + 1
        && centre > columns.getFirst() - 1
        && centre < columns.getLast() + 1;
  }

  Block.Grid block(List<Glyph> glyphs, Place place) {
    int height = rows.size() - 1;
    int width = columns.size() - 1;
    boolean[][] taken = new boolean[height][width];
    Map<Integer, List<Glyph>> text =
        PdfRuns.of(glyphs.stream().filter(this::contains).toList()).byCell(this::baseCellOf);
    var grid = new ArrayList<List<Block.Cell>>();
    for (int row = 0; row < height; row++) {
      var cells = new ArrayList<Block.Cell>();
      for (int column = 0; column < width; column++) {
        if (!taken[row][column]) {
          cells.add(cell(row, column, taken, text));
        }
      }
      grid.add(cells);
    }
    return new Block.Grid(grid, place);
  }

  private Block.Cell cell(int row, int column, boolean[][] taken, Map<Integer, List<Glyph>> text) {
    int right = column + 1;
    while (right < columns.size() - 1 && !ruled(false, columns.get(right), middle(rows, row))) {
      right++;
    }
    int bottom = row + 1;
    while (bottom < rows.size() - 1 && !ruled(true, rows.get(bottom), middle(columns, column))) {
      bottom++;
    }
    var own = new ArrayList<Glyph>();
    for (int r = row; r < bottom; r++) {
      for (int c = column; c < right; c++) {
        taken[r][c] = true;
        own.addAll(text.getOrDefault(r * columns.size() + c, List.of()));
      }
    }
    String words = PdfLine.of(own).stream().map(PdfLine::text).collect(Collectors.joining("\n"));
    return new Block.Cell(words, right - column, bottom - row);
  }

  private static float middle(List<Float> edges, int at) {
    return (edges.get(at) + edges.get(at + 1)) / 2;
  }

  private boolean ruled(boolean horizontal, float at, float across) {
    return rulings.stream()
        .anyMatch(ruling ->
            ruling.horizontal() == horizontal
                && Math.abs(ruling.at() - at) <= SAME
                && ruling.from() <= across
                && ruling.to() >= across);
  }

  /** The cell, before any are joined, in which the middle of a word lies. */
  private int baseCellOf(List<Glyph> word) {
    Glyph first = word.getFirst();
    float centre = (first.x() + word.getLast().right()) / 2;
    int row = gap(rows, first.y() - first.size() * 0.3f);
    return row * columns.size() + gap(columns, centre);
  }

  /** What stands a little outside belongs to the outermost. */
  private static int gap(List<Float> edges, float at) {
    int gap = 0;
    while (gap < edges.size() - 2 && at >= edges.get(gap + 1)) {
      gap++;
    }
    return gap;
  }
}
