package vn.haidang.measures.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.kernel.series.Rating;
import vn.haidang.measures.WaitingPlans;

/**
 * All targets of a year and how they stand.
 *
 * @param asOf the day as whose knowledge it is drawn, in the form of an input field
 * @param waiting plans nobody knows the unit of; asked for only where there is nothing to show
 * @param opening plans whose targets come within seconds; none of them is in the table yet
 * @param offered names of units for whoever says whose such a plan is
 * @param query for links to the same
 * @param counts how many there are of each rating, those that occur
 */
public record Scorecard(
    int year,
    List<Integer> years,
    String unitName,
    List<Choice> units,
    List<WaitingPlans.Waiting> waiting,
    List<Opening> opening,
    List<String> offered,
    String asOf,
    boolean past,
    String day,
    List<Group> groups,
    Map<Rating, Integer> counts,
    String rating,
    String query) {

  public Scorecard {
    years = List.copyOf(years);
    units = List.copyOf(units);
    waiting = List.copyOf(waiting);
    opening = List.copyOf(opening);
    offered = List.copyOf(offered);
    groups = List.copyOf(groups);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** A plan that was issued, and when; its targets will stand at {@code href}. */
  public record Opening(String name, String since, String href) {}

  /** A unit to look from. */
  public record Choice(String id, String name, boolean chosen) {}

  /** Targets under one heading. */
  public record Group(String name, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One target.
   *
   * @param complete the figure of the whole year is known, so there is nothing to forecast
   */
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
      boolean complete,
      String why,
      String href) {}

  public int all() {
    return groups.stream().mapToInt(group -> group.rows().size()).sum();
  }
}
