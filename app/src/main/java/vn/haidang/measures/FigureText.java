package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.kernel.quantity.PrintedNumber;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.platform.Problem;

/**
 * A figure as somebody types or pastes it: Vietnamese, with a minus sign at most. What can be read
 * two ways becomes a question with its answers written out; it is never guessed.
 */
sealed interface FigureText {

  /** Nothing was typed. Empty is not zero. */
  record Empty() implements FigureText {}

  /** One meaning; scale as typed. */
  record Value(BigDecimal value) implements FigureText {}

  /** None, or more than one. */
  record Unclear(Finding finding) implements FigureText {}

  /** {@code 6,740.5}: the American way beyond doubt. */
  Pattern AMERICAN = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  /** {@code 12.5}: a decimal point. */
  Pattern POINT = Pattern.compile("\\d+\\.\\d+");

  static FigureText read(String typed) {
    String figure = typed.replace('\u00A0', ' ').replace("\u202F", " ").strip();
    if (figure.isEmpty()) {
      return new Empty();
    }
    if (figure.endsWith("%")) {
      return share(figure, figure.substring(0, figure.length() - 1).strip());
    }
    boolean negative = figure.startsWith("-") || figure.startsWith("−");
    String digits = negative ? figure.substring(1).strip() : figure;
    return switch (PrintedNumber.read(digits)) {
      case PrintedNumber.Read(BigDecimal value) -> new Value(negative ? value.negate() : value);
      case PrintedNumber.Ambiguous(String printed) ->
          new Unclear(
              new Finding(
                  Finding.Severity.ERROR,
                  Problem.of("measures.figure-ambiguous", printed),
                  meanings(printed).stream().map(way -> negative ? "-" + way : way).toList()));
      case PrintedNumber.NotANumber(String printed) ->
          new Unclear(Finding.error("measures.no-figure", printed));
    };
  }

  /** Where figures are percentages, "12,5%" is 12,5; elsewhere it stays to be asked about. */
  static String bare(String typed, Unit unit) {
    String figure = typed.strip();
    return unit.equals(Unit.PERCENT) && figure.endsWith("%")
        ? figure.substring(0, figure.length() - 1).strip()
        : figure;
  }

  /** {@code 12,5%}, where no unit says that it is 12,5 and not an eighth. */
  private static Unclear share(String figure, String bare) {
    List<String> ways =
        read(bare) instanceof Value(BigDecimal value)
            ? List.of(bare, FigureTexts.written(value.movePointLeft(2)))
            : List.of();
    return new Unclear(
        new Finding(
            Finding.Severity.ERROR, Problem.of("measures.figure-percentage", figure), ways));
  }

  private static List<String> meanings(String printed) {
    if (AMERICAN.matcher(printed).matches()) {
      boolean single = printed.indexOf(',') == printed.lastIndexOf(',') && printed.indexOf('.') < 0;
      String vietnamese = printed.replace(',', ' ').replace('.', ',').replace(' ', '.');
      return single ? List.of(vietnamese, withoutZeros(printed)) : List.of(vietnamese);
    }
    return POINT.matcher(printed).matches()
        ? List.of(printed.replace('.', ','), printed.replace(".", ""))
        : List.of();
  }

  /** {@code 1,200} as a decimal: {@code 1,2}; as {@code 1,234} it would be asked about again. */
  private static String withoutZeros(String printed) {
    String shorter = printed.replaceFirst("0+$", "");
    return shorter.endsWith(",")
        ? shorter.substring(0, shorter.length() - 1)
        : shorter.equals(printed) ? printed + "0" : shorter;
  }
}
