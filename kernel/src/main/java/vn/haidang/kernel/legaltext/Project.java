package vn.haidang.kernel.legaltext;

import org.jspecify.annotations.Nullable;

/** A project, programme or building work the text names. */
public record Project(
    String section,
    String name,
    @Nullable String place,
    @Nullable String milestone,
    String quote,
    Span span) {}
