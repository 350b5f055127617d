package vn.haidang.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * A figure that was handed in beside what is in force, before anything is stored.
 *
 * @param ready null where something about it is wrong
 * @param present what is in force; null: nothing
 * @param presentStatus how sure it is
 * @param problem why it is refused
 */
public record JudgedFigure(
    GivenFigure given,
    @Nullable ReadyFigure ready,
    @Nullable BigDecimal present,
    @Nullable FigureStatus presentStatus,
    Verdict verdict,
    @Nullable Problem problem) {

  /** How it compares. */
  public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    REFUSED
  }

  /** The same, left out for a reason that was found when it was to be stored. */
  JudgedFigure refused(Problem why) {
    return new JudgedFigure(given, ready, present, presentStatus, Verdict.REFUSED, why);
  }
}
