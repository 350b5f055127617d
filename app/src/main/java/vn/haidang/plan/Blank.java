package vn.haidang.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.haidang.kernel.legaltext.Responsibility.Role;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.legaltext.Target.Measure;

/** What an addition starts from: the quoted words, and of a figure what stands in them. */
public final class Blank {

  private static final Pattern FIGURE =
      Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?|\\d+(,\\d+)?");

  private Blank() {}

  /**
   * The finding before anybody has filled in its fields.
   *
   * @throws IllegalArgumentException for rows of a table and for doubts, which only the compiler
   *     finds
   */
  public static Finding of(ItemKind kind, String quote, Span span) {
    return switch (kind) {
      case TASK -> new Finding.Task("-", null, quote, List.of(), List.of(), null, null, List.of());
      case TARGET -> target(quote);
      case QUALITATIVE -> new Finding.Qualitative(quote, "aim");
      case CITATION ->
          new Finding.Citation(
              null, null, null, null, quote, List.of(new Finding.Mention("", span, quote)));
      case RESPONSIBILITY -> new Finding.Responsibility(quote, List.of(quote), Role.LEAD);
      case DEADLINE -> new Finding.Deadline(quote, null, null, null, null, null, null, null, null);
      case REPORT_DUTY ->
          new Finding.ReportDuty(quote, List.of(), null, List.of(), null, null, null);
      case PROJECT -> new Finding.Project(quote, quote, null, null);
      case INDICATOR, DIAGNOSTIC ->
          throw new IllegalArgumentException(kind + " is not added by hand");
    };
  }

  private static Finding target(String quote) {
    Matcher figure = FIGURE.matcher(quote);
    boolean found = figure.find();
    BigDecimal value =
        found ? new BigDecimal(figure.group().replace(".", "").replace(',', '.')) : BigDecimal.ZERO;
    String before = found ? quote.substring(0, figure.start()).strip() : quote;
    String unit = found && quote.startsWith("%", figure.end()) ? "%" : null;
    return new Finding.Target(
        quote,
        before.isEmpty() ? quote : before,
        Comparator.EQUAL,
        value,
        null,
        unit,
        Measure.LEVEL,
        null,
        null,
        false,
        false,
        null,
        null,
        null);
  }
}
