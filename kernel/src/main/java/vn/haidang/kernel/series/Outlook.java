package vn.haidang.kernel.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Quantity;

/** What can honestly be said about the end of the year. */
public sealed interface Outlook {

  /** Fewer past moments than this and an interval would be a guess. */
  int FEWEST_TRIALS = 6;

  /** How many of the results the interval of a forecast is to hold, in percent. */
  int COVERAGE = 80;

  /** Not enough data. */
  record Unknown(Reason reason, int trials) implements Outlook {}

  /** Why nothing is forecast. */
  enum Reason {
    /** The last year of the series is over. */
    YEAR_IS_OVER,
    /** Fewer than six moments in complete years to test a method on. */
    TOO_FEW_YEARS
  }

  /**
   * A method and how it did.
   *
   * @param error mean absolute error of the year's figure at the trials, in percent of the result
   */
  record Tried(Method method, int trials, BigDecimal error) {}

  /**
   * The year's figure to be expected, with an interval that about 80 of 100 results fall into.
   *
   * <p>The interval comes from what the same method got wrong on the same series: Student's t on
   * the root mean square of those errors, with as many degrees of freedom as there were years,
   * wider by the factor sqrt(1 + 1/years) that a forecast of one new value takes.
   *
   * @param tried every method that could be tested, in the order of the list; the one used erred
   *     least
   * @param spread one standard error, in the unit of the series
   * @param years how many past years the errors come from
   */
  record Forecast(
      Method method,
      BigDecimal expected,
      BigDecimal low,
      BigDecimal high,
      List<Tried> tried,
      double spread,
      int years)
      implements Outlook {
    public Forecast {
      tried = List.copyOf(tried);
    }

    public Tried used() {
      return tried.stream().filter(one -> one.method() == method).findFirst().orElseThrow();
    }

    /** In whole percent, 1 to 99: that the year's figure will be as good as the target. */
    public int probabilityOf(Quantity target, Direction direction) {
      BigDecimal aim = direction.aim(target);
      boolean atMost =
          target instanceof Quantity.AtMost
              || (direction == Direction.LESS_IS_BETTER && !(target instanceof Quantity.AtLeast));
      double below = StudentT.below((aim.doubleValue() - expected.doubleValue()) / spread, years);
      return Math.clamp(Math.round(100 * (atMost ? below : 1 - below)), 1, 99);
    }
  }

  /** For the year of the last figure, from all figures before it. */
  static Outlook of(Series series) {
    int left = series.stepsPerYear() - series.lastStep();
    if (left == 0) {
      return new Unknown(Reason.YEAR_IS_OVER, 0);
    }
    return new Search(series, left).outlook();
  }

  /** With a method given from outside, for comparisons. */
  static Outlook of(Series series, Method method) {
    int left = series.stepsPerYear() - series.lastStep();
    if (left == 0) {
      return new Unknown(Reason.YEAR_IS_OVER, 0);
    }
    return new Search(series, left).outlookOf(List.of(method));
  }

  /** Tries the methods and takes the one that erred least. */
  final class Search {

    private final Series series;
    private final int left;
    private final int around;

    private Search(Series series, int left) {
      this.series = series;
      this.left = left;
      this.around = Math.max(1, series.stepsPerYear() / 12);
    }

    private Outlook outlook() {
      return outlookOf(List.of(Method.values()));
    }

    private Outlook outlookOf(List<Method> methods) {
      double[] all = series.asDoubles();
      Past now = BackTest.pastOf(series, all, series.lastYear(), series.lastStep());
      var tried = new ArrayList<Tried>();
      List<BackTest.Trial> best = List.of();
      @Nullable Method chosen = null;
      double least = Double.MAX_VALUE;
      int most = 0;
      for (Method method : methods) {
        List<BackTest.Trial> trials =
            method.canUse(now) ? BackTest.of(method, series, left, around) : List.of();
        most = Math.max(most, trials.size());
        if (trials.size() >= FEWEST_TRIALS) {
          double error = meanSize(trials);
          tried.add(new Tried(method, trials.size(), percent(error)));
          if (error < least) {
            least = error;
            best = trials;
            chosen = method;
          }
        }
      }
      return chosen == null
          ? new Unknown(Reason.TOO_FEW_YEARS, most)
          : forecast(chosen, now, best, tried);
    }

    private Forecast forecast(
        Method method, Past now, List<BackTest.Trial> trials, List<Tried> tried) {
      double[] next = method.carryOn(now, left);
      double expected = BackTest.yearEnd(now, next);
      int years = (int) trials.stream().mapToInt(BackTest.Trial::year).distinct().count();
      double square =
          trials.stream()
              .mapToDouble(trial -> trial.error() / trial.size())
              .map(error -> error * error)
              .average()
              .orElseThrow();
      double spread =
          Math.max(Math.sqrt(square * (1 + 1.0 / years)) * BackTest.sizeOf(now, next), 1e-9);
      double half = StudentT.quantile(0.5 + COVERAGE / 200.0, years) * spread;
      return new Forecast(
          method,
          rounded(expected),
          rounded(expected - half),
          rounded(expected + half),
          tried.stream().sorted(Comparator.comparing(Tried::method)).toList(),
          spread,
          years);
    }

    private static double meanSize(List<BackTest.Trial> trials) {
      return trials.stream()
          .mapToDouble(trial -> Math.abs(trial.error()) / Math.max(Math.abs(trial.yearEnd()), 1e-9))
          .average()
          .orElseThrow();
    }

    private static BigDecimal percent(double error) {
      return BigDecimal.valueOf(Math.min(100 * error, 1e6)).setScale(1, RoundingMode.HALF_UP);
    }

    private BigDecimal rounded(double value) {
      int scale = series.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
      return BigDecimal.valueOf(value).setScale(Math.clamp(scale, 0, 6), RoundingMode.HALF_UP);
    }
  }
}
