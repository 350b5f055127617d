package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * The form of an indicator, new or there already.
 *
 * @param id null for a new one
 * @param typed by field
 * @param indicators others, to weigh by, to divide, to be a part of
 * @param suppliers names offered while one types
 * @param meant units of which one has to be chosen, where what was typed fits several
 * @param identity whole = parts, as declared; empty relation: none
 */
public record IndicatorForm(
    @Nullable String id,
    String title,
    int version,
    Map<String, String> typed,
    Map<String, Problem> problems,
    List<Choice> indicators,
    List<String> suppliers,
    List<Choice> meant,
    List<Code> codes,
    String relation,
    List<String> parts,
    List<Change> changes) {

  public IndicatorForm {
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
    indicators = List.copyOf(indicators);
    suppliers = List.copyOf(suppliers);
    meant = List.copyOf(meant);
    codes = List.copyOf(codes);
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /** A code in another system. */
  public record Code(String system, String code, String from, String until, boolean lasts) {}

  /** A field that was changed. */
  public record Change(String when, String by, String field, String before, String after) {}

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean is(String field, Enum<?> value) {
    return value.name().equals(typed.get(field));
  }

  public @Nullable Problem wrong(String field) {
    return problems.get(field);
  }
}
