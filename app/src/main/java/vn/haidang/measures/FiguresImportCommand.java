package vn.haidang.measures;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.documents.DocumentReader;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * {@code haidang figures import FILE…}: takes tables of figures in (CSV, SDMX-CSV) and says of
 * every row that was left out why.
 *
 * <p>Exit status: 0 every row was taken or known already, 1 a file cannot be read, 3 some rows were
 * left out and the others taken.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class FiguresImportCommand implements DatabaseCommand {

  private static final String MODULE = "measures";
  private static final int MOST_SHOWN = 50;

  /** How the result is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private final List<Path> files = new ArrayList<>();

  @Option(names = "--decimal", paramLabel = "comma|point")
  private DecimalSign decimal = DecimalSign.COMMA;

  @Option(names = "--source", paramLabel = "TEXT")
  private String source = "";

  @Option(names = "--confirmed")
  private boolean confirmed;

  @Option(names = "--geography", paramLabel = "YYYY-MM-DD")
  private @Nullable LocalDate geography;

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  @Override
  public int run(Modules modules, Console console) {
    boolean leftOut = false;
    for (Path file : files) {
      FigureReport report = take(modules, file);
      leftOut |= report.refused() > 0;
      if (format == Format.JSON) {
        System.out.println(json(file, report, console));
      } else {
        tell(file, report, console);
      }
    }
    return leftOut ? 3 : 0;
  }

  private FigureReport take(Modules modules, Path file) {
    FigureCsv table = new FigureCsv(() -> open(file));
    Delivery delivery =
        Delivery.of(
                modules.get(Clock.class).instant(),
                source.isBlank() ? String.valueOf(file.getFileName()) : source,
                Audit.SYSTEM)
            .onBoundariesOf(geography);
    return modules
        .get(FigureIntake.class)
        .bring(
            table,
            confirmed ? delivery.asConfirmed() : delivery,
            table.isSdmx() ? DecimalSign.POINT : decimal,
            FigureRight.ALL,
            digest(file));
  }

  private static String digest(Path file) {
    try {
      return DocumentReader.sha256(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RefusedException(Problem.of("measures.file-unreadable", file), e);
    }
  }

  private static Reader open(Path file) {
    try {
      return Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tell(Path file, FigureReport report, Console console) {
    report.faults().stream()
        .limit(MOST_SHOWN)
        .forEach(fault ->
            console.note(
                MODULE,
                "figures.row-left-out",
                file,
                Integer.toString(fault.line()),
                console.texts().text(fault.problem())));
    if (report.repeated()) {
      console.say(MODULE, "figures.taken-before", file, String.valueOf(report.batch()));
    } else {
      console.say(
          MODULE,
          "figures.taken",
          file,
          Integer.toString(report.rows()),
          Integer.toString(report.changed()),
          Integer.toString(report.unchanged()),
          Integer.toString(report.refused()));
      if (report.backCast() > 0) {
        console.say(MODULE, "figures.taken-back", file, Integer.toString(report.backCast()));
      }
    }
  }

  private static String json(Path file, FigureReport report, Console console) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("file", file.toString());
    answer.put("batch", report.batch() == null ? 0 : report.batch());
    answer.put("rows", report.rows());
    answer.put("changed", report.changed());
    answer.put("unchanged", report.unchanged());
    answer.put("refused", report.refused());
    answer.put("backCast", report.backCast());
    answer.put("repeated", report.repeated());
    answer.put(
        "faults",
        report.firstFaults().stream()
            .map(fault ->
                Map.of(
                    "line", fault.line(),
                    "code", fault.problem().code(),
                    "message", console.texts().text(fault.problem()),
                    "value", fault.value()))
            .toList());
    return JsonMapper.shared().writeValueAsString(answer);
  }
}
