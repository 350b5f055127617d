package vn.haidang.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.haidang.platform.ConsoleCommand;

/**
 * {@code haidang compile FILE…}: what the program understands of a document, without a database.
 *
 * <p>Exit status: 0 compiled, 1 a file could not be read as a document, 2 wrong usage, 3 with
 * {@code --strict} when a diagnostic of severity error exists.
 */
@Command(name = "compile", mixinStandardHelpOptions = true)
public final class CompileCommand implements ConsoleCommand {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private final List<Path> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "json|text|akn|report")
  private PrintFormat format = PrintFormat.REPORT;

  @Option(names = "--out", paramLabel = "F")
  private @Nullable Path out;

  @Option(names = "--strict")
  private boolean strict;

  /** Absent: shown at a terminal where it takes long. */
  @Option(names = "--progress", negatable = true, fallbackValue = "true")
  private @Nullable Boolean progress;

  @Override
  public Integer call() {
    if (files.size() > 1 && format != PrintFormat.REPORT && spec != null) {
      throw new ParameterException(
          spec.commandLine(), spec.resourceBundle().getString("compile.one-file"));
    }
    return Compilation.atTerminal(format, strict, progress).run(files, out);
  }
}
