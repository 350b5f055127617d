package vn.haidang.plan;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Folding;

/**
 * Which plans a list shows, and in which order, as it stands in an address; the same for the
 * screen, files and programs.
 *
 * @param q words of number, title, issuer or file, without accents; empty: all
 * @param state of the edition shown; empty: any
 * @param year of the plan; empty: any
 * @param sort {@code name}, {@code date}, {@code left} (the most undecided first); anything else:
 *     touched last
 */
public record PlanFilter(
    @Nullable String q, @Nullable String state, @Nullable String year, @Nullable String sort) {

  /** The order where none is named: what was touched last comes first. */
  public static final String TOUCHED = "touched";

  public String text() {
    return q == null ? "" : q.strip();
  }

  /** Name of an {@link EditionState}; empty: any. */
  public String stateWord() {
    return state == null ? "" : state;
  }

  public String yearWord() {
    return year == null ? "" : year;
  }

  public String order() {
    return sort == null || sort.isEmpty() ? TOUCHED : sort;
  }

  /** Whether some plans may be left out. */
  public boolean narrows() {
    return !text().isEmpty() || !stateWord().isEmpty() || !yearWord().isEmpty();
  }

  /** Those of {@code all} that are wanted. */
  public List<PlanSummary> choose(List<PlanSummary> all) {
    return all.stream()
        .filter(plan -> Folding.contains(words(plan), text()))
        .filter(plan -> stateWord().isEmpty() || plan.shown().state().name().equals(stateWord()))
        .filter(plan ->
            yearWord().isEmpty()
                || yearWord().equals(String.valueOf(plan.shown().heading().planYear())))
        .sorted(comparator())
        .toList();
  }

  private static String words(PlanSummary plan) {
    Edition.Heading heading = plan.shown().heading();
    return String.join(
        " ",
        heading.shortName(),
        Objects.requireNonNullElse(heading.title(), ""),
        Objects.requireNonNullElse(heading.issuer(), ""),
        plan.shown().original().name());
  }

  /** Unknown orders keep the order of the list: what was touched last comes first. */
  private Comparator<PlanSummary> comparator() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return switch (order()) {
      case "name" -> Comparator.comparing(plan -> plan.shown().heading().shortName(), vietnamese);
      case "date" ->
          Comparator.comparing(
              (PlanSummary plan) ->
                  Objects.requireNonNullElse(plan.shown().heading().date(), LocalDate.MIN),
              Comparator.reverseOrder());
      case "left" ->
          Comparator.comparing(plan -> plan.progress().left(), Comparator.reverseOrder());
      default -> (one, other) -> 0;
    };
  }
}
