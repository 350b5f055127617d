package vn.haidang.measures.web;

import java.util.List;
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
    Counts counts,
    int backCast,
    String verdict,
    List<ImportRowsPage.Row> shown,
    List<Brought> brought) {

  private static final int BROUGHT_AT_ONCE = 12;

  public ImportReportPage {
    shown = List.copyOf(shown);
    brought = List.copyOf(brought);
  }

  /** How many rows of each verdict. */
  public record Counts(int fresh, int changed, int same, int refused) {

    public int rows() {
      return fresh + changed + same + refused;
    }

    /** How many there are of those that are wanted. */
    public int of(String verdict) {
      return switch (verdict) {
        case "NEW" -> fresh;
        case "CHANGED" -> changed;
        case "SAME" -> same;
        case "REFUSED" -> refused;
        default -> fresh + changed + refused;
      };
    }
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
