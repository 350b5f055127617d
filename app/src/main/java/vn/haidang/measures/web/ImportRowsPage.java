package vn.haidang.measures.web;

import java.util.List;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.platform.Query;

/**
 * What a file would bring, before anything is stored.
 *
 * @param mapping 0: the file is a table that needs none
 * @param geography day on whose boundaries the figures are declared to be; empty: as units stood
 * @param verdict of the rows that are shown; empty: all but those that are the same
 * @param unknown names of rows that nobody has explained yet
 * @param rows the first thousand of those that are wanted
 */
public record ImportRowsPage(
    long file,
    String fileName,
    long mapping,
    String mappingName,
    String month,
    String decimal,
    String geography,
    String verdict,
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

  /** The same with every row, as it stands behind the address of a file. */
  public String query() {
    return Query.of("")
        .with("mapping", mapping)
        .with("month", month)
        .with("decimal", decimal)
        .with("verdict", verdict)
        .address()
        .substring(1);
  }

  /** How many rows there are of those that are wanted. */
  public int wanted() {
    return switch (verdict) {
      case "NEW" -> fresh;
      case "CHANGED" -> changed;
      case "SAME" -> same;
      case "REFUSED" -> refused;
      default -> fresh + changed + refused;
    };
  }

  public boolean bringsSomething() {
    return fresh + changed > 0;
  }
}
