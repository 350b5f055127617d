package vn.haidang.bench;

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
            .map(call -> new Series(call.getKey(), call.getValue(), new double[rounds]))
            .toList();
    for (Series one : series) {
      var _ = one.call().get();
    }
    for (int round = 0; round < rounds; round++) {
      for (Series one : series) {
        one.times()[round] = median(one.call(), each);
      }
    }
    return series.stream().map(one -> new Figure(one.name(), "ms", one.times(), 0, "")).toList();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Series(String name, Supplier<?> call, double[] times) {}

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
