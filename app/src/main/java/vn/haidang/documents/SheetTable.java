package vn.haidang.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * Parts a sheet into what stands before the table (issuer, title, unit), the table, and what stands
 * below it (notes, signature). A row belongs to the table from the first to the last one with three
 * filled cells; between them a row may have fewer.
 */
final class SheetTable {

  private static final int FILLED = 3;
  private static final long MOST_CELLS = 4_000_000;

  private final TreeMap<Integer, TreeMap<Integer, String>> rows;
  private final List<Merged> merged;
  private final String sheet;

  /** A merged area, corners included, 1-based. */
  record Merged(int top, int left, int bottom, int right) {}

  private SheetTable(
      TreeMap<Integer, TreeMap<Integer, String>> rows, List<Merged> merged, String sheet) {
    this.rows = rows;
    this.merged = merged;
    this.sheet = sheet;
  }

  static List<Block> blocks(
      TreeMap<Integer, TreeMap<Integer, String>> rows, List<Merged> merged, String sheet)
      throws Refusal {
    return new SheetTable(rows, merged, sheet).blocks();
  }

  private List<Block> blocks() throws Refusal {
    var filled = rows.entrySet().stream().filter(row -> row.getValue().size() >= FILLED).toList();
    var blocks = new ArrayList<Block>();
    if (filled.isEmpty()) {
      blocks.addAll(lines(rows));
      return blocks;
    }
    int first = headerTop(filled.getFirst().getKey());
    int last = filled.getLast().getKey();
    blocks.addAll(lines(rows.headMap(first)));
    blocks.add(grid(rows.subMap(first, last + 1)));
    blocks.addAll(lines(rows.tailMap(last + 1)));
    return blocks;
  }

  /** A merged cell that reaches down into the table is part of its header. */
  private int headerTop(int first) {
    int top = first;
    for (Merged area : merged) {
      if (area.top() < top && area.bottom() >= first) {
        top = area.top();
      }
    }
    return top;
  }

  private List<Block> lines(SortedMap<Integer, TreeMap<Integer, String>> part) {
    var lines = new ArrayList<Block>();
    part.forEach((row, cells) ->
        cells
            .values()
            .forEach(text ->
                text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(line(line.strip(), row)))));
    return lines;
  }

  private Block line(String text, int row) {
    return new Block.Line(text, new Place(row, sheet), Block.Flow.PARAGRAPH, Block.Style.PLAIN);
  }

  private Block.Grid grid(SortedMap<Integer, TreeMap<Integer, String>> part) throws Refusal {
    int left = part.values().stream().mapToInt(TreeMap::firstKey).min().orElse(1);
    int right = part.values().stream().mapToInt(TreeMap::lastKey).max().orElse(1);
    if ((long) part.size() * (right - left + 1) > MOST_CELLS) {
      throw new Refusal("documents.too-complex", "XLSX");
    }
    List<Integer> kept = List.copyOf(part.keySet());
    var extents = new Extents(kept, left, right);
    merged.forEach(extents::add);
    var grid = new ArrayList<List<Block.Cell>>();
    for (int at = 0; at < kept.size(); at++) {
      var cells = new ArrayList<Block.Cell>();
      Map<Integer, String> texts = rows.getOrDefault(kept.get(at), new TreeMap<>());
      for (int column = left; column <= right; column++) {
        extents.cell(at, column, texts.getOrDefault(column, "")).ifPresent(cells::add);
      }
      grid.add(cells);
    }
    return new Block.Grid(grid, new Place(kept.getFirst(), sheet));
  }

  /** Which cells of the table are merged, counted in the rows that hold anything. */
  private static final class Extents {
    private final List<Integer> kept;
    private final int left;
    private final int right;
    private final Map<Long, int[]> extents = new HashMap<>();
    private final Set<Long> covered = new HashSet<>();

    Extents(List<Integer> kept, int left, int right) {
      this.kept = kept;
      this.left = left;
      this.right = right;
    }

    void add(Merged area) {
      int top = atOrAfter(area.top());
      int bottom = atOrAfter(area.bottom() + 1) - 1;
      int first = Math.max(area.left(), left);
      int last = Math.min(area.right(), right);
      if (top > bottom || first > last || covered.contains(key(top, first))) {
        return;
      }
      for (int row = top; row <= bottom; row++) {
        for (int column = first; column <= last; column++) {
          if (!covered.add(key(row, column))) {
            return;
          }
        }
      }
      covered.remove(key(top, first));
      extents.put(key(top, first), new int[] {last - first + 1, bottom - top + 1});
    }

    Optional<Block.Cell> cell(int row, int column, String text) {
      if (covered.contains(key(row, column))) {
        return Optional.empty();
      }
      int[] extent = extents.getOrDefault(key(row, column), new int[] {1, 1});
      return Optional.of(new Block.Cell(text, extent[0], extent[1]));
    }

    private int atOrAfter(int row) {
      int at = Collections.binarySearch(kept, row);
      return at >= 0 ? at : -at - 1;
    }

    private static long key(int row, int column) {
      return ((long) row << 32) | column;
    }
  }
}
