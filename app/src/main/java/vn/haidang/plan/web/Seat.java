package vn.haidang.plan.web;

import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.ItemKind;

/**
 * Who looks at what on the reader screen.
 *
 * @param plan path of the plan, {@code /plans/3}
 * @param mayPrepare whether he may decide proposals and issue
 * @param kind for an addition: what the selected words are
 * @param quote for an addition: the selected words
 * @param span for an addition: where they stand
 */
record Seat(
    ReaderState state,
    Words words,
    String plan,
    boolean mayPrepare,
    @Nullable ItemKind kind,
    String quote,
    @Nullable Span span) {}
