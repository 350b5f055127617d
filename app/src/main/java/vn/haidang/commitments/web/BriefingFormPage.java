package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.platform.Problem;

/**
 * The form of an invitation.
 *
 * @param briefing the one that is changed; null: a new one
 * @param typed what stands in the fields
 */
public record BriefingFormPage(
    @Nullable Briefing briefing,
    List<UnitChoice> units,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public BriefingFormPage {
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** What stands in a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
