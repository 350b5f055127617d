package vn.haidang.kernel.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a figure counts, as printed ("1.000 lượt", "tỷ USD", "%"), with the factor that brings it to
 * its base unit.
 *
 * <p>Two units with the same base can be compared: {@code 1,2 tỷ USD} and {@code 1.200 triệu USD}
 * both rest on {@code usd}. {@code tỷ} is always 10^9 and {@code nghìn tỷ} 10^12. "điểm %" is not
 * "%": a difference of percentages is never multiplied or divided.
 *
 * @param symbol as printed, white space collapsed
 * @param base lower-case name of the unit that the factor leads to
 * @param factor one printed unit in base units, greater than zero
 */
public record Unit(String symbol, String base, BigDecimal factor) {

  public static final Unit PERCENT = new Unit("%", "%", BigDecimal.ONE);
  public static final Unit PERCENTAGE_POINT = new Unit("điểm %", "điểm %", BigDecimal.ONE);

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "nghìn", new BigDecimal("1E+3"),
          "ngàn", new BigDecimal("1E+3"),
          "triệu", new BigDecimal("1E+6"),
          "tỷ", new BigDecimal("1E+9"),
          "tỉ", new BigDecimal("1E+9"),
          "trăm", new BigDecimal("100"));

  /** Units that are multiples of another one. */
  private static final Map<String, Map.Entry<String, BigDecimal>> METRIC =
      Map.ofEntries(
          Map.entry("tấn", Map.entry("kg", new BigDecimal("1000"))),
          Map.entry("tạ", Map.entry("kg", new BigDecimal("100"))),
          Map.entry("km", Map.entry("m", new BigDecimal("1000"))),
          Map.entry("ha", Map.entry("m2", new BigDecimal("10000"))),
          Map.entry("hecta", Map.entry("m2", new BigDecimal("10000"))),
          Map.entry("km2", Map.entry("m2", new BigDecimal("1E+6"))),
          Map.entry("đ", Map.entry("đồng", BigDecimal.ONE)),
          Map.entry("vnđ", Map.entry("đồng", BigDecimal.ONE)),
          Map.entry("vnd", Map.entry("đồng", BigDecimal.ONE)),
          Map.entry("đô la mỹ", Map.entry("usd", BigDecimal.ONE)),
          Map.entry("phần trăm", Map.entry("%", BigDecimal.ONE)),
          Map.entry("điểm phần trăm", Map.entry("điểm %", BigDecimal.ONE)));

  private static final List<String> NOT_ADDITIVE =
      List.of("%", "điểm %", "‰", "lần", "hạng", "điểm");

  public Unit {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("unit factor " + factor + ": greater than 0");
    }
  }

  /**
   * Reads a unit as printed. Leading scale words and scale figures ("1.000") become the factor; the
   * rest is the base.
   */
  public static Unit of(String printed) {
    String symbol = String.join(" ", printed.strip().split("\\s+"));
    String rest = symbol.toLowerCase(Locale.ROOT);
    BigDecimal factor = BigDecimal.ONE;
    boolean more = true;
    while (more) {
      int space = rest.indexOf(' ');
      String first = space < 0 ? rest : rest.substring(0, space);
      BigDecimal scale = scaleOf(first);
      more = scale != null && space > 0;
      if (scale != null && space > 0) {
        factor = factor.multiply(scale);
        rest = rest.substring(space + 1);
      }
    }
    Map.Entry<String, BigDecimal> metric = METRIC.get(rest);
    return metric == null
        ? new Unit(symbol, rest, factor)
        : new Unit(symbol, metric.getKey(), factor.multiply(metric.getValue()));
  }

  private static @org.jspecify.annotations.Nullable BigDecimal scaleOf(String word) {
    BigDecimal named = SCALES.get(word);
    if (named != null || word.isEmpty() || !Character.isDigit(word.charAt(0))) {
      return named;
    }
    return PrintedNumber.read(word) instanceof PrintedNumber.Read(BigDecimal value)
            && value.signum() > 0
        ? value
        : null;
  }

  public boolean convertsTo(Unit other) {
    return base.equals(other.base);
  }

  /**
   * Whether parts in this unit add up to a whole: money and counts do, percentages, ranks and rates
   * do not.
   */
  public boolean isAdditive() {
    return !NOT_ADDITIVE.contains(base) && !base.contains("/") && !base.isEmpty();
  }

  /** A figure in this unit, in units of the base: 1,2 tỷ USD is 1200000000 usd. */
  public BigDecimal inBase(BigDecimal value) {
    return value.multiply(factor);
  }
}
