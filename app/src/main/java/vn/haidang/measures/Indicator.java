package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Course;
import vn.haidang.kernel.series.Direction;

/**
 * What is measured. Two definitions under one name are two indicators: the city's foreign
 * investment (new, added, other) is not the statistics office's (newly licensed).
 *
 * @param code of our own, stable: {@code HP.KTXH.08}
 * @param meaning words that keep definitions of one name apart: "theo Cục Thống kê"
 * @param topic the group it stands in: "I. Chỉ tiêu kinh tế"
 * @param decimals it is printed with
 * @param directionByHand somebody said which way is good, against what kind and name suggest
 * @param dueDays days after the end of a step until its figure is due
 * @param supplier the unit that delivers it
 * @param baseYear of constant prices
 * @param parent what this is a part of ("trong đó"); parts need not add up
 */
public record Indicator(
    IndicatorId id,
    String code,
    String name,
    @Nullable String meaning,
    @Nullable String topic,
    BigDecimal position,
    Unit unit,
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
    @Nullable IndicatorId parent,
    int version) {

  /** With the words that keep it apart from others of its name. */
  public String fullName() {
    return meaning == null ? name : name + " (" + meaning + ")";
  }

  public Course course() {
    return switch (addition.overMonths()) {
      case SUM -> Course.ADDS_UP;
      case LAST -> Course.STANDS;
      case AVERAGE, WEIGHTED, RECOMPUTED, NONE -> Course.HOLDS;
    };
  }

  /** Whether the year to date and the single steps follow from each other. */
  public boolean isDerivable() {
    return addition.overMonths() == Addition.OverMonths.SUM;
  }
}
