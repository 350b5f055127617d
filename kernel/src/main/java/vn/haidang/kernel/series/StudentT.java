package vn.haidang.kernel.series;

/**
 * Student's t distribution: what a mean error from few observations may hide.
 *
 * <p>Student, "The probable error of a mean", Biometrika 6 (1908). The distribution function comes
 * from the regularised incomplete beta function by Lentz's continued fraction (Lentz, Applied
 * Optics 15 (1976)), good to about 1e-10 here.
 */
final class StudentT {

  private static final double[] LANCZOS = {
    76.18009172947146,
    -86.50532032941678,
    24.01409824083091,
    -1.231739572450155,
    0.1208650973866179e-2,
    -0.5395239384953e-5
  };

  private static final double TINY = 1e-300;
  private static final int ROUNDS = 300;

  private StudentT() {}

  /** Probability of a value up to {@code t} with {@code freedom} degrees of freedom, at least 1. */
  static double below(double t, int freedom) {
    double tail = beta(freedom / (freedom + t * t), freedom / 2.0, 0.5) / 2;
    return t > 0 ? 1 - tail : tail;
  }

  /** The value that {@code probability} (above one half) of all draws stay below. */
  static double quantile(double probability, int freedom) {
    double low = 0;
    double high = 1;
    while (below(high, freedom) < probability) {
      high *= 2;
    }
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (below(middle, freedom) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return Math.clamp(x, 0, 1);
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= ROUNDS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < 1e-12) {
        return result;
      }
    }
    return result;
  }

  private static double away(double fromZero) {
    return Math.abs(fromZero) < TINY ? TINY : fromZero;
  }

  private static double logGamma(double x) {
    double base = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
    double sum = 1.000000000190015;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + 1 + i);
    }
    return -base + Math.log(2.5066282746310007 * sum / x);
  }
}
