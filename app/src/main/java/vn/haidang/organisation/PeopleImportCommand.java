package vn.haidang.organisation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.PeopleImport.Effect;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;

/**
 * {@code haidang people import FILE…}: takes in files of people and the posts they hold.
 *
 * <p>Exit status: 0 taken in or nothing new, 1 a file or row cannot be taken and nothing was.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class PeopleImportCommand implements DatabaseCommand {

  private static final String MODULE = "organisation";

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private final List<Path> files = new ArrayList<>();

  @Option(names = "--check")
  private boolean check;

  @Option(names = "--format", paramLabel = "text|json")
  private UnitsFormat format = UnitsFormat.TEXT;

  @Override
  public int run(Modules modules, Console console) {
    PeopleImport imports = modules.get(PeopleImport.class);
    List<UnitImport.Text> texts = files.stream().map(UnitImport.Text::of).toList();
    PeopleImport.Result result =
        check ? imports.preview(texts, null) : imports.importAll(texts, null);
    if (format == UnitsFormat.JSON) {
      System.out.println(json(result, console));
    } else {
      tell(result, console);
    }
    return result.errors().isEmpty() ? 0 : 1;
  }

  private void tell(PeopleImport.Result result, Console console) {
    if (!result.errors().isEmpty()) {
      ImportOutput.tell(result.rowErrors(), console);
      return;
    }
    console.say(
        MODULE,
        check ? "people.would-import" : "people.imported",
        Integer.toString(result.lines().size()),
        Integer.toString(result.count(Effect.PERSON_ENTERED)),
        Integer.toString(result.count(Effect.POST_SET_UP)),
        Integer.toString(result.count(Effect.POST_GIVEN)),
        Integer.toString(result.count(Effect.HOLDING_CORRECTED)),
        Integer.toString(result.count(Effect.ACCOUNT_TIED)));
  }

  private static String json(PeopleImport.Result result, Console console) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", result.lines().size());
    for (Effect effect : Effect.values()) {
      answer.put(effect.name().toLowerCase(Locale.ROOT), result.count(effect));
    }
    answer.put("errors", ImportOutput.json(result.rowErrors(), console));
    return JsonMapper.shared().writeValueAsString(answer);
  }
}
