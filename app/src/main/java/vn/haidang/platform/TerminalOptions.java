package vn.haidang.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that work on the data of an installation have in common. */
final class TerminalOptions {

  /** For a person, or for another program. */
  enum Format {
    text,
    json
  }

  /** Made when a program first asks for an answer: every command has these options. */
  private static final Supplier<JsonMapper> JSON =
      SingletonSupplier.of(
          () -> JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build());

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "terminal.data")
  private @Nullable Path data;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "terminal.format")
  private Format format = Format.text;

  Settings settings() {
    Settings settings = Settings.of(System.getenv());
    return data == null ? settings : settings.with(Setting.DATA, data.toAbsolutePath().toString());
  }

  /** The settings for a command that tells what is wrong with them instead of refusing. */
  SettingsReading reading() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (data != null) {
      environment.put(Setting.DATA.variable(), data.toAbsolutePath().toString());
    }
    return SettingsReading.of(environment);
  }

  Console console() {
    return new Console(ConsoleText.inLanguageOf(reading().settings()), System.out, System.err);
  }

  boolean isForPrograms() {
    return format == Format.json;
  }

  static void printJson(Object answer) {
    System.out.println(JSON.get().writeValueAsString(answer));
    System.out.flush();
  }
}
