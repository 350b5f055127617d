package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.PrintedNumber;

/**
 * Reads the figure of a table cell: comma before the decimals, full stop between the thousands; a
 * range "7.693,7 - 7.756,8"; a bound "≥ 80", "trên 90". A printed dash is no figure. Scale is kept.
 */
final class FigureReader {

  private FigureReader() {}

  static Appendix.@Nullable Value read(String cell) {
    String text = cell.strip();
    Target.Comparator comparator = comparator(text);
    String bare = withoutComparator(text, comparator);
    if (bare.endsWith("%")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    BigDecimal single = number(bare);
    if (single != null) {
      return new Appendix.Value(single, null, comparator);
    }
    return comparator == Target.Comparator.EQUAL ? range(bare) : null;
  }

  private static Appendix.@Nullable Value range(String text) {
    int dash = text.indexOf('-', 1);
    if (dash < 0) {
      dash = text.indexOf('–', 1);
    }
    if (dash < 0) {
      return null;
    }
    BigDecimal low = number(text.substring(0, dash).replace("%", "").strip());
    BigDecimal high = number(text.substring(dash + 1).strip());
    return low == null || high == null || low.compareTo(high) > 0
        ? null
        : new Appendix.Value(low, high, Target.Comparator.RANGE);
  }

  private static Target.Comparator comparator(String text) {
    String small = Letters.small(text);
    if (small.startsWith("≥")
        || small.startsWith(">=")
        || (small.startsWith("từ ") && small.endsWith("trở lên"))) {
      return Target.Comparator.AT_LEAST;
    }
    if (small.startsWith("≤") || small.startsWith("<=")) {
      return Target.Comparator.AT_MOST;
    }
    if (small.startsWith(">") || small.startsWith("trên ")) {
      return Target.Comparator.MORE_THAN;
    }
    return small.startsWith("<") || small.startsWith("dưới ")
        ? Target.Comparator.LESS_THAN
        : Target.Comparator.EQUAL;
  }

  private static String withoutComparator(String text, Target.Comparator comparator) {
    if (comparator == Target.Comparator.EQUAL) {
      return text;
    }
    int from = 0;
    while (from < text.length() && !Character.isDigit(text.charAt(from))) {
      from++;
    }
    String bare = text.substring(from);
    int end = bare.indexOf(" trở");
    return (end < 0 ? bare : bare.substring(0, end)).strip();
  }

  /** Null where the text is no number. */
  private static @Nullable BigDecimal number(String text) {
    boolean negative = text.startsWith("-") || text.startsWith("−");
    BigDecimal value =
        switch (PrintedNumber.read(negative ? text.substring(1) : text)) {
          case PrintedNumber.Read read -> read.value();
          case PrintedNumber.Ambiguous two -> withOneSeparator(two.printed());
          case PrintedNumber.NotANumber _ -> null;
        };
    return value == null || !negative ? value : value.negate();
  }

  /**
   * What a sentence leaves open a cell does not: the figures around it show that "2,607" has
   * decimals, and "0.05" can mean nothing else.
   */
  private static @Nullable BigDecimal withOneSeparator(String printed) {
    String pointed = printed.replace(',', '.');
    boolean one = pointed.indexOf('.') == pointed.lastIndexOf('.');
    return one ? new BigDecimal(pointed) : null;
  }
}
