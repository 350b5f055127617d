package vn.haidang.kernel.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Quantity;

/**
 * The published rule that gives every target its colour; the clauses are tried from top to bottom,
 * the first that holds decides.
 *
 * <ol>
 *   <li>a figure is due and missing: OVERDUE
 *   <li>no figure is due: NOT_DUE
 *   <li>the year's figure is there: MET or MISSED, whatever its status
 *   <li>the good end of the forecast's interval falls short of the target: AT_RISK; without a
 *       forecast: further behind the trajectory than {@code far}
 *   <li>the expected figure falls short, or behind the trajectory by more than {@code tolerance}:
 *       ATTENTION
 *   <li>ahead of the trajectory by more than {@code tolerance}: AHEAD; else ON_COURSE
 * </ol>
 *
 * @param tolerance in percent of the trajectory
 * @param far in percent of the trajectory
 */
public record VerdictRule(BigDecimal tolerance, BigDecimal far) {

  /** 3 % and 10 %. */
  public static final VerdictRule PUBLISHED =
      new VerdictRule(BigDecimal.valueOf(3), BigDecimal.valueOf(10));

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What is known about a target at a moment.
   *
   * @param figure the year's figure so far, null where none was reported
   * @param step after how many steps of the year it stands; from 1 where there is a figure
   * @param isMissing whether a figure is due that was not reported
   * @param isLast whether it is the figure of the whole year
   * @param outlook null where no forecast was asked for
   */
  public record Facts(
      Quantity target,
      Direction direction,
      Trajectory trajectory,
      @Nullable BigDecimal figure,
      int step,
      boolean isMissing,
      boolean isLast,
      @Nullable Outlook outlook) {}

  public VerdictRule {
    if (tolerance.signum() < 0 || far.compareTo(tolerance) < 0) {
      throw new IllegalArgumentException(
          "tolerance "
              + tolerance
              + ", far "
              + far
              + ": 0 or more, the second not below the first");
    }
  }

  /** The first clause that holds. */
  public Verdict judge(Facts facts) {
    BigDecimal figure = facts.figure();
    if (facts.isMissing() || figure == null) {
      return new Verdict(
          facts.isMissing() ? Rating.OVERDUE : Rating.NOT_DUE,
          facts.isMissing() ? Verdict.Reason.FIGURE_MISSING : Verdict.Reason.NOTHING_DUE,
          figure,
          null,
          null,
          facts.outlook());
    }
    BigDecimal expected = facts.trajectory().at(facts.step());
    BigDecimal deviation = deviation(facts.direction(), figure, expected);
    Verdict.Reason reason = facts.isLast() ? atTheEnd(facts, figure) : underWay(facts, deviation);
    return new Verdict(rating(reason), reason, figure, expected, deviation, facts.outlook());
  }

  private static Verdict.Reason atTheEnd(Facts facts, BigDecimal figure) {
    return facts.direction().isMet(facts.target(), figure)
        ? Verdict.Reason.REACHED
        : Verdict.Reason.NOT_REACHED;
  }

  private Verdict.Reason underWay(Facts facts, BigDecimal deviation) {
    boolean less = facts.direction() == Direction.LESS_IS_BETTER;
    boolean falls = false;
    if (facts.outlook() instanceof Outlook.Forecast forecast) {
      if (!facts.direction().isMet(facts.target(), less ? forecast.low() : forecast.high())) {
        return Verdict.Reason.OUT_OF_REACH;
      }
      falls = !facts.direction().isMet(facts.target(), forecast.expected());
    } else if (deviation.compareTo(far.negate()) < 0) {
      return Verdict.Reason.FAR_BEHIND;
    }
    if (falls) {
      return Verdict.Reason.FORECAST_SHORT;
    }
    if (deviation.compareTo(tolerance.negate()) < 0) {
      return Verdict.Reason.BEHIND;
    }
    return deviation.compareTo(tolerance) > 0
        ? Verdict.Reason.IN_FRONT
        : Verdict.Reason.WITHIN_TOLERANCE;
  }

  private static Rating rating(Verdict.Reason reason) {
    return switch (reason) {
      case FIGURE_MISSING -> Rating.OVERDUE;
      case NOTHING_DUE -> Rating.NOT_DUE;
      case REACHED -> Rating.MET;
      case NOT_REACHED -> Rating.MISSED;
      case OUT_OF_REACH, FAR_BEHIND -> Rating.AT_RISK;
      case FORECAST_SHORT, BEHIND -> Rating.ATTENTION;
      case IN_FRONT -> Rating.AHEAD;
      case WITHIN_TOLERANCE -> Rating.ON_COURSE;
    };
  }

  /** Above zero is good. Where nothing was expected the difference itself decides. */
  private static BigDecimal deviation(Direction direction, BigDecimal figure, BigDecimal expected) {
    BigDecimal difference = figure.subtract(expected).multiply(HUNDRED);
    BigDecimal percent =
        expected.signum() == 0
            ? BigDecimal.valueOf(difference.signum() * 100L)
            : difference.divide(expected.abs(), 1, RoundingMode.HALF_UP);
    return direction == Direction.LESS_IS_BETTER ? percent.negate() : percent;
  }
}
