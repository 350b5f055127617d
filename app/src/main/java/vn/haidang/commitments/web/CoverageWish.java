package vn.haidang.commitments.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.platform.Query;

/** The filter of the matrix as it stands in the address. */
public record CoverageWish(
    @Nullable String plan, @Nullable String unit, @Nullable String gap, @Nullable String role) {

  /** Number of the plan; empty where none is chosen. */
  public String planOrEmpty() {
    return Objects.requireNonNullElse(plan, "");
  }

  /** Number of the unit; empty where none is chosen. */
  public String unitOrEmpty() {
    return Objects.requireNonNullElse(unit, "");
  }

  /** The gap that is looked for; null: any or none. */
  public @Nullable Gap gapOrNull() {
    return gap == null ? null : CoverageController.gap(gap);
  }

  /** {@code lead}, {@code part} or empty. */
  public String roleOrEmpty() {
    return Objects.requireNonNullElse(role, "");
  }

  CoverageWish of(String chosen) {
    return new CoverageWish(chosen, unit, gap, role);
  }

  boolean fits(CoverageLine line) {
    Gap wanted = gapOrNull();
    boolean unitFits =
        unitOrEmpty().isEmpty()
            || line.unit() != null && line.unit().toString().equals(unitOrEmpty());
    boolean roleFits = roleOrEmpty().isEmpty() || roleOrEmpty().equals("lead") == line.leads();
    return unitFits && roleFits && (wanted == null || line.gaps().contains(wanted));
  }

  /** The address of the page or a file with this filter. */
  public Query query(String path) {
    return Query.of(path)
        .with("plan", planOrEmpty())
        .with("unit", unitOrEmpty())
        .with("gap", Objects.requireNonNullElse(gap, ""))
        .with("role", roleOrEmpty());
  }
}
