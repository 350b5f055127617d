package vn.haidang.commitments.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.platform.Query;
import vn.haidang.platform.SearchWords;

/** The filter of the matrix as it stands in the address. */
public record CoverageWish(
    @Nullable String plan,
    @Nullable String unit,
    @Nullable String gap,
    @Nullable String role,
    @Nullable String q,
    @Nullable String sort) {

  /** In which order the matrix stands. */
  public enum Order {
    /** As the clauses follow each other. */
    ADDRESS,
    /** Unit by unit, by name; what nobody has first. */
    UNIT,
    /** What lacks most first. */
    GAPS,
    /** The earliest due date first, what has none last. */
    DUE;

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the messages. */
    public String messageKey() {
      return "coverage.sort." + name();
    }
  }

  /** The order that is wanted; without a word that of the clauses. */
  public Order order() {
    return Arrays.stream(Order.values())
        .filter(order -> order.word().equals(sort))
        .findFirst()
        .orElse(Order.ADDRESS);
  }

  /** Words of the task; empty where none are looked for. */
  public String textOrEmpty() {
    return q == null ? "" : q.strip();
  }

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
    return new CoverageWish(chosen, unit, gap, role, q, sort);
  }

  boolean fits(CoverageLine line) {
    Gap wanted = gapOrNull();
    boolean unitFits =
        unitOrEmpty().isEmpty()
            || line.unit() != null && line.unit().toString().equals(unitOrEmpty());
    boolean roleFits = roleOrEmpty().isEmpty() || roleOrEmpty().equals("lead") == line.leads();
    return unitFits
        && roleFits
        && (wanted == null || line.gaps().contains(wanted))
        && SearchWords.of(textOrEmpty()).occurIn(line.task().text());
  }

  /** The address of the page or a file with this filter. */
  public Query query(String path) {
    return Query.of(path)
        .with("plan", planOrEmpty())
        .with("unit", unitOrEmpty())
        .with("gap", Objects.requireNonNullElse(gap, ""))
        .with("role", roleOrEmpty())
        .with("q", textOrEmpty())
        .with("sort", order() == Order.ADDRESS ? "" : order().word());
  }
}
