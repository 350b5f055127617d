package vn.haidang.organisation.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;

/**
 * A step of a draft in which something is typed.
 *
 * @param values what stands in the fields, by their names
 * @param wrong what is wrong, by field; under the empty name what is wrong with the whole
 * @param chosen the units that take part, as they stand on the day before
 * @param parents units under which another may stand
 * @param below units below those that end
 * @param functions what the units that take part have declared, by their numbers
 * @param text what was looked for
 * @param found what that gave
 */
public record DraftPage(
    DraftFrame frame,
    DraftSheet sheet,
    Map<String, String> values,
    Map<String, Problem> wrong,
    List<Unit> chosen,
    List<Unit> parents,
    List<Unit> below,
    Map<Integer, List<String>> functions,
    String text,
    List<TreePage.Found> found) {

  public DraftPage {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    chosen = List.copyOf(chosen);
    parents = List.copyOf(parents);
    below = List.copyOf(below);
    functions = Map.copyOf(functions);
    found = List.copyOf(found);
  }

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a field. */
  public @Nullable Problem problem(String name) {
    return wrong.get(name);
  }

  /** Whether a choice is the one that stands in the field. */
  public boolean is(String name, Object choice) {
    return value(name).equals(choice.toString());
  }

  /** How many units stand after, shown or to be filled in. */
  public int rows() {
    int count = 0;
    while (values.containsKey("name." + count)) {
      count++;
    }
    return count;
  }

  /** What a unit after is called in lists, by its index. */
  public String nameOf(int index) {
    String name = value("name." + index);
    return name.isEmpty() && index < sheet.after().size() ? sheet.after().get(index).name() : name;
  }

  /** The functions of a unit: those on the sheet with where they go, then the others. */
  public List<String> functionsOf(Unit unit) {
    return functions.getOrDefault(unit.id().value(), List.of());
  }

  /** Units that take part and end or give something away. */
  public List<Unit> givers() {
    return switch (sheet.kind()) {
      case FUNCTION_TRANSFER -> chosen;
      default ->
          chosen.stream()
              .filter(
                  unit -> sheet.kind() == vn.haidang.organisation.EventKind.SPLIT || !goesOn(unit))
              .toList();
    };
  }

  private boolean goesOn(Unit unit) {
    return sheet.after().stream()
        .anyMatch(
            stand -> stand.goesOn() != null && stand.goesOn().intValue() == unit.id().value());
  }
}
