package vn.haidang.commitments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PassingStore.Passing;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;

/**
 * Hands open parts of open work to who answers for them. Where he has a part of his own in the same
 * work, the other is joined to it: he answers for both, and what was reported on either stays.
 */
@Component
class PartHandover {

  private final PartHandoverStore store;
  private final JoinedPartStore joined;

  PartHandover(PartHandoverStore store, JoinedPartStore joined) {
    this.store = store;
    this.joined = joined;
  }

  /**
   * Which parts go, and where.
   *
   * @param unit that is no more
   * @param holders who has them now: that unit itself, or those named in its place by mistake
   * @param to who answers for them from now on
   * @param reason why it is put right; empty: it goes over for the first time
   */
  record Handover(
      UnitId unit, List<UnitId> holders, UnitId to, String reason, String by, Instant at) {

    Handover {
      holders = List.copyOf(holders);
    }

    /** Everybody whose parts may change. */
    Collection<UnitId> touched() {
      List<UnitId> touched = new ArrayList<>(holders);
      touched.add(to);
      return touched;
    }
  }

  /** What became of them, in parts. */
  record Handed(int moved, int joined) {
    int all() {
      return moved + joined;
    }
  }

  Handed move(Passing passing, String by, Instant at) {
    return carryOut(
        new Handover(passing.unit(), List.of(passing.unit()), passing.successor(), "", by, at));
  }

  /** Those that went to wrong successors and are not done there move on, as in the first place. */
  Handed moveOn(SuccessorCorrected corrected, String by, Instant at) {
    return carryOut(
        new Handover(
            corrected.unit(),
            List.copyOf(corrected.wrong()),
            corrected.right(),
            corrected.reason(),
            by,
            at));
  }

  private Handed carryOut(Handover handover) {
    int moved = store.move(handover);
    store.settle(handover);
    int met = joined.join(handover);
    int carried = joined.carry(handover);
    joined.standAlone(handover.touched());
    joined.restore(handover);
    return new Handed(moved, met + carried);
  }
}
