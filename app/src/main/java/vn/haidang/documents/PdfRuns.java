package vn.haidang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import vn.haidang.documents.PdfGlyphs.Glyph;

/**
 * Stretches of text as they were drawn. In a table too narrow for its words one stretch runs on
 * over the next cell and its figures; only the drawing tells the two apart.
 */
final class PdfRuns {

  private static final float WORD_GAP = 0.17f;
  private static final float WIDEST_GAP = 1.6f;

  private final List<List<List<Glyph>>> runs = new ArrayList<>();

  private PdfRuns() {}

  /** Letters in the order they were drawn, parted where the pen moved elsewhere. */
  static PdfRuns of(List<Glyph> glyphs) {
    var read = new PdfRuns();
    Glyph before = null;
    boolean spaced = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        spaced = true;
        continue;
      }
      float gap = before == null ? Float.MAX_VALUE : glyph.x() - before.right();
      boolean level = before != null && Math.abs(glyph.y() - before.y()) < 0.4f * glyph.size();
      if (!level || gap > WIDEST_GAP * glyph.size() || gap < -glyph.size()) {
        read.runs.add(new ArrayList<>(List.of(new ArrayList<>())));
      } else if (spaced || gap > WORD_GAP * glyph.size()) {
        read.runs.getLast().add(new ArrayList<>());
      }
      read.runs.getLast().getLast().add(glyph);
      before = glyph;
      spaced = false;
    }
    return read;
  }

  /**
   * Which letters belong to which cell. A word belongs where its middle lies, unless its stretch
   * comes from the cell before and this one has text of its own.
   */
  Map<Integer, List<Glyph>> byCell(ToIntFunction<List<Glyph>> cellOf) {
    var writers = new HashMap<Integer, Set<Integer>>();
    for (int run = 0; run < runs.size(); run++) {
      for (List<Glyph> word : runs.get(run)) {
        writers.computeIfAbsent(cellOf.applyAsInt(word), _ -> new HashSet<>()).add(run);
      }
    }
    var cells = new HashMap<Integer, List<Glyph>>();
    for (List<List<Glyph>> run : runs) {
      int before = cellOf.applyAsInt(run.getFirst());
      for (List<Glyph> word : run) {
        int cell = cellOf.applyAsInt(word);
        boolean alone = writers.getOrDefault(cell, Set.of()).size() < 2;
        before = alone ? cell : before;
        cells.computeIfAbsent(before, _ -> new ArrayList<>()).addAll(word);
      }
    }
    return cells;
  }
}
