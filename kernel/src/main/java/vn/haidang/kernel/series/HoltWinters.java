package vn.haidang.kernel.series;

/**
 * Exponential smoothing with damped trend and additive or, where every value is above zero,
 * multiplicative seasons.
 *
 * <p>The four weights are those of a small grid whose one-step forecasts had the least squared
 * error; a finer search does not pay on five or ten years of months.
 */
final class HoltWinters {

  private static final double[] LEVELS = {0.1, 0.3, 0.6};
  private static final double[] TRENDS = {0.02, 0.1};
  private static final double[] SEASONS = {0.05, 0.2, 0.4};
  private static final double[] DAMPINGS = {0.85, 0.95};

  private final boolean factors;
  private final double[] seasons;
  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double phi;
  private double level;
  private double trend;
  private int at;
  private double squares;

  private HoltWinters(Past past, double alpha, double beta, double gamma, double phi) {
    this.alpha = alpha;
    this.beta = beta;
    this.gamma = gamma;
    this.phi = phi;
    int steps = past.stepsPerYear();
    factors = past.isPositive();
    double first = past.sum(0, steps) / steps;
    double second = past.sum(steps, 2 * steps) / steps;
    level = first;
    trend = (second - first) / steps;
    seasons = new double[steps];
    for (int i = 0; i < steps; i++) {
      double one = factors ? past.value(i) / first : past.value(i) - first;
      double two = factors ? past.value(i + steps) / second : past.value(i + steps) - second;
      seasons[i] = (one + two) / 2;
    }
    for (int i = 0; i < past.size(); i++) {
      learn(past.value(i));
    }
  }

  static HoltWinters fitted(Past past) {
    HoltWinters best = new HoltWinters(past, LEVELS[0], TRENDS[0], SEASONS[0], DAMPINGS[0]);
    for (double alpha : LEVELS) {
      for (double beta : TRENDS) {
        for (double gamma : SEASONS) {
          for (double phi : DAMPINGS) {
            HoltWinters tried = new HoltWinters(past, alpha, beta, gamma, phi);
            best = tried.squares < best.squares ? tried : best;
          }
        }
      }
    }
    return best;
  }

  private void learn(double value) {
    int season = at % seasons.length;
    double expectedLevel = level + phi * trend;
    double expected = factors ? expectedLevel * seasons[season] : expectedLevel + seasons[season];
    squares += (value - expected) * (value - expected);
    double without = factors ? value / Math.max(seasons[season], 1e-9) : value - seasons[season];
    double newLevel = alpha * without + (1 - alpha) * expectedLevel;
    trend = beta * (newLevel - level) + (1 - beta) * phi * trend;
    level = factors ? Math.max(newLevel, 1e-9) : newLevel;
    double newSeason = factors ? value / level : value - level;
    seasons[season] = gamma * newSeason + (1 - gamma) * seasons[season];
    at++;
  }

  double[] next(int left) {
    double[] next = new double[left];
    double damped = 0;
    for (int i = 0; i < left; i++) {
      damped += Math.pow(phi, i + 1);
      double to = level + damped * trend;
      double season = seasons[(at + i) % seasons.length];
      next[i] = factors ? to * season : to + season;
    }
    return next;
  }
}
