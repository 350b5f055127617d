package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** The head of a table: one row or several, with cells merged over columns. */
final class TableHead {

  private static final int DEEPEST = 4;

  private TableHead() {}

  /** Rows up to the first one that carries a number of its own or a figure. */
  static int rows(Table table) {
    int limit = Math.min(DEEPEST, table.rows().size() - 1);
    for (int r = 0; r <= limit; r++) {
      if (opensBody(table.rows().get(r))) {
        return r;
      }
    }
    return Math.min(1, table.rows().size());
  }

  private static boolean opensBody(Table.Row row) {
    for (Table.Cell cell : row.cells()) {
      if (!cell.isEmpty()) {
        String first = cell.text();
        Label label = LabelReader.read(first + " x");
        boolean labelled = label != null && !label.isMark();
        return cell.column() == 0
            ? RowNumbers.isNumber(first) || labelled
            : labelled && row.cells().stream().filter(each -> !each.isEmpty()).count() == 1;
      }
    }
    return false;
  }

  /** The words above each column, top to bottom. */
  static List<String> titles(Table table, int head) {
    var titles = new ArrayList<StringBuilder>();
    for (int c = 0; c < table.columns(); c++) {
      titles.add(new StringBuilder());
    }
    for (Table.Row row : table.rows().subList(0, head)) {
      for (Table.Cell cell : row.cells()) {
        int end = Math.min(table.columns(), cell.column() + cell.width());
        for (int c = cell.column(); c < end; c++) {
          StringBuilder title = titles.get(c);
          title.append(title.isEmpty() || cell.isEmpty() ? "" : " ").append(cell.text());
        }
      }
    }
    return titles.stream().map(StringBuilder::toString).toList();
  }
}
