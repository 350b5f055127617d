package vn.haidang.kernel.legaltext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the document states it: a numbered, lettered or dashed paragraph or a row of an
 * assignment table.
 *
 * @param label as printed ("1.6", "đ", "-")
 * @param parent address of the section or task around it
 * @param lead agencies that lead, as printed; empty where the text names none
 * @param deadline as printed
 * @param items the further paragraphs and sentences of a compound task
 */
public record Task(
    String id,
    String label,
    @Nullable String parent,
    String text,
    Span span,
    List<String> lead,
    List<String> partners,
    @Nullable String deadline,
    @Nullable String deliverable,
    List<Item> items) {

  public Task {
    lead = List.copyOf(lead);
    partners = List.copyOf(partners);
    items = List.copyOf(items);
  }

  /** One paragraph of a compound task. */
  public record Item(String id, String text, Span span) {}
}
