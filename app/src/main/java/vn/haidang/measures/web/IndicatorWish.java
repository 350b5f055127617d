package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Kind;
import vn.haidang.measures.Limits;
import vn.haidang.measures.NewIndicator;
import vn.haidang.measures.TypedFigure;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Reads an indicator from what was typed into its form; what is wrong is told by field. */
final class IndicatorWish {

  private static final BigDecimal LAST = BigDecimal.valueOf(3000);

  private final Map<String, String> typed;
  private final @Nullable Addition standing;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /**
   * A wish.
   *
   * @param standing how it adds up to now; null: it is new
   */
  IndicatorWish(Map<String, String> typed, @Nullable Addition standing) {
    this.typed = typed;
    this.standing = standing;
  }

  Map<String, Problem> problems() {
    return problems;
  }

  /** Empty where something is wrong. */
  Optional<NewIndicator> read() {
    String code = text("code");
    check("code", code.matches("[A-Za-z0-9._-]{1,40}"), "measures.code-form");
    String name = text("name");
    check("name", !name.isEmpty() && name.length() <= 300, "measures.name-missing");
    String unit = text("unit");
    check("unit", !unit.isEmpty(), "measures.unit-missing");
    int decimals = whole("decimals", 0, 9, 0);
    Kind kind = one("kind", Kind.class, Kind.FLOW);
    Addition addition = addition(kind, unit);
    Limits limits = limits();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
            new NewIndicator(
                code,
                name,
                orNull("meaning"),
                orNull("topic"),
                Objects.requireNonNullElse(decimal("position", LAST), LAST),
                unit,
                decimals,
                kind,
                one("direction", Direction.class, Direction.MORE_IS_BETTER),
                !text("directionByHand").isEmpty(),
                addition,
                one("frequency", Frequency.class, Frequency.MONTH),
                whole("dueDays", 0, 366, 0),
                number("supplier"),
                orNull("definition"),
                orNull("source"),
                text("baseYear").isEmpty() ? null : whole("baseYear", 1900, 2100, 2010),
                limits,
                id("parent")))
        .filter(wish -> problems.isEmpty());
  }

  private Addition addition(Kind kind, String unit) {
    var months = one("overMonths", Addition.OverMonths.class, Addition.OverMonths.NONE);
    var units = one("overUnits", Addition.OverUnits.class, Addition.OverUnits.NONE);
    var crossing = one("crossing", Addition.Crossing.class, Addition.Crossing.BREAK);
    boolean additive = Unit.of(unit).isAdditive() && !kind.isInPoints() && kind != Kind.RANK;
    check("overMonths", additive || months != Addition.OverMonths.SUM, "measures.does-not-add");
    check("overUnits", additive || units != Addition.OverUnits.SUM, "measures.does-not-add");
    check("crossing", additive || crossing != Addition.Crossing.SUM, "measures.does-not-add");
    check(
        "level",
        units == Addition.OverUnits.NONE || number("level") != null || standsWithoutLevel(units),
        "measures.level-missing");
    try {
      return new Addition(
          months,
          units,
          number("level"),
          id("weight"),
          id("numerator"),
          id("denominator"),
          crossing);
    } catch (IllegalArgumentException e) {
      boolean weighs =
          id("weight") == null
              && (months == Addition.OverMonths.WEIGHTED
                  || units == Addition.OverUnits.WEIGHTED
                  || crossing == Addition.Crossing.WEIGHTED);
      problems.put(
          weighs ? "weight" : "numerator",
          Problem.of(weighs ? "measures.weight-missing" : "measures.quotient-missing"));
      return Addition.usualFor(kind, null);
    }
  }

  /** Made from a plan, which says no level: whoever changes something else need not know it. */
  private boolean standsWithoutLevel(Addition.OverUnits units) {
    return standing != null && standing.level() == null && standing.overUnits() == units;
  }

  private Limits limits() {
    BigDecimal least = decimal("least", null);
    BigDecimal most = decimal("most", null);
    BigDecimal jump = decimal("jump", null);
    check("jump", jump == null || jump.signum() > 0, "measures.jump-positive");
    if (least != null && most != null && least.compareTo(most) > 0) {
      problems.put("most", Problem.of("measures.range-ends"));
      return Limits.NONE;
    }
    return new Limits(least, most, jump);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
  }

  private @Nullable String orNull(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  private void check(String field, boolean right, String code) {
    if (!right) {
      problems.putIfAbsent(field, Problem.of(code));
    }
  }

  private int whole(String field, int least, int most, int usual) {
    String text = text(field);
    if (text.isEmpty()) {
      return usual;
    }
    boolean right = text.matches("\\d{1,6}");
    int value = right ? Integer.parseInt(text) : usual;
    if (!right || value < least || value > most) {
      problems.put(field, Problem.of("measures.whole-between", least, most));
      return usual;
    }
    return value;
  }

  private @Nullable Integer number(String field) {
    String text = text(field);
    return text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null;
  }

  private @Nullable IndicatorId id(String field) {
    Integer number = number(field);
    return number == null ? null : new IndicatorId(number);
  }

  private @Nullable BigDecimal decimal(String field, @Nullable BigDecimal usual) {
    String text = text(field);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return TypedFigure.read(text);
    } catch (RefusedException e) {
      problems.put(field, e.problem());
      return usual;
    }
  }

  private <E extends Enum<E>> E one(String field, Class<E> of, E usual) {
    Supplier<E> wrong =
        () -> {
          check(field, text(field).isEmpty(), "measures.choice-unknown");
          return usual;
        };
    return Arrays.stream(of.getEnumConstants())
        .filter(constant -> constant.name().equals(text(field)))
        .findFirst()
        .orElseGet(wrong);
  }
}
