package vn.haidang.organisation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;

/**
 * {@code haidang units import FILE…}: takes in files of units and events together.
 *
 * <p>Exit status: 0 taken in or nothing new, 1 a file or row cannot be taken and nothing was.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class UnitsImportCommand implements DatabaseCommand {

  private static final String MODULE = "organisation";

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private final List<Path> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json")
  private UnitsFormat format = UnitsFormat.TEXT;

  @Override
  public int run(Modules modules, Console console) {
    UnitImport.Result result =
        modules.get(UnitImport.class).importAll(files.stream().map(UnitImport.Text::of).toList());
    if (format == UnitsFormat.JSON) {
      System.out.println(json(result, console));
    } else {
      tell(result, console);
    }
    return result.errors().isEmpty() ? 0 : 1;
  }

  private static void tell(UnitImport.Result result, Console console) {
    if (!result.errors().isEmpty()) {
      ImportOutput.tell(result.errors(), console);
    } else if (result.changedSomething()) {
      console.say(
          MODULE,
          "units.imported",
          Integer.toString(result.rows()),
          Integer.toString(result.newUnits()),
          Integer.toString(result.facts()),
          Integer.toString(result.events()),
          Integer.toString(result.successions()));
    } else {
      console.say(MODULE, "units.nothing-new", Integer.toString(result.rows()));
    }
  }

  private static String json(UnitImport.Result result, Console console) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", result.rows());
    answer.put("newUnits", result.newUnits());
    answer.put("facts", result.facts());
    answer.put("events", result.events());
    answer.put("successions", result.successions());
    answer.put("errors", ImportOutput.json(result.errors(), console));
    return JsonMapper.shared().writeValueAsString(answer);
  }
}
