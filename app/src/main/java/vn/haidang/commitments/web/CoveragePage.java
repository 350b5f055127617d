package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.commitments.web.SubPlanList.PlanChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;

/**
 * The matrix of one plan.
 *
 * @param counts of each gap in the whole plan, whatever is filtered
 * @param names of all units in the plan
 */
public record CoveragePage(
    CoverageWish wish,
    List<PlanChoice> plans,
    Map<Gap, Integer> counts,
    List<CoverageLine> lines,
    Map<UnitId, String> names) {

  public CoveragePage {
    plans = List.copyOf(plans);
    counts = Map.copyOf(counts);
    lines = List.copyOf(lines);
    names = Map.copyOf(names);
  }

  /** Name of the unit of a line; empty where nobody has been given it. */
  public String unit(CoverageLine line) {
    UnitId unit = line.unit();
    return unit == null ? "" : names.getOrDefault(unit, "");
  }

  /** The same matrix with another value of one filter. */
  public String with(String name, String value) {
    return wish.query("/tasks/coverage").with(name, value).address();
  }

  /** The same matrix in another order. */
  public String sortedBy(CoverageWish.Order order) {
    return with("sort", order == CoverageWish.Order.ADDRESS ? "" : order.word());
  }

  /** For {@code aria-sort}. */
  public @Nullable String sorted(CoverageWish.Order order) {
    return order != wish.order()
        ? null
        : order == CoverageWish.Order.GAPS ? "descending" : "ascending";
  }

  /** Whether lines may be left out. */
  public boolean isNarrow() {
    return !wish.query("/tasks/coverage").without("plan").without("sort").isEmpty();
  }

  /** The whole matrix of the plan. */
  public String everything() {
    return Query.of("/tasks/coverage")
        .with("plan", wish.planOrEmpty())
        .with("sort", wish.order() == CoverageWish.Order.ADDRESS ? "" : wish.order().word())
        .address();
  }

  /** The same as a file. */
  public String export(String format) {
    return wish.query("/tasks/coverage." + format).address();
  }
}
