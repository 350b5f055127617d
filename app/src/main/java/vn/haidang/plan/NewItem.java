package vn.haidang.plan;

import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Item.Origin;

/**
 * An item before it is kept.
 *
 * @param earlier the item of the edition before that has the same words
 */
record NewItem(
    String address,
    String section,
    Span span,
    Origin origin,
    Finding value,
    @Nullable ItemId earlier) {

  private static final int KINDS = 16;

  static NewItem compiled(String address, String section, Span span, Finding value) {
    return new NewItem(address, section, span, Origin.COMPILED, value, null);
  }

  NewItem after(ItemId earlierItem) {
    return new NewItem(address, section, span, origin, value, earlierItem);
  }

  /** Where it stands in the order of the document: by its first word, wider kinds first. */
  long position() {
    return (long) span.start() * KINDS + value.kind().ordinal();
  }
}
