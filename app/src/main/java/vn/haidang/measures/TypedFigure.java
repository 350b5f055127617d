package vn.haidang.measures;

import java.math.BigDecimal;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * A figure as an official types it: 7.693,7. What can be read in two ways is asked about and never
 * guessed.
 */
public final class TypedFigure {

  private TypedFigure() {}

  /** The same where the unit is known: of percentages the sign may be typed with it. */
  public static BigDecimal read(String typed, Unit unit) {
    return read(FigureText.bare(typed, unit));
  }

  /**
   * Reads it; a minus sign may stand before it.
   *
   * @throws RefusedException if it is no number or can be read in two ways
   */
  public static BigDecimal read(String typed) {
    return switch (FigureText.read(typed)) {
      case FigureText.Value(BigDecimal value) -> value;
      case FigureText.Empty() ->
          throw new RefusedException(Problem.of("measures.no-figure", typed));
      case FigureText.Unclear(Finding finding) -> throw new RefusedException(finding.problem());
    };
  }
}
