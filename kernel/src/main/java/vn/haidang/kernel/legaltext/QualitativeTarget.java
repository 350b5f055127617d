package vn.haidang.kernel.legaltext;

/**
 * An aim or milestone without a figure: keep or improve a rank, finish something.
 *
 * @param kind "keep-rank", "improve-rank", "milestone", "aim"
 */
public record QualitativeTarget(String section, String quote, Span span, String kind) {}
