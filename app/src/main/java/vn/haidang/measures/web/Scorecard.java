package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import vn.haidang.kernel.series.Rating;

/**
 * All targets of a year and how they stand.
 *
 * @param asOf the day as whose knowledge it is drawn, in the form of an input field
 * @param counts how many there are of each rating, those that occur
 */
public record Scorecard(
    int year,
    List<Integer> years,
    String asOf,
    boolean past,
    String day,
    List<Group> groups,
    Map<Rating, Integer> counts,
    String rating,
    String query) {

  public Scorecard {
    years = List.copyOf(years);
    groups = List.copyOf(groups);
    counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
  }

  /** Targets under one heading. */
  public record Group(String name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** One target. */
  public record Row(
      String id,
      String number,
      String name,
      String unit,
      String base,
      String target,
      String figure,
      String figureNote,
      Spark spark,
      String rating,
      String kind,
      String why,
      String href) {}

  public int all() {
    return groups.stream().mapToInt(group -> group.rows().size()).sum();
  }
}
