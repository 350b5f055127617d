package vn.haidang.kernel.quantity;

import java.math.BigDecimal;

/**
 * A figure as it stands on paper, read by the Vietnamese rule: full stop between thousands, comma
 * before decimals. Scale is kept.
 *
 * <p>{@code 14.364,7} is 14364.7; {@code 03} is 3. What can be read two ways is not guessed: {@code
 * 1,200} may be one and a fifth or an American twelve hundred, {@code 12.5} is no Vietnamese figure
 * at all. At most 40 characters are read.
 */
public sealed interface PrintedNumber {

  /** One meaning. */
  record Read(BigDecimal value) implements PrintedNumber {}

  /** Two meanings, or written by another country's rule. */
  record Ambiguous(String printed) implements PrintedNumber {}

  /** Not a figure. */
  record NotANumber(String printed) implements PrintedNumber {}

  /** In characters. */
  int LONGEST = 40;

  /** Whatever is printed; anything but digits and separators between them is no figure. */
  static PrintedNumber read(String printed) {
    if (printed.isEmpty() || printed.length() > LONGEST || !looksNumeric(printed)) {
      return new NotANumber(printed);
    }
    int comma = printed.indexOf(',');
    String whole = comma < 0 ? printed : printed.substring(0, comma);
    String decimals = comma < 0 ? "" : printed.substring(comma + 1);
    boolean grouped = whole.indexOf('.') >= 0;
    boolean wellGrouped = !grouped || groupsOfThree(whole);
    boolean plainDecimals = decimals.indexOf(',') < 0 && decimals.indexOf('.') < 0;
    boolean americanThousands =
        comma >= 0
            && !grouped
            && decimals.length() == 3
            && whole.length() <= 3
            && whole.charAt(0) != '0';
    if (!wellGrouped || !plainDecimals || americanThousands) {
      return new Ambiguous(printed);
    }
    String digits = whole.replace(".", "");
    return new Read(new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals));
  }

  /** ASCII digits, separators only between digits. */
  private static boolean looksNumeric(String printed) {
    boolean digitBefore = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(digitBefore && (c == '.' || c == ','))) {
        return false;
      }
      digitBefore = digit;
    }
    return digitBefore;
  }

  /** "1.200", "14.364": one to three digits, not a lone zero, then groups of exactly three. */
  private static boolean groupsOfThree(String whole) {
    String[] groups = whole.split("\\.", -1);
    boolean well = groups[0].length() <= 3 && groups[0].charAt(0) != '0';
    for (int i = 1; i < groups.length; i++) {
      well = well && groups[i].length() == 3;
    }
    return well;
  }
}
