package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Problem;

/**
 * The target of a unit, how it was amended, and what of it is handed on below.
 *
 * @param replaces number of the target in force, empty without one
 * @param mayChange whether the reader may set the unit's own target
 * @param sum of the parts; empty: the indicator does not add over units
 * @param reach whether the parts reach the whole, in words; its kind is the colour
 */
public record TargetsPage(
    String id,
    String name,
    String unitOfFigures,
    int stepsPerYear,
    int year,
    String unit,
    String unitName,
    String query,
    String replaces,
    @Nullable String inForce,
    List<Set> history,
    List<Part> parts,
    boolean mayChange,
    String sum,
    String rest,
    String reach,
    String reachKind,
    Map<String, String> typed,
    Map<String, Problem> problems) {

  public TargetsPage {
    history = List.copyOf(history);
    parts = List.copyOf(parts);
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  /** A target that was set. */
  public record Set(
      String figure, String since, String basis, @Nullable String href, boolean inForce) {}

  /**
   * A unit below.
   *
   * @param mayChange whether the reader may set its target
   * @param input what stands in its field
   * @param before what it reached the year before, and what its share of the whole would be
   */
  public record Part(
      String unit,
      boolean mayChange,
      String name,
      String href,
      String figure,
      String input,
      String replaces,
      String before,
      String share) {}

  /** Whether he may hand on to at least one of the units below. */
  public boolean mayHandOn() {
    return parts.stream().anyMatch(Part::mayChange);
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
