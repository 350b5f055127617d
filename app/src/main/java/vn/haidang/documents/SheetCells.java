package vn.haidang.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Block;

/** The cells of one sheet that hold something, and which of them are merged, old Excel and new. */
final class SheetCells {

  private static final int MOST_CELLS = 2_000_000;

  private final String kind;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final TreeMap<Integer, TreeMap<Integer, Held>> held = new TreeMap<>();
  private final List<SheetTable.Merged> merged = new ArrayList<>();
  private int cells;

  /** What stands behind the text of a cell. */
  sealed interface Held {

    /** In the unit in which it is displayed. */
    record Number(BigDecimal value) implements Held {}

    /** A day or a time. */
    record Day() implements Held {}
  }

  /** {@code kind} names the format where a file is refused: "XLSX". */
  SheetCells(String kind) {
    this.kind = kind;
  }

  /**
   * A cell as displayed; blank ones are left out. Rows and columns count from 1.
   *
   * @param behind what it holds; null: the text itself
   */
  void put(int row, int column, String text, @Nullable Held behind) throws Refusal {
    if (text.isBlank() || row < 1) {
      return;
    }
    if (++cells > MOST_CELLS) {
      throw new Refusal("documents.too-complex", kind);
    }
    rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, text.strip());
    if (behind != null) {
      held.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, behind);
    }
  }

  void merge(SheetTable.Merged area) throws Refusal {
    if (merged.size() > MOST_CELLS / 10) {
      throw new Refusal("documents.too-complex", kind);
    }
    merged.add(area);
  }

  /** As data. */
  Workbook.Sheet values(String name, boolean hidden) {
    var values = new TreeMap<Integer, SortedMap<Integer, Workbook.Cell>>();
    rows.forEach((row, texts) -> {
      var filled = new TreeMap<Integer, Workbook.Cell>();
      Map<Integer, Held> behind = held.getOrDefault(row, new TreeMap<>());
      texts.forEach((column, text) -> filled.put(column, cell(text, behind.get(column))));
      values.put(row, filled);
    });
    return new Workbook.Sheet(
        name,
        hidden,
        values,
        merged.stream()
            .map(area -> new Workbook.Area(area.top(), area.left(), area.bottom(), area.right()))
            .toList());
  }

  private static Workbook.Cell cell(String text, @Nullable Held behind) {
    return switch (behind) {
      case null -> new Workbook.Cell(text, null);
      case Held.Number(BigDecimal value) -> new Workbook.Cell(text, value);
      case Held.Day() -> new Workbook.Cell(text, null, true);
    };
  }

  /** As text: what stands before the table, the table, what stands below it. */
  List<Block> blocks(String name) throws Refusal {
    return SheetTable.blocks(rows, merged, name);
  }
}
