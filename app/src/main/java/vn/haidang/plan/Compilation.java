package vn.haidang.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Diagnostic;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;

/** Compiles files for a person or a programme at a terminal. */
final class Compilation {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int ERRORS_FOUND = 3;
  private static final Path STANDARD_INPUT = Path.of("-");

  private final PrintFormat format;
  private final boolean strict;
  private final Console console;
  private final InputStream in;
  private final PrintStream out;
  private final ReadingLimits limits;
  private final CompilationProgress progress;
  private boolean coloured;

  Compilation(
      PrintFormat format,
      boolean strict,
      Console console,
      InputStream in,
      PrintStream out,
      ReadingLimits limits,
      @Nullable Boolean progress) {
    this.format = format;
    this.strict = strict;
    this.console = console;
    this.in = in;
    this.out = out;
    this.limits = limits;
    this.progress = new CompilationProgress(console, progress);
  }

  /** On the standard streams, always in UTF-8 whatever the system is set to. */
  static Compilation atTerminal(PrintFormat format, boolean strict, @Nullable Boolean progress) {
    Settings settings = Settings.of(System.getenv());
    var out = stream(FileDescriptor.out);
    var console = new Console(ConsoleText.inLanguageOf(settings), out, stream(FileDescriptor.err));
    return new Compilation(
        format, strict, console, System.in, out, ReadingLimits.of(settings), progress);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  int run(List<Path> files, @Nullable Path target) {
    coloured = target == null && console.isTerminal();
    var printed = new StringBuilder();
    int status = DONE;
    progress.begin(files.size());
    for (Path file : files) {
      status = Math.max(status, compile(file, printed));
    }
    if (!printed.isEmpty()) {
      deliver(printed.toString(), target);
    }
    return status;
  }

  private int compile(Path file, StringBuilder printed) {
    byte[] bytes = bytesOf(file);
    progress.reads(nameOf(file), bytes.length);
    Reading reading = new DocumentReader(limits).read(nameOf(file), bytes);
    progress.hasRead();
    return switch (reading) {
      case Reading.Refused refused -> {
        progress.end();
        console.explain(refused.problem());
        yield REFUSED;
      }
      case Reading.Readable readable -> {
        for (Reading.Remark remark : readable.remarks()) {
          console.note("documents", remark.messageKey(), remark.arguments().toArray());
        }
        CompiledPlan plan = PlanCompiler.compile(readable.source(), progress::hasCompiled);
        progress.end();
        print(plan, printed);
        yield strict && hasErrors(plan) ? ERRORS_FOUND : DONE;
      }
    };
  }

  private void print(CompiledPlan plan, StringBuilder printed) {
    try {
      switch (format) {
        case JSON -> PlanJson.write(plan, printed);
        case TEXT -> PlanText.write(plan, printed);
        case AKN -> PlanAkn.write(plan, printed);
        case REPORT -> new PlanReport(console.texts(), coloured).write(plan, printed);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string builder always takes more", e);
    }
  }

  private static boolean hasErrors(CompiledPlan plan) {
    return plan.diagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private byte[] bytesOf(Path file) {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1);
    try (InputStream from = file.equals(STANDARD_INPUT) ? in : Files.newInputStream(file)) {
      return from.readNBytes(most);
    } catch (NoSuchFileException e) {
      throw new RefusedException(Problem.of("plan.file-missing", file), e);
    } catch (IOException e) {
      throw new RefusedException(Problem.of("plan.file-unreadable", file), e);
    }
  }

  /** Whole or not at all: a reader of the target never sees half a result. */
  private void deliver(String printed, @Nullable Path target) {
    if (target == null) {
      out.print(printed);
      out.flush();
      return;
    }
    try {
      Path folder = target.toAbsolutePath().getParent();
      Path beside = Files.createTempFile(folder, ".haidang", ".part");
      try {
        Files.writeString(beside, printed);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new RefusedException(Problem.of("plan.file-not-written", target), e);
    }
  }
}
