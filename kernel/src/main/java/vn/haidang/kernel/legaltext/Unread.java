package vn.haidang.kernel.legaltext;

/** A piece of the text that belongs to no node of the outline, and why. */
public record Unread(Span span, String reason) {}
