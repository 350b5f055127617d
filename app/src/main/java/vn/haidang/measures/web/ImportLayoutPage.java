package vn.haidang.measures.web;

import java.util.List;

/**
 * How a foreign sheet is to be read: proposed, and corrected by a person.
 *
 * @param of name of the kept layout that is shown; empty: none is
 * @param version of that layout, to be sent back; -1: none is shown
 * @param columns of the sheet, each with what is proposed for it
 * @param rows the first rows of the sheet as they look
 * @param indicators to choose from, by code
 */
public record ImportLayoutPage(
    long file,
    String fileName,
    List<Choice> sheets,
    List<Choice> mappings,
    String name,
    String of,
    int version,
    String sheet,
    String month,
    int headFrom,
    int headTo,
    int firstRow,
    String lastRow,
    boolean rowsAreUnits,
    String nameColumns,
    String measureColumn,
    String indicator,
    String unit,
    List<Column> columns,
    List<String> letters,
    List<Line> rows,
    List<Choice> indicators) {

  public ImportLayoutPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Something to choose. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A column: what stands above it, a few of its figures, and how it is read. */
  public record Column(
      int number,
      String letters,
      String head,
      String sample,
      String when,
      String period,
      String status,
      String factor,
      String unit,
      String indicator) {}

  /** A row as it looks. */
  public record Line(int number, boolean head, List<String> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }
}
