package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures written out the way Vietnamese documents print them: full stop between thousands, comma
 * before decimals.
 */
final class Printed {

  private Printed() {}

  static String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    var grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, '.');
    }
    String sign = value.signum() < 0 ? "-" : "";
    return sign + grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
  }

  static String target(Target target) {
    String sign =
        target.comparator() == Target.Comparator.EQUAL
                || target.comparator() == Target.Comparator.RANGE
            ? ""
            : target.comparator().sign() + " ";
    BigDecimal max = target.valueMax();
    String range = max == null ? "" : " - " + number(max);
    return sign + number(target.value()) + range + unit(target.unit());
  }

  static String value(Appendix.Value value, @Nullable String unit) {
    BigDecimal max = value.valueMax();
    return number(value.value()) + (max == null ? "" : " - " + number(max)) + unit(unit);
  }

  private static String unit(@Nullable String unit) {
    if (unit == null || unit.isEmpty()) {
      return "";
    }
    boolean scaled = Character.isDigit(unit.charAt(0));
    boolean joined = unit.startsWith("/") || unit.equals("%");
    return scaled ? " (" + unit + ")" : joined ? unit : " " + unit;
  }
}
