package vn.haidang.kernel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.kernel.series.TrajectoryTest.bd;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.quantity.Quantity;
import vn.haidang.kernel.quantity.Unit;

/** The published rule, clause by clause, mostly on figures of Hải Phòng 2018. */
class VerdictRuleTest {

  private static final Unit BILLION = Unit.of("tỷ đồng");
  private static final Quantity REVENUE = new Quantity.Exactly(bd("24725.0"), BILLION);
  private static final Quantity SERVICES = new Quantity.Exactly(bd("12.1"), Unit.PERCENT);

  @Test
  void revenueEstimatedInJanuaryMissesAndTheFinalFigureMeetsTheTarget() {
    assertThat(atTheEnd(REVENUE, "24365.6").rating()).isEqualTo(Rating.MISSED);
    assertThat(atTheEnd(REVENUE, "24768").rating()).isEqualTo(Rating.MET);
  }

  @Test
  void servicesBelowTheirTargetAreSeenAtNineMonths() {
    Verdict verdict = judge(SERVICES, Direction.MORE_IS_BETTER, holding("12.1"), "10.27", null);

    assertThat(verdict.rating()).isEqualTo(Rating.AT_RISK);
    assertThat(verdict.reason()).isEqualTo(Verdict.Reason.FAR_BEHIND);
    assertThat(verdict.deviation()).isEqualByComparingTo("-15.1");
  }

  @Test
  void moreThanTheToleranceIsAheadAndWithinItIsOnCourse() {
    assertThat(judge(SERVICES, Direction.MORE_IS_BETTER, holding("12.1"), "12.5", null).rating())
        .isEqualTo(Rating.AHEAD);
    assertThat(judge(SERVICES, Direction.MORE_IS_BETTER, holding("12.1"), "11.8", null).rating())
        .isEqualTo(Rating.ON_COURSE);
    assertThat(judge(SERVICES, Direction.MORE_IS_BETTER, holding("12.1"), "11.7", null).rating())
        .isEqualTo(Rating.ATTENTION);
  }

  @Test
  void whereLessIsBetterAboveTheTargetIsBehind() {
    Quantity unemployment = new Quantity.Exactly(bd("3.96"), Unit.PERCENT);

    assertThat(
            judge(unemployment, Direction.LESS_IS_BETTER, holding("3.96"), "4.20", null).reason())
        .isEqualTo(Verdict.Reason.BEHIND);
    assertThat(
            judge(unemployment, Direction.LESS_IS_BETTER, holding("3.96"), "3.70", null).rating())
        .isEqualTo(Rating.AHEAD);
  }

  @Test
  void aForecastDecidesBeforeThePresentDistanceDoes() {
    Quantity target = new Quantity.Between(bd("7693.7"), bd("7756.8"), Unit.of("triệu USD"));

    assertThat(
            judge(target, Direction.MORE_IS_BETTER, holding("5642"), "5486", forecast(7412, 7585))
                .rating())
        .isEqualTo(Rating.AT_RISK);
    assertThat(
            judge(target, Direction.MORE_IS_BETTER, holding("5642"), "5600", forecast(7600, 7800))
                .reason())
        .isEqualTo(Verdict.Reason.FORECAST_SHORT);
    assertThat(
            judge(target, Direction.MORE_IS_BETTER, holding("5642"), "6038", forecast(8100, 8300))
                .rating())
        .isEqualTo(Rating.AHEAD);
  }

  @Test
  void aFigureThatIsDueAndMissingIsRatedAndNotBlank() {
    var facts =
        new VerdictRule.Facts(
            REVENUE, Direction.MORE_IS_BETTER, holding("24725"), bd("1000"), 1, true, false, null);

    assertThat(VerdictRule.PUBLISHED.judge(facts).rating()).isEqualTo(Rating.OVERDUE);
  }

  @Test
  void beforeTheFirstFigureIsDueNothingIsJudged() {
    var facts =
        new VerdictRule.Facts(
            REVENUE, Direction.MORE_IS_BETTER, holding("24725"), null, 0, false, false, null);

    assertThat(VerdictRule.PUBLISHED.judge(facts).rating()).isEqualTo(Rating.NOT_DUE);
  }

  @Test
  void aBoundThatDoesNotCountItselfIsNotMetByIt() {
    Quantity insured = new Quantity.AtLeast(bd("84.5"), true, Unit.PERCENT);

    assertThat(atTheEnd(insured, "84.50").rating()).isEqualTo(Rating.MISSED);
    assertThat(atTheEnd(insured, "84.78").rating()).isEqualTo(Rating.MET);
  }

  private static Verdict atTheEnd(Quantity target, String figure) {
    return VerdictRule.PUBLISHED.judge(
        new VerdictRule.Facts(
            target,
            Direction.MORE_IS_BETTER,
            holding(target.anchor().toPlainString()),
            bd(figure),
            12,
            false,
            true,
            null));
  }

  private static Verdict judge(
      Quantity target,
      Direction direction,
      Trajectory path,
      String figure,
      @Nullable Outlook outlook) {
    return VerdictRule.PUBLISHED.judge(
        new VerdictRule.Facts(target, direction, path, bd(figure), 9, false, false, outlook));
  }

  private static Trajectory holding(String at) {
    return Trajectory.straight(Course.HOLDS, 12, BigDecimal.ZERO, bd(at));
  }

  private static Outlook forecast(long expected, long high) {
    BigDecimal middle = BigDecimal.valueOf(expected);
    BigDecimal top = BigDecimal.valueOf(high);
    return new Outlook.Forecast(
        Method.NAIVE,
        middle,
        middle.multiply(BigDecimal.TWO).subtract(top),
        top,
        List.of(new Outlook.Tried(Method.NAIVE, 6, BigDecimal.ONE)),
        100,
        5);
  }
}
