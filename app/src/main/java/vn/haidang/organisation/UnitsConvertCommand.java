package vn.haidang.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.haidang.platform.ConsoleCommand;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;

/**
 * {@code haidang units convert FOLDER --out DIR}: writes the published lists of the country's units
 * as files for {@code units import}; docs/import-units.md says where they come from.
 */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class UnitsConvertCommand implements ConsoleCommand {

  private static final String MODULE = "organisation";

  @Parameters(paramLabel = "FOLDER")
  private @Nullable Path folder;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private @Nullable Path out;

  @Override
  public Integer call() {
    Path source = Objects.requireNonNull(folder);
    Path target = Objects.requireNonNull(out);
    ConsoleText texts = ConsoleText.inLanguageOf(Settings.of(System.getenv()));
    try {
      CountryConversion.Converted converted = CountryConversion.of(source);
      Files.createDirectories(target);
      for (UnitImport.Text file : converted.files()) {
        Files.writeString(target.resolve(file.name()), file.content());
        System.out.println(target.resolve(file.name()));
      }
      converted
          .leftOut()
          .forEach(line -> System.err.println(texts.text(MODULE, "units.link-left-out", line)));
      return 0;
    } catch (IOException e) {
      throw new RefusedException(Problem.of("organisation.file-unreadable", e.getMessage()), e);
    }
  }
}
