package vn.haidang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.DatabaseAccess;
import vn.haidang.platform.Setting;
import vn.haidang.platform.Settings;

/**
 * {@code haidang warm-up}: goes through what a start and a compilation do, beside a running server,
 * so that the virtual machine can write down what it loaded and start faster next time.
 *
 * <p>The launcher runs it once after each build, with the options of {@code run}. Without a running
 * server it does nothing and ends with status 1.
 */
@Command(name = "warm-up", hidden = true, mixinStandardHelpOptions = true)
final class WarmUpCommand implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Unmatched private final List<String> otherOptionsOfRun = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = Settings.of(System.getenv());
    if (data != null) {
      settings = settings.with(Setting.DATA, data.toAbsolutePath().toString());
    }
    Optional<DatabaseAccess> database = DatabaseAccess.besideRunningServer(settings);
    if (database.isEmpty()) {
      return 1;
    }
    Console console = new Console(ConsoleText.inLanguageOf(settings), System.out, System.err);
    try (RunningProgram program = new RunningProgram(settings, database::get, console)) {
      visit(URI.create(program.startUnseen()));
      compileSample(settings);
    }
    return 0;
  }

  private static void visit(URI home) throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      for (String page : List.of("", "sign-in", "app.css")) {
        HttpRequest request =
            HttpRequest.newBuilder(home.resolve(page)).header("Accept", "text/html").build();
        browser.send(request, HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private static void compileSample(Settings settings) throws IOException {
    Path samples = settings.home().resolve("samples");
    if (Files.isDirectory(samples)) {
      Path out = Files.createTempFile("haidang-warm-up", ".json");
      try (var files = Files.list(samples)) {
        files
            .filter(file -> file.getFileName().toString().startsWith("ke-hoach"))
            .forEach(file ->
                HaiDang.execute(
                    "compile", "--format", "json", "--out", out.toString(), file.toString()));
      } finally {
        Files.deleteIfExists(out);
      }
    }
  }
}
