package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a file writes its decimals. A file says so as a whole; figures are never guessed one by one.
 */
public enum DecimalSign {
  /** {@code 7.693,7}, as people in Việt Nam write. */
  COMMA,
  /** {@code 7693.7}, as programs write; no sign between thousands. */
  POINT;

  /** Empty where the figure has no meaning, or two, under this rule. */
  Optional<BigDecimal> read(String figure) {
    if (this == POINT) {
      return figure.matches("[+-]?\\d{1,30}(\\.\\d{1,20})?")
          ? Optional.of(new BigDecimal(figure))
          : Optional.empty();
    }
    return FigureText.read(figure) instanceof FigureText.Value(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
