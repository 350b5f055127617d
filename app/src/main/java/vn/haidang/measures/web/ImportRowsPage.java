package vn.haidang.measures.web;

import java.util.List;
import vn.haidang.measures.JudgedFigure;

/**
 * What a file would bring, before anything is stored.
 *
 * @param mapping 0: the file is a table that needs none
 * @param unknown names of rows that nobody has explained yet
 * @param rows the first thousand that are new, changed or refused
 */
public record ImportRowsPage(
    long file,
    String fileName,
    long mapping,
    String mappingName,
    String month,
    String decimal,
    boolean sdmx,
    boolean rowsAreUnits,
    int fresh,
    int changed,
    int same,
    int refused,
    List<Unknown> unknown,
    List<ImportLayoutPage.Choice> indicators,
    List<Row> rows) {

  public ImportRowsPage {
    unknown = List.copyOf(unknown);
    rows = List.copyOf(rows);
  }

  /** A name, with what it most likely means. */
  public record Unknown(String words, String measure) {}

  /** One figure. */
  public record Row(
      String place,
      String indicator,
      String unit,
      String period,
      String present,
      String value,
      JudgedFigure.Verdict verdict,
      String why) {}

  public boolean bringsSomething() {
    return fresh + changed > 0;
  }
}
