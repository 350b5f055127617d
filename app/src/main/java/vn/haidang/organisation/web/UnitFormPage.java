package vn.haidang.organisation.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;

/**
 * The form for a new unit.
 *
 * @param values what stands in the fields
 * @param wrong what is wrong, by field; under the empty name what is wrong with the whole
 * @param parents under which it may stand
 * @param parent under which it is begun; null: to be chosen
 */
public record UnitFormPage(
    Map<String, String> values,
    Map<String, Problem> wrong,
    List<Unit> parents,
    @Nullable Unit parent) {

  public UnitFormPage {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    parents = List.copyOf(parents);
  }

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a field. */
  public @Nullable Problem problem(String name) {
    return wrong.get(name);
  }
}
