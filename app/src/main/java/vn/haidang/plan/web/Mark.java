package vn.haidang.plan.web;

import vn.haidang.kernel.legaltext.Span;

/**
 * A highlight: a stretch of the readable text and the item of the panel it belongs to. Highlights
 * may lie in one another and across each other.
 *
 * @param item key of the item, unique on the page
 * @param inline whether the words are coloured; what concerns a whole paragraph only counts in the
 *     margin
 */
public record Mark(MarkKind kind, String item, Span span, boolean inline) {}
