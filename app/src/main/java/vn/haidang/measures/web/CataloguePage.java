package vn.haidang.measures.web;

import java.util.List;

/** The indicators there are, as far as they fit the filter. */
public record CataloguePage(String q, String kind, List<Row> rows, int all) {

  public CataloguePage {
    rows = List.copyOf(rows);
  }

  /** One indicator. */
  public record Row(
      String id,
      String code,
      String name,
      String topic,
      String unit,
      String kind,
      String direction,
      String adding,
      String frequency,
      String supplier,
      String source) {}
}
