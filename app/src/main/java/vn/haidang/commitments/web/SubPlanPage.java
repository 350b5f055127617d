package vn.haidang.commitments.web;

import java.util.List;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.SubPlanReview;

/**
 * A sub-plan beside its parent.
 *
 * @param tasks of the parent, to choose from
 * @param reviews whether this person may confirm and correct
 */
public record SubPlanPage(
    SubPlanReview review, String unit, List<Commitment> tasks, boolean reviews) {

  public SubPlanPage {
    tasks = List.copyOf(tasks);
  }

  /** The address of the page. */
  public String href() {
    return "/tasks/sub-plans/" + review.plan().plan();
  }
}
