package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Measures of what sentences say: targets, citations, laws, time limits, responsible agencies,
 * pairs of text and appendix.
 */
final class FindingMeasures {

  private FindingMeasures() {}

  /** Address of the truth, with the address found equal to it, around it or inside it. */
  private static boolean near(String truth, String found) {
    return truth.equals(found) || truth.startsWith(found + ".") || found.startsWith(truth + ".");
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  /** Each truth takes the first finding that fits and is not taken yet. */
  private static <T> Accuracy.Score match(
      JsonNode truths, List<T> found, BiPredicate<JsonNode, T> fits) {
    List<T> left = new ArrayList<>(found);
    int hits = 0;
    int size = 0;
    for (JsonNode truth : truths) {
      size++;
      T hit = left.stream().filter(one -> fits.test(truth, one)).findFirst().orElse(null);
      if (hit != null) {
        hits++;
        left.remove(hit);
      }
    }
    return new Accuracy.Score(size, hits, left.size());
  }

  /** Section, value, unit and comparator. */
  static final class Targets implements Accuracy.Measure {

    @Override
    public String name() {
      return "targets";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      return match(truth.get("targets"), plan.targets(), Targets::same);
    }

    private static boolean same(JsonNode truth, Target target) {
      BigDecimal value = truth.get("value").decimalValue();
      BigDecimal max = truth.has("value_max") ? truth.get("value_max").decimalValue() : null;
      BigDecimal foundMax = target.valueMax();
      boolean sameMax =
          max == null ? foundMax == null : foundMax != null && max.compareTo(foundMax) == 0;
      return near(text(truth, "section"), target.section())
          && value.compareTo(target.value()) == 0
          && sameMax
          && text(truth, "unit").equalsIgnoreCase(target.unit())
          && text(truth, "comparator").equals(target.comparator().sign());
    }
  }

  /**
   * What else a target says: measure, period, last day, "khoảng", baseline; of those the truth
   * names.
   */
  static final class TargetDetails implements Accuracy.Measure {

    @Override
    public String name() {
      return "target details";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      int size = 0;
      int hits = 0;
      for (JsonNode one : truth.get("targets")) {
        Target target =
            plan.targets().stream()
                .filter(found -> Targets.same(one, found))
                .findFirst()
                .orElse(null);
        List<Boolean> details = target == null ? List.of() : details(one, target);
        size += details.size();
        hits += (int) details.stream().filter(right -> right).count();
      }
      return new Accuracy.Score(size, hits, 0);
    }

    private static List<Boolean> details(JsonNode truth, Target target) {
      var details = new ArrayList<Boolean>();
      details.add(text(truth, "measure").equals(target.measure().name().toLowerCase(Locale.ROOT)));
      details.add(text(truth, "period").equals(target.period()));
      details.add(truth.has("approximate") == target.approximate());
      if (truth.has("by")) {
        details.add(text(truth, "by").equals(Objects.toString(target.by(), "")));
      }
      if (truth.has("baseline")) {
        BigDecimal baseline = target.baseline();
        details.add(
            baseline != null && truth.get("baseline").decimalValue().compareTo(baseline) == 0);
      }
      return details;
    }
  }

  /** Number and date. */
  static final class Citations implements Accuracy.Measure {

    @Override
    public String name() {
      return "citations";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      List<Citation> numbered =
          plan.citations().stream().filter(one -> one.number() != null).toList();
      return match(
          truth.get("citations"),
          numbered,
          (one, found) ->
              text(one, "number").equals(found.number())
                  && text(one, "date").equals(Objects.toString(found.date(), "")));
    }
  }

  /** Laws cited by name, whatever their capitals. */
  static final class Laws implements Accuracy.Measure {

    @Override
    public String name() {
      return "laws";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      List<Citation> named = named(plan, true);
      return match(
          truth.get("cited_laws_without_number"),
          named,
          (one, found) -> one.asString().equalsIgnoreCase(found.name()));
    }
  }

  /** Documents by name that are no laws; some truths list none of them and leave the count at 0. */
  static final class Unnumbered implements Accuracy.Measure {

    @Override
    public String name() {
      return "unnumbered";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      return match(
          truth.path("cited_unnumbered"),
          named(plan, false),
          (one, found) -> text(one, "raw").equalsIgnoreCase(found.name()));
    }
  }

  private static List<Citation> named(CompiledPlan plan, boolean laws) {
    return plan.citations().stream()
        .filter(one -> one.number() == null)
        .filter(one ->
            laws == Objects.toString(one.type(), "").toLowerCase(Locale.ROOT).endsWith("luật"))
        .toList();
  }

  /** Section with date, recurrence or condition. */
  static final class Deadlines implements Accuracy.Measure {

    @Override
    public String name() {
      return "deadlines";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      return match(truth.get("deadlines"), plan.deadlines(), Deadlines::same);
    }

    private static boolean same(JsonNode truth, Deadline found) {
      String date = text(truth, "date");
      // the truth of one document writes the last day in time, the contract the day as printed
      String last =
          "before".equals(found.comparator()) && found.date() != null
              ? found.date().minusDays(1).toString()
              : "";
      boolean sameDate =
          !date.isEmpty() && (date.equals(Objects.toString(found.date(), "")) || date.equals(last));
      String recurrence = text(truth, "recurrence").replace("twice a year", "2/year");
      boolean sameRecurrence =
          date.isEmpty() && !recurrence.isEmpty() && recurrence.equals(found.recurrence());
      boolean sameCondition = truth.has("condition") && found.condition() != null;
      return near(text(truth, "section"), found.section())
          && (sameDate || sameRecurrence || sameCondition);
    }
  }

  /** Section, role and exactly the agencies. */
  static final class Responsible implements Accuracy.Measure {

    @Override
    public String name() {
      return "responsible";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      return match(truth.get("responsible"), plan.responsible(), Responsible::same);
    }

    private static boolean same(JsonNode truth, Responsibility found) {
      String role =
          text(truth, "role").replace("standing body", "lead").replaceFirst(" and .*", "");
      Set<String> agencies = new HashSet<>();
      truth.get("agencies").forEach(one -> agencies.add(one.asString().toLowerCase(Locale.ROOT)));
      Set<String> read =
          found.agencies().stream()
              .map(one -> one.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      return near(text(truth, "section"), found.section())
          && role.equals(found.role().name().toLowerCase(Locale.ROOT))
          && agencies.equals(read);
    }
  }

  /** Targets that the truth finds again in a row of the appendix: "4.2" is PL.4-2. */
  static final class Pairs implements Accuracy.Measure {

    @Override
    public String name() {
      return "pairs";
    }

    @Override
    public Accuracy.Score score(JsonNode truth, CompiledPlan plan) {
      var rows = new ArrayList<String>();
      truth.get("targets").forEach(one -> rows.add(text(one, "appendix_row")));
      rows.removeIf(String::isEmpty);
      List<String> found =
          new ArrayList<>(plan.reconciliation().stream().map(Reconciliation::appendixRow).toList());
      int hits = 0;
      for (String row : rows) {
        hits += found.remove("PL." + row.replace('.', '-')) ? 1 : 0;
      }
      return new Accuracy.Score(rows.size(), hits, found.size());
    }
  }
}
