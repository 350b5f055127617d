package vn.haidang.measures.web;

import java.util.Arrays;
import java.util.List;
import vn.haidang.measures.JudgedFigure.Verdict;
import vn.haidang.measures.RowCounts;
import vn.haidang.platform.Query;

/**
 * What became of a file.
 *
 * @param base address of the page
 * @param taken when, from which source and on which boundaries, in words
 * @param verdict of the rows that are shown; empty: all but those that are the same
 * @param shown the first thousand of those that are wanted
 */
public record ImportReportPage(
    String base,
    String file,
    String fileName,
    String taken,
    RowCounts counts,
    int backCast,
    String verdict,
    List<ImportRowsPage.Row> shown,
    List<Brought> brought) {

  private static final int BROUGHT_AT_ONCE = 12;

  public ImportReportPage {
    shown = List.copyOf(shown);
    brought = List.copyOf(brought);
  }

  /** How many rows there are of those that are wanted. */
  public int wanted() {
    return Arrays.stream(Verdict.values())
        .filter(one -> one.name().equals(verdict))
        .findFirst()
        .map(counts::of)
        .orElse(counts.rows() - counts.same());
  }

  /** An indicator of which figures came, where they can be seen. */
  public record Brought(String name, String unit, String href, int rows) {}

  /** So many are seen at once; a table of two hundred indicators would hide the rows below. */
  public List<Brought> firstBrought() {
    return brought.subList(0, Math.min(BROUGHT_AT_ONCE, brought.size()));
  }

  public List<Brought> moreBrought() {
    return brought.subList(firstBrought().size(), brought.size());
  }

  /** The same rows behind the address of a file. */
  public String query() {
    String address = Query.of("").with("verdict", verdict).address();
    return address.isEmpty() ? "" : address.substring(1);
  }
}
