package vn.haidang.measures.web;

import java.util.List;
import vn.haidang.measures.SheetChange;

/** What an uploaded workbook would change, before anything is applied. */
public record SheetUploadPage(
    String unitName,
    String monthWords,
    String address,
    long file,
    String fileName,
    int fresh,
    int changed,
    int same,
    int rejected,
    List<Row> rows) {

  public SheetUploadPage {
    rows = List.copyOf(rows);
  }

  /**
   * A row that is new, changed or rejected.
   *
   * @param id of the indicator; empty: the sheet has no such row
   * @param unit of measurement; the code where the sheet has no such row
   * @param now what stands in the sheet
   * @param said why it is rejected, or what is surprising
   * @param chosen whether it is applied unless somebody takes the tick away
   */
  public record Row(
      String id,
      String name,
      String unit,
      String now,
      String figure,
      String status,
      String statusWord,
      String note,
      String reason,
      int seen,
      SheetChange.Verdict verdict,
      boolean chosen,
      List<String> said) {

    public Row {
      said = List.copyOf(said);
    }
  }
}
