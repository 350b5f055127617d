package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

  /** Null where the text is no number in Vietnamese print. "0.05" can only mean a decimal point. */
  static @Nullable BigDecimal number(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return null;
    }
    boolean negative = text.charAt(0) == '-' || text.charAt(0) == '−';
    String digits = negative ? text.substring(1) : text;
    String plain = plain(digits);
    if (plain == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(plain);
    return negative ? value.negate() : value;
  }

  private static @Nullable String plain(String text) {
    int comma = text.indexOf(',');
    String whole = comma < 0 ? text : text.substring(0, comma);
    String decimals = comma < 0 ? "" : text.substring(comma + 1);
    if (comma >= 0 && !isDigits(decimals)) {
      return null;
    }
    String grouped = ungrouped(whole);
    if (grouped == null) {
      return comma < 0 && isDecimalPoint(text) ? text : null;
    }
    return comma < 0 ? grouped : grouped + "." + decimals;
  }

  private static @Nullable String ungrouped(String whole) {
    String[] groups = whole.split("\\.", -1);
    if (!isDigits(groups[0]) || (groups.length > 1 && groups[0].length() > 3)) {
      return null;
    }
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3 || !isDigits(groups[i])) {
        return null;
      }
    }
    return groups.length > 1 && groups[0].equals("0") ? null : String.join("", groups);
  }

  private static boolean isDecimalPoint(String text) {
    int point = text.indexOf('.');
    return point > 0 && isDigits(text.substring(0, point)) && isDigits(text.substring(point + 1));
  }

  private static boolean isDigits(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
