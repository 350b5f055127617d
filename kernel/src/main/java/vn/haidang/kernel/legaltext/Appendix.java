package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of indicators or of duties that belongs to the document. Addresses of rows: "PL.8", below
 * a row "PL.4-2".
 */
public record Appendix(
    String id, @Nullable String title, List<String> columns, List<Group> groups, List<Row> rows) {

  public Appendix {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
  }

  /** A heading row that gathers the rows after it ("I. Chỉ tiêu kinh tế"). */
  public record Group(String label, String name) {}

  /**
   * A row as printed, with the figures that could be read from it.
   *
   * @param number the printed row number
   * @param group label of the group it stands in
   * @param parent address of the row it is a part of
   * @param values by column index, 0-based; a printed dash gives none
   */
  public record Row(
      String id,
      @Nullable String number,
      @Nullable String group,
      @Nullable String parent,
      @Nullable String name,
      @Nullable String unit,
      List<String> cells,
      Map<Integer, Value> values,
      Span span) {
    public Row {
      cells = List.copyOf(cells);
      values = Map.copyOf(values);
    }
  }

  /** A figure of a cell; {@code valueMax} for a range. */
  public record Value(
      BigDecimal value, @Nullable BigDecimal valueMax, Target.Comparator comparator) {}
}
