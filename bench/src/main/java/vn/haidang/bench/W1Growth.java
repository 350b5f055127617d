package vn.haidang.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.kernel.legaltext.Source;

/**
 * W1, growth: the plan's text repeated up to ten megabytes. The time for each megabyte must stay
 * the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W1Growth {

  /** Length of the text in thousands of bytes (UTF-8), about. */
  @Param({"68", "270", "1080", "4300", "10000"})
  public int kilobytes;

  private String text = "";

  @Setup
  public void prepare() {
    PlanText plan = PlanText.find();
    double bytesEach =
        (double) plan.text().getBytes(StandardCharsets.UTF_8).length / plan.text().length();
    text = plan.repeatedTo((int) (kilobytes * 1000L / bytesEach * 0.99));
  }

  @Benchmark
  public CompiledPlan compile() {
    return PlanCompiler.compile(Source.ofText("plan.txt", "text/plain", "", text));
  }
}
