package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;

/**
 * What the office may say about a commitment besides owner and due date.
 *
 * @param owedTo who gets what comes out of it
 * @param visibility who may see it
 * @param deliverable what shall come out of it; null: nothing in particular
 * @param legalBasis on what it rests; null: not said
 */
public record Particulars(
    OwedTo owedTo,
    Visibility visibility,
    @Nullable String deliverable,
    @Nullable String legalBasis) {

  public Particulars {
    deliverable = deliverable == null || deliverable.isBlank() ? null : deliverable.strip();
    legalBasis = legalBasis == null || legalBasis.isBlank() ? null : legalBasis.strip();
  }

  /** As a commitment has them now. */
  public static Particulars of(Commitment c) {
    return new Particulars(c.owedTo(), c.visibility(), c.deliverable(), c.legalBasis());
  }
}
