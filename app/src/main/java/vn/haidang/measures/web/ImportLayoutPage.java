package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;

/**
 * How a foreign sheet is to be read: proposed, and corrected by a person.
 *
 * @param of name of the kept layout that is shown; empty: none is
 * @param version of that layout, to be sent back; -1: none is shown
 * @param columns of the sheet, each with what is proposed for it
 * @param rows the first rows of the sheet as they look
 * @param indicators to choose from, by code
 * @param problem why what was typed could not be kept; empty: nothing was refused
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
    List<Choice> indicators,
    String problem) {

  public ImportLayoutPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same as somebody has typed it, with what is wrong about it. */
  ImportLayoutPage again(Map<String, String> typed, String problem) {
    return new ImportLayoutPage(
        file,
        fileName,
        sheets,
        mappings,
        typed.getOrDefault("name", ""),
        typed.getOrDefault("of", ""),
        typed.getOrDefault("version", "").matches("\\d{1,9}")
            ? Integer.parseInt(typed.getOrDefault("version", ""))
            : -1,
        sheet,
        typed.getOrDefault("month", ""),
        number(typed, "headFrom", headFrom),
        number(typed, "headTo", headTo),
        number(typed, "firstRow", firstRow),
        typed.getOrDefault("lastRow", ""),
        typed.getOrDefault("rowsAre", "").equals("UNITS"),
        typed.getOrDefault("nameColumns", ""),
        typed.getOrDefault("measureColumn", ""),
        typed.getOrDefault("indicator", ""),
        typed.getOrDefault("unit", ""),
        columns.stream().map(column -> column.again(typed)).toList(),
        letters,
        rows,
        indicators,
        problem);
  }

  private static int number(Map<String, String> typed, String field, int otherwise) {
    String value = typed.getOrDefault(field, "").strip();
    return value.matches("[1-9]\\d{0,6}") ? Integer.parseInt(value) : otherwise;
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
      String indicator) {

    private Column again(Map<String, String> typed) {
      return new Column(
          number,
          letters,
          head,
          sample,
          typed.getOrDefault("when-" + number, ""),
          typed.getOrDefault("period-" + number, ""),
          typed.getOrDefault("status-" + number, status),
          typed.getOrDefault("factor-" + number, ""),
          typed.getOrDefault("unit-" + number, ""),
          typed.getOrDefault("indicator-" + number, ""));
    }
  }

  /** A row as it looks. */
  public record Line(int number, boolean head, List<String> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }
}
