package vn.haidang.plan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Ratio;
import vn.haidang.kernel.quantity.Verdict;
import vn.haidang.plan.Finding.Figure;
import vn.haidang.plan.Finding.Indicator;

/**
 * The arithmetic of one appendix row: planned figure over base figure, beside the ratio that is
 * printed. Which column is which is read from its heading.
 */
record RowArithmetic(Figure planned, @Nullable Figure base, @Nullable Figure ratio) {
  private static final Pattern RATIO =
      Pattern.compile("(?U)/.*%|%.*/|so (với|sánh)|tỷ lệ.*%|tốc độ.*%");
  private static final Pattern PLANNED =
      Pattern.compile("(?U)kế hoạch|\\bkh\\b|chỉ tiêu|mục tiêu|dự toán|phấn đấu");
  private static final Pattern BASE = Pattern.compile("(?U)\\bước|thực hiện|\\bth\\b|\\buth\\b");

  /** Reads the roles of the columns; absent where no column states what is planned. */
  static Optional<RowArithmetic> of(Indicator row) {
    List<Figure> figures = row.figures();
    Optional<Figure> ratio = first(figures, heading -> RATIO.matcher(heading).find());
    List<Figure> plain = figures.stream().filter(f -> ratio.filter(f::equals).isEmpty()).toList();
    Optional<Figure> planned =
        first(plain, h -> PLANNED.matcher(h).find() && !BASE.matcher(h).find());
    Optional<Figure> base = first(plain, h -> BASE.matcher(h).find() && !PLANNED.matcher(h).find());
    if (planned.isEmpty() && plain.size() == 2 && base.isEmpty()) {
      base = Optional.of(plain.getFirst());
      planned = Optional.of(plain.getLast());
    }
    Optional<Figure> before = base;
    return planned.map(p -> new RowArithmetic(p, before.orElse(null), ratio.orElse(null)));
  }

  private static Optional<Figure> first(List<Figure> figures, Predicate<String> heading) {
    return figures.stream()
        .filter(f -> heading.test(f.heading().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** "122,00 – 123,00": the quotient in percent, two decimals; absent without a base. */
  Optional<String> recomputed() {
    if (base == null || base.value().signum() == 0) {
      return Optional.empty();
    }
    String low = Figures.number(percent(planned.value(), base.value()));
    BigDecimal max = planned.valueMax();
    return Optional.of(
        max == null ? low : low + " – " + Figures.number(percent(max, base.value())));
  }

  /** What the printed ratio is worth; absent where none is printed or nothing can be computed. */
  Optional<Verdict> verdict() {
    if (base == null || ratio == null || base.value().signum() == 0) {
      return Optional.empty();
    }
    Verdict low = new Ratio(planned.value(), base.value()).verdictOn(ratio.value());
    BigDecimal max = planned.valueMax();
    BigDecimal printedMax = ratio.valueMax();
    if (max == null || printedMax == null) {
      return Optional.of(low);
    }
    Verdict high = new Ratio(max, base.value()).verdictOn(printedMax);
    return Optional.of(low.compareTo(high) >= 0 ? low : high);
  }

  /** From where to where the quotient may lie when each input is as far off as rounding allows. */
  Optional<String> slack() {
    if (base == null || base.value().signum() == 0) {
      return Optional.empty();
    }
    var slack = new Ratio(planned.value(), base.value()).slack();
    return Optional.of(
        Figures.number(slack.low().setScale(2, RoundingMode.HALF_UP))
            + " – "
            + Figures.number(slack.high().setScale(2, RoundingMode.HALF_UP)));
  }

  private static BigDecimal percent(BigDecimal planned, BigDecimal base) {
    return new Ratio(planned, base).percent(2);
  }
}
