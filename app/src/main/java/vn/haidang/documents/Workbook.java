package vn.haidang.documents;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as data: what its cells hold, where {@link Reading} has what they show. Rows and
 * columns count from 1, as spreadsheets do.
 */
public record Workbook(String name, List<Sheet> sheets) {

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * One cell that holds something.
   *
   * @param text as displayed, in the Vietnamese way
   * @param number in the unit in which it is displayed; null: text or a day
   * @param day it holds a day or a time, whatever of it is displayed
   */
  public record Cell(String text, @Nullable BigDecimal number, boolean day) {

    /** A text, or a number. */
    public Cell(String text, @Nullable BigDecimal number) {
      this(text, number, false);
    }

    /** A number that is displayed with a percent sign. */
    public boolean isPercentage() {
      return number != null && text.endsWith("%");
    }
  }

  /** A merged area, corners included. */
  public record Area(int top, int left, int bottom, int right) {

    boolean covers(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  /** One sheet; rows without content are left out. */
  public record Sheet(
      String name,
      boolean hidden,
      SortedMap<Integer, SortedMap<Integer, Cell>> rows,
      List<Area> merged) {

    public Sheet {
      rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
      merged = List.copyOf(merged);
    }

    public Optional<Cell> cell(int row, int column) {
      SortedMap<Integer, Cell> cells = rows.get(row);
      return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
    }

    /** The text of a cell, that of the whole where it is part of a merged one; else empty. */
    public String text(int row, int column) {
      Optional<Cell> own = cell(row, column);
      if (own.isPresent()) {
        return own.get().text();
      }
      return merged.stream()
          .filter(area -> area.covers(row, column))
          .findFirst()
          .flatMap(area -> cell(area.top(), area.left()))
          .map(Cell::text)
          .orElse("");
    }

    public int lastRow() {
      return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** The rightmost column that holds something; 0: none. */
    public int lastColumn() {
      return rows.values().stream().mapToInt(SortedMap::lastKey).max().orElse(0);
    }
  }

  public Optional<Sheet> find(String sheet) {
    return sheets.stream().filter(each -> each.name().equals(sheet)).findFirst();
  }
}
