package vn.haidang.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.kernel.legaltext.Source;

/**
 * W1: one plan from its text, and from its .docx, to the full result, beside what it costs only to
 * get the text out of that .docx. Bars: under 15 ms warm from text; from .docx at most ten times
 * the extraction by POI.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W1CompilePlan {

  private PlanText plan = new PlanText(Path.of(""), "");
  private byte[] docx = {};
  private final DocumentReader reader = new DocumentReader(ReadingLimits.STANDARD);

  @Setup
  public void prepare() {
    plan = PlanText.find();
    docx = PlanAsWord.write(fromText());
  }

  @Benchmark
  public CompiledPlan fromText() {
    return PlanCompiler.compile(Source.ofText(plan.name(), "text/plain", "", plan.text()));
  }

  @Benchmark
  public CompiledPlan fromDocx() {
    return switch (reader.read("plan.docx", docx)) {
      case Reading.Readable readable -> PlanCompiler.compile(readable.source());
      case Reading.Refused refused -> throw new IllegalStateException("refused: " + refused);
    };
  }

  @Benchmark
  public String limitPoi() {
    return WordFloor.byPoi(docx);
  }

  @Benchmark
  public String limitStream() {
    return WordFloor.byStream(docx);
  }
}
