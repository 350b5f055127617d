package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * The document's skeleton, before its sentences are understood: readable text, leaves, head,
 * sections, duties and tables.
 *
 * @param tasks without lead, partners, deadline and deliverable, unless a table or a labelled line
 *     states them
 * @param diagnostics of the layout only: numbering, head, what could not be read
 */
record Outline(
    Source source,
    String text,
    List<Leaf> leaves,
    List<Origin> origins,
    Head head,
    List<Section> sections,
    List<Task> tasks,
    List<Appendix> appendices,
    List<Diagnostic> diagnostics,
    List<Unread> unread) {}
