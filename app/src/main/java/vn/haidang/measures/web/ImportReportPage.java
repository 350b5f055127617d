package vn.haidang.measures.web;

import java.util.List;

/** What became of a file. */
public record ImportReportPage(
    String fileName,
    int rows,
    int changed,
    int unchanged,
    int refused,
    boolean repeated,
    String batch,
    List<Fault> faults) {

  public ImportReportPage {
    faults = List.copyOf(faults);
  }

  /** A row that was left out. */
  public record Fault(String place, String value, String why) {}
}
