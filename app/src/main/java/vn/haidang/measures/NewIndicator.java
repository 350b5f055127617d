package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.series.Direction;

/**
 * An indicator to be entered. Components as in {@link Indicator}; {@link #of} begins with what is
 * usual for its kind.
 */
public record NewIndicator(
    String code,
    String name,
    @Nullable String topic,
    BigDecimal position,
    String unit,
    int decimals,
    Kind kind,
    Direction direction,
    boolean directionByHand,
    Addition addition,
    Frequency frequency,
    int dueDays,
    @Nullable Integer supplier,
    @Nullable String definition,
    @Nullable String source,
    @Nullable Integer baseYear,
    Limits limits,
    @Nullable IndicatorId parent) {

  public NewIndicator {
    if (!code.matches("[A-Za-z0-9._-]{1,40}")) {
      throw new IllegalArgumentException(
          "code " + code + ": letters, digits, dot, dash; at most 40");
    }
    if (name.isBlank() || decimals < 0 || decimals > 9) {
      throw new IllegalArgumentException("an indicator has a name and 0 to 9 decimals");
    }
  }

  public static NewIndicator of(String code, String name, String unit, int decimals, Kind kind) {
    return new NewIndicator(
        code,
        name,
        null,
        BigDecimal.ZERO,
        unit,
        decimals,
        kind,
        Direction.MORE_IS_BETTER,
        false,
        Addition.usualFor(kind, null),
        Frequency.MONTH,
        0,
        null,
        null,
        null,
        null,
        Limits.NONE,
        null);
  }

  public NewIndicator in(@Nullable String newTopic, BigDecimal newPosition) {
    return new NewIndicator(
        code,
        name,
        newTopic,
        newPosition,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        parent);
  }

  public NewIndicator better(Direction newDirection, boolean byHand) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        newDirection,
        byHand,
        addition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        parent);
  }

  public NewIndicator adding(Addition newAddition) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        newAddition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        parent);
  }

  public NewIndicator every(Frequency newFrequency, int newDueDays) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        newFrequency,
        newDueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        parent);
  }

  public NewIndicator within(Limits newLimits) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        newLimits,
        parent);
  }

  public NewIndicator partOf(@Nullable IndicatorId newParent) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        newParent);
  }

  public NewIndicator defined(
      @Nullable String newDefinition, @Nullable String newSource, @Nullable Integer newBaseYear) {
    return new NewIndicator(
        code,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        frequency,
        dueDays,
        supplier,
        newDefinition,
        newSource,
        newBaseYear,
        limits,
        parent);
  }

  /** A bound in the plan says which way is good. */
  NewIndicator directed(vn.haidang.kernel.legaltext.Target.Comparator comparator) {
    return better(PlanTargets.directionOf(comparator, direction), directionByHand);
  }

  NewIndicator coded(String newCode) {
    return new NewIndicator(
        newCode,
        name,
        topic,
        position,
        unit,
        decimals,
        kind,
        direction,
        directionByHand,
        addition,
        frequency,
        dueDays,
        supplier,
        definition,
        source,
        baseYear,
        limits,
        parent);
  }
}
