package vn.haidang.plan;

import java.util.List;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** Holds two editions of a plan against each other. */
final class Comparison {
  private Comparison() {}

  record Side(Edition edition, CompiledPlan reading, List<Item> items) {}

  static Difference of(Side before, Side after) {
    throw new UnsupportedOperationException("not yet");
  }
}
