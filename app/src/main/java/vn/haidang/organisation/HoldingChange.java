package vn.haidang.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a holding that was entered wrongly, or ends.
 *
 * @param legalBasis the decision by which he holds it; null: not known
 * @param endReason why it ends; null: it runs, or nobody says
 * @param reason why the entry is changed
 * @param version what was seen
 */
public record HoldingChange(
    Capacity capacity,
    Lifetime time,
    @Nullable String legalBasis,
    @Nullable String endReason,
    String reason,
    int version) {

  public HoldingChange {
    legalBasis = Written.orNull(legalBasis);
    endReason = Written.orNull(endReason);
    reason = reason.strip();
  }
}
