package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.TargetWish;
import vn.haidang.measures.TypedFigure;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Reads a target from what was typed; what is wrong is told by field. */
final class TargetForm {

  private final Map<String, String> typed;
  private final Map<String, Problem> wrong;

  TargetForm(Map<String, String> typed, Map<String, Problem> wrong) {
    this.typed = typed;
    this.wrong = wrong;
  }

  /** Where the sentence of a refusal belongs. */
  static String fieldOf(Problem problem) {
    return switch (problem.code()) {
      case "measures.basis-missing" -> "legalBasis";
      case "measures.range-ends" -> "max";
      case "measures.target-before-earlier" -> "setOn";
      case "measures.path-steps", "measures.path-end" -> "agreedPath";
      default -> "value";
    };
  }

  Optional<TargetWish> read(IndicatorId id, UnitId unit, int year) {
    BigDecimal value = figure("value");
    BigDecimal max = text("max").isEmpty() ? null : figure("max");
    BigDecimal base = text("base").isEmpty() ? null : figure("base");
    if (text("value").isEmpty()) {
      wrong.put("value", Problem.of("measures.value-missing"));
    }
    List<BigDecimal> path = path();
    LocalDate setOn = day();
    if (!wrong.isEmpty() || value == null || setOn == null) {
      return Optional.empty();
    }
    String replaces = text("replaces");
    return Optional.of(
        new TargetWish(
            id,
            unit,
            year,
            comparator(),
            value,
            max,
            base,
            !text("aspiration").isEmpty(),
            text("legalBasis"),
            setOn,
            replaces.matches("\\d{1,18}") ? Long.valueOf(replaces) : null,
            path));
  }

  /** One figure a step, as a row or column of a spreadsheet, or parted by semicolons. */
  private List<BigDecimal> path() {
    var path = new ArrayList<BigDecimal>();
    for (String word : text("agreedPath").split("[;\\t\\r\\n]+")) {
      if (!word.isBlank()) {
        try {
          path.add(TypedFigure.read(word.strip()));
        } catch (RefusedException e) {
          wrong.putIfAbsent("agreedPath", e.problem());
        }
      }
    }
    return path;
  }

  private Comparator comparator() {
    return Arrays.stream(Comparator.values())
        .filter(one -> one.name().equals(text("comparator")))
        .findFirst()
        .orElse(Comparator.AT_LEAST);
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(text("setOn"));
    } catch (DateTimeParseException e) {
      wrong.put("setOn", Problem.of("measures.day-missing"));
      return null;
    }
  }

  private @Nullable BigDecimal figure(String field) {
    if (text(field).isEmpty()) {
      return null;
    }
    try {
      return TypedFigure.read(text(field));
    } catch (RefusedException e) {
      wrong.put(field, e.problem());
      return null;
    }
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
