package vn.haidang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;

/** {@code haidang run}: starts the database and the server, and says where to look. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

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
    Settings settings = settings();
    Console console = new Console(ConsoleText.inLanguageOf(settings), System.out, System.err);
    settings
        .listUnknown()
        .forEach(variable -> console.note("platform", "run.unknown-setting", variable));
    DatabaseAddress database =
        settings
            .outsideDatabase()
            .orElseThrow(() ->
                new RefusedException(
                    Problem.of("platform.setting-not-understood", "HAIDANG_DATABASE_URL", "")));
    RunningProgram program =
        RunningProgram.start(settings, database, new StartOptions(plans, demo), console);
    program.waitUntilStopped();
    return 0;
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
