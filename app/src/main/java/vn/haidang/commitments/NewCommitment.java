package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.organisation.UnitId;

/** A commitment to be entered; the parameters are those of {@link Commitment}. */
record NewCommitment(
    Origin origin,
    @Nullable CommitmentId parent,
    String text,
    @Nullable String deliverable,
    @Nullable String legalBasis,
    Visibility visibility,
    @Nullable UnitId owner,
    @Nullable UnitId proposed,
    @Nullable String rule,
    @Nullable LocalDate due,
    LocalDate openedOn) {

  NewCommitment {
    text = text.strip();
  }
}
