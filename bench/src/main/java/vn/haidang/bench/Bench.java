package vn.haidang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haidang bench}: measures workloads and keeps the figures with machine, load and commit.
 */
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

  private static final List<Workload> WORKLOADS =
      List.of(
          new W1(), new W2(), new W3(), new W4(), new W6(), new W7(), new W10(), new W13(),
          new W14());

  @Option(names = "--list", description = "Print the workloads and stop.")
  private boolean list;

  @Option(names = "--quick", description = "One short round; shows that it works, keeps nothing.")
  private boolean quick;

  @Parameters(paramLabel = "WORKLOAD", description = "Numbers such as W1; all where none is given.")
  private final List<String> wanted = new ArrayList<>();

  /** See {@code bench --help}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      WORKLOADS.forEach(workload -> System.out.println(workload.id() + "  " + workload.title()));
      return 0;
    }
    for (String id : wanted) {
      if (WORKLOADS.stream().noneMatch(workload -> workload.id().equals(id))) {
        System.err.println("no workload " + id + "; there are: " + ids());
        return CommandLine.ExitCode.USAGE;
      }
    }
    for (Workload workload : WORKLOADS) {
      if (wanted.isEmpty() || wanted.contains(workload.id())) {
        measure(workload);
      }
    }
    return 0;
  }

  private void measure(Workload workload) throws IOException {
    Machine machine = Machine.now();
    List<Figure> figures = workload.run(quick ? Workload.Effort.QUICK : Workload.Effort.FULL);
    String report =
        Stream.concat(
                Stream.of(workload.id() + "  " + workload.title(), machine.describe()),
                figures.stream().map(Figure::line))
            .map(String::stripTrailing)
            .reduce("", (above, line) -> above + line + "\n");
    System.out.println("\n" + report);
    if (!quick) {
      Path results = Files.createDirectories(PlanText.checkout().resolve("bench/results"));
      String day = LocalDate.now(Clock.systemDefaultZone()).toString();
      Path file = results.resolve(workload.id() + "-" + day + "-" + machine.commit() + ".txt");
      Files.writeString(file, report);
      System.out.println("kept in " + file);
    }
  }

  private static String ids() {
    return String.join(", ", WORKLOADS.stream().map(Workload::id).toList());
  }
}
