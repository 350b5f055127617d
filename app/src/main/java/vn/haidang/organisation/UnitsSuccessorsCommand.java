package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * {@code haidang units successors CODE --on DATE}: who answers on that day for what was once the
 * unit's. A code that passed from one unit to another means the earliest unit that had it.
 */
@Command(name = "successors", mixinStandardHelpOptions = true)
final class UnitsSuccessorsCommand implements DatabaseCommand {

  private static final String MODULE = "organisation";

  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--on", paramLabel = "DATE", required = true)
  private LocalDate on = LocalDate.EPOCH;

  @Option(names = "--format", paramLabel = "text|json")
  private UnitsFormat format = UnitsFormat.TEXT;

  @Override
  public int run(Modules modules, Console console) {
    Units units = modules.get(Units.class);
    Unit unit =
        units
            .findFirstWithCode(code, on)
            .orElseThrow(
                () -> new RefusedException(Problem.of("organisation.no-such-code", code, on)));
    List<Kin> successors = units.successorsOf(unit.id(), on);
    if (format == UnitsFormat.JSON) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("on", on.toString());
      answer.put("unit", UnitJson.of(unit));
      answer.put("successors", successors.stream().map(UnitJson::of).toList());
      System.out.println(JsonMapper.shared().writeValueAsString(answer));
    } else {
      console.say(
          MODULE,
          successors.isEmpty() ? "units.no-successor" : "units.successors-of",
          unit.name(),
          on.toString());
      successors.forEach(kin ->
          console.say(
              MODULE, "units.successor", code(kin.unit()), kin.unit().name(), share(kin, console)));
    }
    return 0;
  }

  private static String code(Unit unit) {
    return unit.codes().values().stream().findFirst().orElse("");
  }

  private static String share(Kin kin, Console console) {
    BigDecimal fraction = kin.share().fraction();
    if (fraction == null) {
      return console.texts().text(MODULE, "units.share-unknown");
    }
    return fraction.multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString() + " %";
  }
}
