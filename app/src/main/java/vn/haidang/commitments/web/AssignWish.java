package vn.haidang.commitments.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.LeadProposal;
import vn.haidang.commitments.LeadProposal.Ground;
import vn.haidang.commitments.State;
import vn.haidang.platform.Query;

/**
 * Which of the tasks nobody has been given, or whose unit gave them back, are shown.
 *
 * @param plan number of the plan; empty: of all plans
 * @param ground why the first unit is proposed; {@code none}: nobody is; {@code returned}: its unit
 *     gave it back; empty: all
 */
public record AssignWish(String plan, String ground) {

  /** The ground of what was given back: who did so may have named who is competent. */
  public static final String RETURNED = "returned";

  static AssignWish of(Map<String, String> form) {
    return new AssignWish(
        form.getOrDefault("filter-plan", ""), form.getOrDefault("filter-ground", ""));
  }

  @Nullable Long planNumber() {
    return plan.matches("[1-9]\\d{0,17}") ? Long.valueOf(plan) : null;
  }

  boolean fits(Commitment task, List<LeadProposal> proposals) {
    boolean returned = task.state() == State.RETURNED;
    if (ground.equals(RETURNED)) {
      return returned;
    }
    if (ground.equals("none")) {
      return returned ? task.competent() == null : proposals.isEmpty();
    }
    return Arrays.stream(Ground.values()).noneMatch(one -> one.name().equalsIgnoreCase(ground))
        || !returned
            && !proposals.isEmpty()
            && proposals.getFirst().ground().name().equalsIgnoreCase(ground);
  }

  /** The address of the page with this filter. */
  public String address() {
    return Query.of("/tasks/assign").with("plan", plan).with("ground", ground).address();
  }
}
