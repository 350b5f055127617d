package vn.haidang.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls timed in turn, A-B-A-B, so that a neighbour's load meets all of them. */
final class Timed {

  private final Map<String, Supplier<?>> calls = new LinkedHashMap<>();

  Timed call(String name, Supplier<?> call) {
    calls.put(name, call);
    return this;
  }

  /** Median of {@code each} calls a round, in milliseconds; every call is made once beforehand. */
  List<Figure> run(int rounds, int each) {
    List<Series> series =
        calls.entrySet().stream()
            .map(call ->
                new Series(call.getKey(), call.getValue(), new double[rounds], new double[rounds]))
            .toList();
    for (Series one : series) {
      var _ = one.call().get();
    }
    for (int round = 0; round < rounds; round++) {
      for (Series one : series) {
        double before = Processor.milliseconds();
        one.times()[round] = median(one.call(), each);
        one.cpu()[round] = (Processor.milliseconds() - before) / each;
      }
    }
    return series.stream()
        .map(one -> new Figure(one.name(), "ms", one.times(), mean(one.cpu()), ""))
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Series(String name, Supplier<?> call, double[] times, double[] cpu) {}

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double median(Supplier<?> call, int each) {
    double[] single = new double[each];
    for (int i = 0; i < each; i++) {
      long start = System.nanoTime();
      var _ = call.get();
      single[i] = (System.nanoTime() - start) / 1e6;
    }
    return Figure.median(single);
  }
}
