package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Progress;
import vn.haidang.platform.Problem;

/**
 * The last page before the issue.
 *
 * @param blocking what still stands in the way
 */
public record IssuePage(
    String plan,
    Edition edition,
    Progress progress,
    List<Card> blocking,
    @Nullable Problem problem) {
  public IssuePage {
    blocking = List.copyOf(blocking);
  }
}
