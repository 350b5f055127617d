package vn.haidang.kernel.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How often our forecasts are right: every province's monthly series is cut after March, June,
 * September and November of each of its years, forecast with what was known then, and held against
 * what came. The table goes to docs/accuracy-forecasts.md.
 */
class ForecastAccuracyTest {

  private static final List<Integer> MONTHS = List.of(3, 6, 9, 11);

  /** What one way of forecasting got, over all series and years at one month. */
  private static final class Score {
    final List<Double> errors = new ArrayList<>();
    int held;

    void add(Outlook.Forecast forecast, double came) {
      errors.add(
          100
              * Math.abs(forecast.expected().doubleValue() - came)
              / Math.max(Math.abs(came), 1e-9));
      if (forecast.low().doubleValue() <= came && came <= forecast.high().doubleValue()) {
        held++;
      }
    }

    double medianError() {
      double[] sorted = errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    double meanError() {
      return errors.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    double coverage() {
      return 100.0 * held / errors.size();
    }
  }

  @Test
  void investmentByProvinceIsForecastBetterThanByRuleOfThumbAndWithinItsInterval()
      throws IOException {
    var table = new StringBuilder();
    Map<Integer, Map<String, Score>> investment =
        score("state-budget investment by province", ProvinceSeries.investment(), table);
    score(
        "newly licensed foreign investment by province", ProvinceSeries.foreignInvestment(), table);
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("accuracy-forecasts.txt"), table);

    for (int month : MONTHS) {
      Map<String, Score> scores = Objects.requireNonNull(investment.get(month));
      Score ours = Objects.requireNonNull(scores.get("ours"));
      Score naive = Objects.requireNonNull(scores.get("naive"));
      Score seasonal = Objects.requireNonNull(scores.get("seasonal naive"));
      assertThat(ours.coverage()).as("coverage after month %s", month).isBetween(65.0, 90.0);
      if (month < 11) {
        assertThat(ours.meanError())
            .as("mean error after month %s", month)
            .isLessThan(naive.meanError())
            .isLessThan(seasonal.meanError());
      }
    }
  }

  private static Map<Integer, Map<String, Score>> score(
      String title, Map<String, Series> all, StringBuilder table) {
    var byMonth = new java.util.TreeMap<Integer, Map<String, Score>>();
    var chosen = new EnumMap<Method, Integer>(Method.class);
    int unknown = 0;
    for (Series series : all.values()) {
      for (int year : series.completeYears()) {
        for (int month : MONTHS) {
          Series known = series.until(year, month);
          double came = series.yearEnd(year).doubleValue();
          if (came <= 0) {
            continue;
          }
          if (Outlook.of(known) instanceof Outlook.Forecast ours) {
            Map<String, Score> scores =
                byMonth.computeIfAbsent(month, key -> new java.util.LinkedHashMap<>());
            add(scores, "ours", ours, came);
            add(scores, "naive", Outlook.of(known, Method.NAIVE), came);
            add(scores, "seasonal naive", Outlook.of(known, Method.SEASONAL_NAIVE), came);
            chosen.merge(ours.method(), 1, Integer::sum);
          } else {
            unknown++;
          }
        }
      }
    }
    table.append(title).append(": ").append(all.size()).append(" series\n");
    byMonth.forEach((month, scores) ->
        scores.forEach((name, score) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %d | %s | %d | %.1f %% | %.1f %% | %.0f of 100 |%n",
                    month,
                    name,
                    score.errors.size(),
                    score.medianError(),
                    score.meanError(),
                    score.coverage()))));
    table
        .append("chosen ")
        .append(chosen)
        .append("; not enough data ")
        .append(unknown)
        .append("\n\n");
    for (Method method : Method.values()) {
      double[] errors =
          all.values().stream()
              .flatMapToDouble(series -> errorsOf(series, method))
              .sorted()
              .toArray();
      if (errors.length > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% |%n",
                method,
                errors.length,
                errors[errors.length / 2],
                Arrays.stream(errors).average().orElseThrow()));
      }
    }
    return byMonth;
  }

  private static java.util.stream.DoubleStream errorsOf(Series series, Method method) {
    return MONTHS.stream()
        .flatMap(month -> BackTest.of(method, series, 12 - month, 0).stream())
        .filter(trial -> trial.yearEnd() > 0)
        .mapToDouble(trial -> 100 * Math.abs(trial.error()) / trial.yearEnd());
  }

  private static void add(Map<String, Score> scores, String name, Outlook outlook, double came) {
    if (outlook instanceof Outlook.Forecast forecast) {
      scores.computeIfAbsent(name, key -> new Score()).add(forecast, came);
    }
  }
}
