package vn.haidang.plan;

import java.io.IOException;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** The readable text of a compiled plan: what all spans point into. */
final class PlanText {

  private PlanText() {}

  static void write(CompiledPlan plan, Appendable out) throws IOException {
    out.append(plan.text());
  }
}
