package vn.haidang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.LogFile;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;

/**
 * {@code haidang run}: starts the database and the server, and says where to look.
 *
 * <p>With {@code --plan} while a server already works on the same data, it hands the plans to that
 * server's database and ends.
 */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private static final String PLATFORM = "platform";

  @Option(names = "--plan", paramLabel = "FILE")
  private final List<Path> plans = new ArrayList<>();

  @Option(names = "--port", paramLabel = "N")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--demo")
  private boolean demo;

  @Override
  public Integer call() {
    refuseMissingFiles();
    Settings settings = settings();
    LogFile.openBelow(settings.data());
    Console console = new Console(ConsoleText.inLanguageOf(settings), System.out, System.err);
    settings
        .listUnknown()
        .forEach(variable -> console.note(PLATFORM, "run.unknown-setting", variable));
    StartOptions options = new StartOptions(plans, demo);
    Callable<DatabaseAccess> database =
        plans.isEmpty()
            ? () -> DatabaseAccess.forServer(settings)
            : () -> DatabaseAccess.forCommand(settings);
    try (RunningProgram program = new RunningProgram(settings, database, console)) {
      program.serve(options);
    }
    return 0;
  }

  private void refuseMissingFiles() {
    for (Path plan : plans) {
      if (!Files.isReadable(plan) || Files.isDirectory(plan)) {
        throw new RefusedException(Problem.of("platform.plan-not-found", plan));
      }
    }
  }

  private Settings settings() {
    Settings settings = Settings.of(System.getenv());
    if (port != null) {
      settings = settings.with(Setting.PORT, port.toString());
    }
    if (data != null) {
      settings = settings.with(Setting.DATA, data.toAbsolutePath().toString());
    }
    return settings;
  }
}
