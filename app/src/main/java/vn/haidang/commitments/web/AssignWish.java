package vn.haidang.commitments.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.LeadProposal;
import vn.haidang.commitments.LeadProposal.Ground;
import vn.haidang.platform.Query;

/**
 * Which of the tasks nobody has been given are shown.
 *
 * @param plan number of the plan; empty: of all plans
 * @param ground why the first unit is proposed; {@code none}: nobody is; empty: all
 */
public record AssignWish(String plan, String ground) {

  static AssignWish of(Map<String, String> form) {
    return new AssignWish(
        form.getOrDefault("filter-plan", ""), form.getOrDefault("filter-ground", ""));
  }

  @Nullable Long planNumber() {
    return plan.matches("[1-9]\\d{0,17}") ? Long.valueOf(plan) : null;
  }

  boolean fits(List<LeadProposal> proposals) {
    if (ground.equals("none")) {
      return proposals.isEmpty();
    }
    return Arrays.stream(Ground.values()).noneMatch(one -> one.name().equalsIgnoreCase(ground))
        || !proposals.isEmpty() && proposals.getFirst().ground().name().equalsIgnoreCase(ground);
  }

  /** The address of the page with this filter. */
  public String address() {
    return Query.of("/tasks/assign").with("plan", plan).with("ground", ground).address();
  }
}
