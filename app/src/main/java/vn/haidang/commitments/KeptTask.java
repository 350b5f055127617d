package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment.Claim;
import vn.haidang.commitments.Commitment.Evidenced;
import vn.haidang.commitments.Commitment.Terms;
import vn.haidang.organisation.UnitId;

/** A commitment as it stood at a briefing. */
record KeptTask(
    String text,
    @Nullable UnitId owner,
    @Nullable LocalDate originalDue,
    @Nullable LocalDate due,
    int extensions,
    @Nullable LocalDate asked,
    State state,
    int percent,
    @Nullable LocalDate claimedOn,
    @Nullable LocalDate doneOn,
    Evidenced evidence) {

  /** The commitment that it is now, as it stood then. */
  Commitment of(Commitment now) {
    return new Commitment(
        now.id(),
        now.origin(),
        now.parent(),
        text,
        now.deliverable(),
        now.legalBasis(),
        now.visibility(),
        owner,
        now.proposed(),
        now.accountable(),
        now.officer(),
        now.owedTo(),
        new Terms(now.terms().rule(), originalDue, due, extensions, asked, null),
        state,
        new Claim(percent, claimedOn, doneOn, now.claim().reportedAt()),
        evidence,
        now.openedOn(),
        now.version());
  }
}
