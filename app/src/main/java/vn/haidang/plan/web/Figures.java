package vn.haidang.plan.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as Vietnamese officials write them: 1.200,50 and 10/01/2018. The scale of a
 * number is kept: 15.00 stays 15,00.
 */
final class Figures {

  private Figures() {}

  static String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    var grouped = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        grouped.append('.');
      }
      grouped.append(whole.charAt(i));
    }
    return point < 0 ? grouped.toString() : grouped + "," + plain.substring(point + 1);
  }

  static String range(BigDecimal value, @Nullable BigDecimal max) {
    return max == null ? number(value) : number(value) + " – " + number(max);
  }

  /** Percent and other signs stand close, words after a space. */
  static String withUnit(String figure, @Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return figure;
    }
    return unit.startsWith("%") ? figure + unit : figure + " " + unit;
  }
}
