package vn.haidang.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Stage;
import vn.haidang.platform.Query;

/**
 * The sheets of a month, the reader's own first unless another order is wanted.
 *
 * @param query of the list with its month, filters and order
 * @param all how many there are without a filter
 */
public record SheetsPage(
    String month,
    String monthWords,
    String previous,
    String next,
    String text,
    @Nullable Stage stage,
    boolean own,
    String sort,
    Query query,
    int all,
    List<Row> rows) {

  public SheetsPage {
    rows = List.copyOf(rows);
  }

  /**
   * One unit's sheet.
   *
   * @param own whether the reader enters or approves it
   * @param todo what is still to be done, in words; empty: nothing
   */
  public record Row(
      int unit,
      String name,
      String href,
      int filled,
      int all,
      int submitted,
      int approved,
      Stage stage,
      boolean own,
      String todo) {}

  /** Whether sheets of the month may be left out. */
  public boolean isNarrow() {
    return !text.isEmpty() || stage != null || own;
  }

  /** What is wanted, as it stands behind the address of a file. */
  public String wanted() {
    return query.address().replaceFirst("^[^?]*\\??", "");
  }

  /** The month again, with every sheet. */
  public String everything() {
    return Query.of("/sheets").with("month", month).address();
  }

  public String sortedBy(String order) {
    return query.with("sort", order).address();
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(String order) {
    return order.equals(sort) ? (order.equals("left") ? "descending" : "ascending") : null;
  }
}
