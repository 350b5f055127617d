package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit in a passage, with what stands directly around it: bound, range, base.
 *
 * @param first index of the first token of number, comparator excluded
 * @param end index after the last token that belongs to number and unit ("trở lên" included)
 * @param lead index of the first token of the comparator before it; {@code first} if there is none
 * @param stated whether the text states a bound; a bare figure is EQUAL and not stated
 * @param unit as printed, in lower case but for currencies; null if none could be read
 * @param per what a rate refers to ("100.000 trẻ sinh ra còn sống")
 * @param baseline starting figure of "từ … xuống …"
 */
record Figure(
    int first,
    int end,
    int lead,
    Target.Comparator comparator,
    boolean stated,
    boolean approximate,
    BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable String unit,
    @Nullable String per,
    @Nullable BigDecimal baseline) {

  boolean isPercent() {
    return "%".equals(unit);
  }

  boolean isPoint() {
    return "điểm %".equals(unit);
  }

  boolean isMoney() {
    return unit != null
        && (unit.contains("đồng") || unit.contains("USD"))
        && !unit.contains("đồng hồ");
  }

  /** A number of things: no share, no money, no rank, no rate. */
  boolean isCount() {
    return unit != null
        && per == null
        && !isPercent()
        && !isPoint()
        && !isMoney()
        && !unit.equals("hạng")
        && !unit.equals("‰");
  }

  /** The same figure under the bound that was stated once for a list of counts. */
  Figure boundLike(Figure other) {
    Target.Comparator shared =
        other.comparator == Target.Comparator.RANGE ? Target.Comparator.EQUAL : other.comparator;
    return new Figure(
        first, end, lead, shared, true, approximate, value, valueMax, unit, per, baseline);
  }

  Figure withBaseline(BigDecimal start) {
    return new Figure(
        first, end, lead, comparator, stated, approximate, value, valueMax, unit, per, start);
  }
}
