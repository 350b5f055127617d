package vn.haidang.plan.web;

import java.util.List;
import vn.haidang.plan.PlanFilter;
import vn.haidang.plan.PlanSummary;

/**
 * The plans, as filtered.
 *
 * @param all how many there are without filter
 * @param years that can be chosen
 */
public record PlanList(List<PlanSummary> plans, int all, PlanFilter filter, List<String> years) {
  public PlanList {
    plans = List.copyOf(plans);
    years = List.copyOf(years);
  }

  /** The address of the same list as a table, in another order, … */
  public Link link(String path) {
    return Link.to(path)
        .with("q", filter.text())
        .with("state", filter.stateWord())
        .with("year", filter.yearWord())
        .with("sort", filter.order().equals(PlanFilter.TOUCHED) ? "" : filter.order());
  }
}
