package vn.haidang.measures.web;

import java.util.List;

/** What became of a file. */
public record ImportReportPage(
    String fileName,
    int rows,
    int changed,
    int unchanged,
    int refused,
    int backCast,
    boolean repeated,
    String batch,
    List<Fault> faults,
    List<Brought> brought) {

  public ImportReportPage {
    faults = List.copyOf(faults);
    brought = List.copyOf(brought);
  }

  /** An indicator of which figures came, where they can be seen. */
  public record Brought(String name, String unit, String href, int rows) {}

  /** A row that was left out. */
  public record Fault(String place, String value, String why) {}
}
