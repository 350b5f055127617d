package vn.haidang.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What one call costs in processor time, all threads of the virtual machine together. Unlike the
 * time on the clock it hardly depends on what else the machine is doing.
 */
public final class CpuTime implements InternalProfiler {

  static final String LABEL = "cpu";

  private long before;

  @Override
  public String getDescription() {
    return "processor time of each call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanoseconds();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double spent = (nanoseconds() - before) / 1e6;
    long calls = Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(LABEL, spent / calls, "ms/op", AggregationPolicy.AVG));
  }

  private static long nanoseconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
