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
    @Nullable String meaning,
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

  /** Words that keep it apart from others of its name. */
  public NewIndicator meaning(String newMeaning) {
    Draft draft = new Draft();
    draft.meaning = newMeaning;
    return draft.made();
  }

  public NewIndicator in(@Nullable String newTopic, BigDecimal newPosition) {
    Draft draft = new Draft();
    draft.topic = newTopic;
    draft.position = newPosition;
    return draft.made();
  }

  public NewIndicator better(Direction newDirection, boolean byHand) {
    Draft draft = new Draft();
    draft.direction = newDirection;
    draft.directionByHand = byHand;
    return draft.made();
  }

  public NewIndicator adding(Addition newAddition) {
    Draft draft = new Draft();
    draft.addition = newAddition;
    return draft.made();
  }

  public NewIndicator every(Frequency newFrequency, int newDueDays) {
    Draft draft = new Draft();
    draft.frequency = newFrequency;
    draft.dueDays = newDueDays;
    return draft.made();
  }

  public NewIndicator within(Limits newLimits) {
    Draft draft = new Draft();
    draft.limits = newLimits;
    return draft.made();
  }

  public NewIndicator partOf(@Nullable IndicatorId newParent) {
    Draft draft = new Draft();
    draft.parent = newParent;
    return draft.made();
  }

  /** The unit that delivers its figures. */
  public NewIndicator suppliedBy(@Nullable Integer newSupplier) {
    Draft draft = new Draft();
    draft.supplier = newSupplier;
    return draft.made();
  }

  public NewIndicator defined(
      @Nullable String newDefinition, @Nullable String newSource, @Nullable Integer newBaseYear) {
    Draft draft = new Draft();
    draft.definition = newDefinition;
    draft.source = newSource;
    draft.baseYear = newBaseYear;
    return draft.made();
  }

  /** A bound in the plan says which way is good. */
  NewIndicator directed(vn.haidang.kernel.legaltext.Target.Comparator comparator) {
    return better(PlanPromises.directionOf(comparator, direction), directionByHand);
  }

  NewIndicator coded(String newCode) {
    Draft draft = new Draft();
    draft.code = newCode;
    return draft.made();
  }

  /** The same indicator, in which something is about to be other. */
  private final class Draft {
    private String code = NewIndicator.this.code;
    private @Nullable String meaning = NewIndicator.this.meaning;
    private @Nullable String topic = NewIndicator.this.topic;
    private BigDecimal position = NewIndicator.this.position;
    private Direction direction = NewIndicator.this.direction;
    private boolean directionByHand = NewIndicator.this.directionByHand;
    private Addition addition = NewIndicator.this.addition;
    private Frequency frequency = NewIndicator.this.frequency;
    private int dueDays = NewIndicator.this.dueDays;
    private @Nullable Integer supplier = NewIndicator.this.supplier;
    private @Nullable String definition = NewIndicator.this.definition;
    private @Nullable String source = NewIndicator.this.source;
    private @Nullable Integer baseYear = NewIndicator.this.baseYear;
    private Limits limits = NewIndicator.this.limits;
    private @Nullable IndicatorId parent = NewIndicator.this.parent;

    NewIndicator made() {
      return new NewIndicator(
          code,
          name,
          meaning,
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
}
