package vn.haidang.measures.feed;

/**
 * What a feed measures.
 *
 * @param code stable, letters without accents, digits and dots; at most 36 characters
 * @param name and {@code definition}, {@code numerator}, {@code denominator}: as officials read
 *     them, in Vietnamese
 * @param unit of measurement of the quotient, usually {@code %}
 * @param countedIn unit of measurement of numerator and denominator
 * @param months length of a step: 1, 3, 6 or 12
 */
public record FedIndicator(
    String code,
    String name,
    String definition,
    String unit,
    int decimals,
    boolean moreIsBetter,
    String numerator,
    String denominator,
    String countedIn,
    int months) {

  public FedIndicator {
    if (!code.matches("[A-Za-z0-9.]{1,36}")) {
      throw new IllegalArgumentException("code of a feed " + code + ": letters, digits, dots");
    }
    if (months != 1 && months != 3 && months != 6 && months != 12) {
      throw new IllegalArgumentException("steps of " + months + " months: 1, 3, 6 or 12");
    }
  }
}
