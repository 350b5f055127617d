package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.SubPlan;
import vn.haidang.commitments.SubPlanReview;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.platform.Problem;

/**
 * The sub-plans and the form to hand one in.
 *
 * @param parents issued plans that can be carried out
 * @param plans all plans, for one that has been uploaded already
 * @param units for which this person may hand in; empty: for none
 */
public record SubPlanList(
    List<Line> lines,
    List<PlanChoice> parents,
    List<PlanChoice> plans,
    List<UnitChoice> units,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public SubPlanList {
    lines = List.copyOf(lines);
    parents = List.copyOf(parents);
    plans = List.copyOf(plans);
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** A plan to choose. */
  public record PlanChoice(String id, String name) {}

  /** {@code review} null: the parent is not in force any more. */
  public record Line(
      SubPlan plan, String name, String parent, String unit, @Nullable SubPlanReview review) {}

  /** What was typed before the form was refused. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
