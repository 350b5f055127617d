package vn.haidang.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Console;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Takes in the units of Hải Phòng since 2018 when somebody tries the program out ({@code --demo})
 * and there is no unit yet. An office that starts in earnest brings its own.
 */
@Component
@Order(15)
class FirstUnits implements StartStep {

  private static final String MODULE = "organisation";
  private static final String FOLDER = "samples/hai-phong";

  private final UnitImport imports;
  private final UnitStore units;
  private final Settings settings;

  FirstUnits(UnitImport imports, UnitStore units, Settings settings) {
    this.imports = imports;
    this.units = units;
    this.settings = settings;
  }

  @Override
  public void start(StartOptions options, Console console) {
    Path folder = settings.home().resolve(FOLDER);
    if (options.demo() && units.isEmpty() && Files.isDirectory(folder)) {
      UnitImport.Result result = imports.importAll(read(folder));
      if (!result.errors().isEmpty()) {
        throw new IllegalStateException("the shipped units do not import: " + result.errors());
      }
      console.say(MODULE, "units.demo", Integer.toString(result.newUnits()));
    }
  }

  static List<UnitImport.Text> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .map(UnitImport.Text::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
