package vn.haidang.plan.web;

import java.util.List;
import vn.haidang.plan.PlanSummary;

/**
 * The plans, as filtered.
 *
 * @param all how many there are without filter
 * @param years that can be chosen
 */
public record PlanList(List<PlanSummary> plans, int all, Wish wish, List<String> years) {
  public PlanList {
    plans = List.copyOf(plans);
    years = List.copyOf(years);
  }

  /** What is searched for and in which order. */
  public record Wish(String text, String state, String year, String sort) {
    public boolean isFiltered() {
      return !text.isEmpty() || !state.isEmpty() || !year.isEmpty();
    }
  }

  /** The address of the same list as a table, in another order, … */
  public Link link(String path) {
    return Link.to(path)
        .with("q", wish.text())
        .with("state", wish.state())
        .with("year", wish.year())
        .with("sort", wish.sort().equals("touched") ? "" : wish.sort());
  }
}
