package vn.haidang.kernel.legaltext;

/**
 * A target of the text held against the appendix row that states the same. {@code explanation} is
 * English and shows the arithmetic.
 */
public record Reconciliation(
    String target, String appendixRow, Verdict verdict, String explanation) {

  /** Same figure; same after converting unit or base; stricter in the text; different. */
  public enum Verdict {
    SAME,
    SAME_AFTER_CONVERSION,
    STRICTER_IN_TEXT,
    DIFFERS
  }
}
