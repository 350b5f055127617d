package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Console;
import vn.haidang.platform.DatabaseCommand;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** {@code haidang units tree --on DATE [--root CODE]}: who stood where on a day. */
@Command(name = "tree", mixinStandardHelpOptions = true)
final class UnitsTreeCommand implements DatabaseCommand {

  @Option(names = "--on", paramLabel = "DATE", required = true)
  private LocalDate on = LocalDate.EPOCH;

  @Option(names = "--root", paramLabel = "CODE")
  private @Nullable String root;

  @Option(names = "--format", paramLabel = "text|json")
  private UnitsFormat format = UnitsFormat.TEXT;

  @Override
  public int run(Modules modules, Console console) {
    Units units = modules.get(Units.class);
    UnitTree tree = root == null ? units.tree(on) : units.tree(rootIn(units, root), on);
    if (format == UnitsFormat.JSON) {
      System.out.println(
          JsonMapper.shared()
              .writeValueAsString(Map.of("on", on.toString(), "units", json(tree, tree.roots()))));
    } else {
      StringBuilder text = new StringBuilder();
      write(tree, tree.roots(), 0, text);
      System.out.print(text);
    }
    return 0;
  }

  private UnitId rootIn(Units units, String code) {
    return units
        .findByAnyCode(code, on)
        .map(Unit::id)
        .orElseThrow(() -> new RefusedException(Problem.of("organisation.no-such-code", code, on)));
  }

  private static void write(UnitTree tree, List<Unit> units, int depth, StringBuilder text) {
    for (Unit unit : units) {
      String code = unit.codes().isEmpty() ? "" : unit.codes().values().iterator().next() + "  ";
      text.append("  ".repeat(depth)).append(code).append(unit.name()).append('\n');
      write(tree, tree.childrenOf(unit.id()), depth + 1, text);
    }
  }

  private static List<Map<String, Object>> json(UnitTree tree, List<Unit> units) {
    return units.stream()
        .map(unit -> {
          Map<String, Object> fields = new LinkedHashMap<>(UnitJson.of(unit));
          fields.put("children", json(tree, tree.childrenOf(unit.id())));
          return fields;
        })
        .toList();
  }
}
