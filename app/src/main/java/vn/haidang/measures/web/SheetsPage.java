package vn.haidang.measures.web;

import java.util.List;
import vn.haidang.measures.Stage;

/** The sheets of a month, the reader's own first. */
public record SheetsPage(
    String month, String monthWords, String previous, String next, List<Row> rows) {

  public SheetsPage {
    rows = List.copyOf(rows);
  }

  /**
   * One unit's sheet.
   *
   * @param own whether the reader enters or approves it
   */
  public record Row(
      String name,
      String href,
      int filled,
      int all,
      int submitted,
      int approved,
      Stage stage,
      boolean own,
      String todo) {}
}
