package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be reached, typed. The quote and its span stay attached.
 *
 * @param value keeps its printed scale; the lower bound of a range
 * @param valueMax upper bound of a range, else null
 * @param by last day the figure may be reached
 * @param baseline the starting figure where the sentence gives one ("từ 23 xuống 18")
 * @param per the reference of a rate ("100.000 trẻ đẻ sống")
 * @param appendixRow address of the appendix row that states the same target
 */
public record Target(
    String id,
    String section,
    String quote,
    Span span,
    String indicator,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable String unit,
    Measure measure,
    @Nullable String period,
    @Nullable LocalDate by,
    boolean approximate,
    boolean aspiration,
    @Nullable BigDecimal baseline,
    @Nullable String per,
    @Nullable String appendixRow) {

  /** How the figure reached is held against the one promised. */
  public enum Comparator {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    EQUAL("="),
    RANGE("range");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** What kind of figure it is. */
  public enum Measure {
    /** Money, weight, area or what else is measured: 13.500 tỷ đồng. */
    LEVEL,
    /** By how much it rises over the year before, in percent. */
    GROWTH,
    /** By how much it falls, in percent or, for a share, in points. */
    REDUCTION,
    /** A part of a whole, in percent: 84,5% of the people insured. */
    SHARE,
    /** So many of one thing to a hundred of another, or so many times as much. */
    RATIO,
    /** So many to a number of people: beds to 10.000 inhabitants. */
    RATE,
    /** Things that are counted one by one. */
    COUNT,
    /** Days, months, hours. */
    DURATION,
    /** A place among others: the first ten. */
    RANK
  }
}
