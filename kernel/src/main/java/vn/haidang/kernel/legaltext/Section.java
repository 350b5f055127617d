package vn.haidang.kernel.legaltext;

import org.jspecify.annotations.Nullable;

/**
 * A heading with its address: the path of labels from the top, "II.1".
 *
 * @param level 1 for the outermost
 * @param parent address of the section around it
 */
public record Section(
    String id, String label, int level, String title, @Nullable String parent, Span span) {}
