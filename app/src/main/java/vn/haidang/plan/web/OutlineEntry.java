package vn.haidang.plan.web;

import java.util.List;

/**
 * A line of the table of contents.
 *
 * @param count duties under a section, figures under a duty, rows of an appendix
 * @param done whether everything in it has been decided
 * @param current whether it holds the paragraph under the cursor
 * @param duties whether its children are duties, shown only while it is open
 */
public record OutlineEntry(
    String address,
    String label,
    String title,
    int count,
    boolean done,
    boolean current,
    boolean open,
    boolean duties,
    List<OutlineEntry> children) {
  public OutlineEntry {
    children = List.copyOf(children);
  }
}
