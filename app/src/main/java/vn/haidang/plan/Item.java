package vn.haidang.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;

/**
 * One thing found in an edition, or added to it, with what was decided about it.
 *
 * @param address the finding's own address where it has one ("II.1.6", "PL.8"), else that of the
 *     section
 * @param section the section or task it stands in
 * @param span the words in the edition's text
 * @param proposal as the compiler put it, never changed; absent for what an official made
 * @param value as it stands now
 * @param reason why it was corrected, rejected or dismissed
 * @param earlier the same words in the edition before, whose decision may be repeated
 * @param version for {@link ItemVersion}
 */
public record Item(
    ItemId id,
    EditionId edition,
    String address,
    String section,
    Span span,
    Origin origin,
    @Nullable Finding proposal,
    Finding value,
    Decision decision,
    @Nullable String reason,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable Earlier earlier,
    int version) {

  public ItemKind kind() {
    return value.kind();
  }

  public boolean isPending() {
    return decision == Decision.PENDING;
  }

  public ItemVersion asSeen() {
    return new ItemVersion(id, version);
  }

  /** Where an item comes from. */
  public enum Origin {
    COMPILED,
    ADDED,
    SPLIT,
    MERGED
  }

  /** The same words in the edition before, and what was decided there ("như lần trước"). */
  public record Earlier(ItemId item, Finding value, Decision decision, @Nullable String reason) {}
}
