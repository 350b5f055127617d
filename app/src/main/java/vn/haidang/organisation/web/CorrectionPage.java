package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Kin;
import vn.haidang.organisation.SuccessorCorrection;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;

/**
 * A wrong successor, what would move, and the form that names the right one.
 *
 * @param candidates those that took over parts of the unit
 * @param others who else may be chosen
 * @param problem why what was sent could not be done
 */
public record CorrectionPage(
    SuccessorCorrection now,
    List<Kin> candidates,
    List<Unit> others,
    String successor,
    String reason,
    @Nullable Problem problem) {

  public CorrectionPage {
    candidates = List.copyOf(candidates);
    others = List.copyOf(others);
  }
}
