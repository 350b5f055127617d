package vn.haidang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs JMH benchmarks A-B-A-B, one fresh virtual machine for each in every round, so that a
 * neighbour's load on the machine meets all of them.
 */
final class Rounds {

  private static final int MEDIAN = 50;

  private Rounds() {}

  /**
   * One figure for each name, or for each value of a parameter, in the order of the names.
   *
   * @param rounds of a full run; a quick one has one
   */
  static List<Figure> of(
      Class<?> benchmarks, List<String> names, Workload.Effort effort, int rounds) {
    Map<String, List<double[]>> times = new LinkedHashMap<>();
    int played = effort == Workload.Effort.FULL ? rounds : 1;
    for (int round = 0; round < played; round++) {
      for (String name : names) {
        for (RunResult result : run(benchmarks, name, effort)) {
          times
              .computeIfAbsent(label(result), key -> new ArrayList<>())
              .add(new double[] {time(result), cpu(result)});
        }
      }
    }
    return times.entrySet().stream()
        .map(entry -> figure(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Figure figure(String name, List<double[]> rounds) {
    double[] times = rounds.stream().mapToDouble(round -> round[0]).toArray();
    double[] cpu = rounds.stream().mapToDouble(round -> round[1]).toArray();
    return new Figure(name, "ms", times, Figure.median(cpu), "");
  }

  private static Iterable<RunResult> run(Class<?> benchmarks, String name, Workload.Effort effort) {
    boolean full = effort == Workload.Effort.FULL;
    var options =
        new OptionsBuilder()
            .include(benchmarks.getName().replace(".", "\\.") + "\\." + name + "$")
            .forks(1)
            .warmupIterations(full ? 5 : 2)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(full ? 3 : 2)
            .measurementTime(TimeValue.seconds(2))
            .jvmArgs("-Xmx2g", "--sun-misc-unsafe-memory-access=allow")
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException("benchmark " + name + " did not run", e);
    }
  }

  private static String label(RunResult result) {
    var parameters = result.getParams();
    StringBuilder label = new StringBuilder(result.getPrimaryResult().getLabel());
    for (String key : parameters.getParamsKeys()) {
      label.append(' ').append(key).append('=').append(parameters.getParam(key));
    }
    return label.toString();
  }

  private static double cpu(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(CpuTime.LABEL))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(0);
  }

  /** Sampled benchmarks give the median of all calls, averaging ones their mean. */
  private static double time(RunResult result) {
    var statistics = result.getPrimaryResult().getStatistics();
    return switch (result.getParams().getMode()) {
      case SampleTime -> statistics.getPercentile(MEDIAN);
      default -> statistics.getMean();
    };
  }
}
