package vn.haidang.measures;

import java.math.BigDecimal;
import vn.haidang.kernel.quantity.PrintedNumber;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * A figure as an official types it: 7.693,7. What can be read in two ways is asked about and never
 * guessed.
 */
public final class TypedFigure {

  private TypedFigure() {}

  /**
   * Reads it; a minus sign may stand before it.
   *
   * @throws RefusedException if it is no number or can be read in two ways
   */
  public static BigDecimal read(String typed) {
    String figure = typed.strip();
    boolean negative = figure.startsWith("-") || figure.startsWith("−");
    return switch (PrintedNumber.read(negative ? figure.substring(1).strip() : figure)) {
      case PrintedNumber.Read(BigDecimal value) -> negative ? value.negate() : value;
      case PrintedNumber.Ambiguous(String printed) ->
          throw new RefusedException(Problem.of("measures.figure-ambiguous", printed));
      case PrintedNumber.NotANumber(String printed) ->
          throw new RefusedException(Problem.of("measures.no-figure", printed));
    };
  }
}
