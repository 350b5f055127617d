package vn.haidang.plan;

import java.util.List;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** Holds two editions of a plan against each other. */
final class Comparison {

  private Comparison() {}

  /** One edition with everything that is compared. */
  record Side(Edition edition, CompiledPlan reading, List<Item> items) {}

  static Difference of(Side before, Side after) {
    return new Difference(
        before.edition(),
        after.edition(),
        ParagraphDifference.of(before.reading(), after.reading()),
        PromiseDifference.ofTasks(before.items(), after.items()),
        PromiseDifference.ofFigures(before.items(), after.items()));
  }
}
