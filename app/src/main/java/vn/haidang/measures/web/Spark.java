package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.Locale;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.measures.Standing;

/**
 * Two small pictures of the scorecard's row.
 *
 * @param actual line of what was reached, 96 by 30
 * @param trajectory line it should follow
 * @param low from 0 to 96: the forecast's interval on a strip around the target at 48
 */
public record Spark(
    String actual, String trajectory, boolean hasForecast, int low, int middle, int high) {

  private static final double WIDTH = 96;
  private static final double HEIGHT = 30;

  static Spark of(Standing standing) {
    double least = 0;
    double most = 1e-9;
    for (Standing.Step step : standing.steps()) {
      double expected = step.expected() == null ? 0 : step.expected().doubleValue();
      double reached = step.toDate() == null ? 0 : step.toDate().value().doubleValue();
      least = Math.min(least, Math.min(expected, reached));
      most = Math.max(most, Math.max(expected, reached));
    }
    var actual = new StringBuilder();
    var path = new StringBuilder();
    int steps = standing.steps().size();
    for (Standing.Step step : standing.steps()) {
      double x = steps == 1 ? WIDTH : (step.number() - 1) * (WIDTH - 6) / (steps - 1) + 3;
      if (step.toDate() != null) {
        append(actual, x, y(step.toDate().value(), least, most));
      }
      if (step.expected() != null) {
        append(path, x, y(step.expected(), least, most));
      }
    }
    if (standing.outlook() instanceof Outlook.Forecast forecast && standing.target() != null) {
      double aim = Math.max(Math.abs(standing.target().value().doubleValue()), 1e-9);
      return new Spark(
          actual.toString(),
          path.toString(),
          true,
          strip(forecast.low().doubleValue() / aim),
          strip(forecast.expected().doubleValue() / aim),
          strip(forecast.high().doubleValue() / aim));
    }
    return new Spark(actual.toString(), path.toString(), false, 0, 0, 0);
  }

  /** 80 % of the target at the left end, 120 % at the right. */
  private static int strip(double share) {
    return (int) Math.clamp(Math.round(48 + (share - 1) * 240), 3, 93);
  }

  private static double y(BigDecimal value, double least, double most) {
    return 3 + (HEIGHT - 6) * (most - value.doubleValue()) / Math.max(most - least, 1e-9);
  }

  private static void append(StringBuilder path, double x, double y) {
    path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
  }
}
