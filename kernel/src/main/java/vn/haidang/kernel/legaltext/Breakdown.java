package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.quantity.Verdict;

/**
 * A whole and the parts printed below it, in a table or in a list.
 *
 * @param section address of the whole
 * @param span where the whole is printed
 * @param name what is summed up
 * @param complete the text says that the parts are all there is
 */
record Breakdown(
    String section,
    Span span,
    String name,
    String unit,
    Total total,
    boolean complete,
    List<Span> parts) {

  private static final BigDecimal NEARLY = new BigDecimal("0.01");

  /** Parts that nobody calls complete are held to the whole only when they nearly fill it. */
  @Nullable Diagnostic doubt() {
    Verdict verdict = total.verdict();
    boolean silent = verdict == Verdict.IMPOSSIBLE && !complete && !nearlyFills();
    if (verdict == Verdict.EXACT || silent) {
      return null;
    }
    DiagnosticCode code =
        verdict == Verdict.IMPOSSIBLE
            ? DiagnosticCode.SUM_IMPOSSIBLE
            : DiagnosticCode.SUM_EXPLAINED_BY_ROUNDING;
    String whole = Printed.number(total.whole());
    return code.at(section, span, parts, name, whole, Printed.number(total.sum()), unit);
  }

  private boolean nearlyFills() {
    BigDecimal gap = total.whole().subtract(total.sum()).abs();
    return gap.compareTo(total.whole().abs().multiply(NEARLY)) <= 0;
  }
}
