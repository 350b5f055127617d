package vn.haidang.plan;

import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which plans a list shows, and in which order; the same for the screen and for programs.
 *
 * @param text words of number, title, issuer or file, without accents; empty: all
 * @param state of the edition shown; empty: any
 * @param year of the plan; empty: any
 * @param sort {@code name}, {@code date}, {@code left} (the most undecided first); anything else:
 *     touched last
 */
public record PlanFilter(String text, String state, String year, String sort) {

  /** Those of {@code all} that are wanted. */
  public List<PlanSummary> choose(List<PlanSummary> all) {
    String wanted = folded(text);
    return all.stream()
        .filter(plan -> wanted.isEmpty() || folded(words(plan)).contains(wanted))
        .filter(plan -> state.isEmpty() || plan.shown().state().name().equals(state))
        .filter(plan ->
            year.isEmpty() || year.equals(String.valueOf(plan.shown().heading().planYear())))
        .sorted(order())
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
  private Comparator<PlanSummary> order() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return switch (sort) {
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

  /** Small letters without accents: "hải phòng" is found by "hai phong". */
  private static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .strip();
  }
}
