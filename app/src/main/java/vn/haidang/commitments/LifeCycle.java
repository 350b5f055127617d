package vn.haidang.commitments;

import static vn.haidang.commitments.Action.ASK_EXTENSION;
import static vn.haidang.commitments.Action.ASSIGN;
import static vn.haidang.commitments.Action.CANCEL;
import static vn.haidang.commitments.Action.CLAIM;
import static vn.haidang.commitments.Action.CONFIRM;
import static vn.haidang.commitments.Action.EXTEND;
import static vn.haidang.commitments.Action.PAUSE;
import static vn.haidang.commitments.Action.RECEIVE;
import static vn.haidang.commitments.Action.REFUSE_EXTENSION;
import static vn.haidang.commitments.Action.REOPEN;
import static vn.haidang.commitments.Action.REPLACE;
import static vn.haidang.commitments.Action.REPORT;
import static vn.haidang.commitments.Action.RESUME;
import static vn.haidang.commitments.Action.RETURN;
import static vn.haidang.commitments.Action.SEND_BACK;
import static vn.haidang.commitments.State.ASSIGNED;
import static vn.haidang.commitments.State.CANCELLED;
import static vn.haidang.commitments.State.CLAIMED;
import static vn.haidang.commitments.State.COMPLETED;
import static vn.haidang.commitments.State.IN_PROGRESS;
import static vn.haidang.commitments.State.PAUSED;
import static vn.haidang.commitments.State.RECEIVED;
import static vn.haidang.commitments.State.REPLACED;
import static vn.haidang.commitments.State.RETURNED;
import static vn.haidang.commitments.State.SPLIT;
import static vn.haidang.commitments.State.UNASSIGNED;

import java.util.List;
import java.util.Optional;
import vn.haidang.commitments.Transition.Party;

/**
 * The life of a commitment as one table: from which state which action leads where, whose it is,
 * whether it needs a reason, and what its history calls it. What is not here is refused.
 *
 * <p>Only the assigning office confirms, extends, pauses, cancels and splits; only the owner
 * receives, reports and claims. A cancelled, replaced or split commitment is at its end; a
 * completed one can be opened again with a reason. An extension is refused only where one is asked
 * for ({@link #isOpenTo}). What was paused goes on where it stood ({@link #resumed}).
 */
final class LifeCycle {

  private static final Party OWNER = Party.OWNER;
  private static final Party OFFICE = Party.ASSIGNER;

  /** All permitted moves. */
  static final List<Transition> TABLE =
      List.of(
          quiet(UNASSIGNED, ASSIGN, ASSIGNED, "commitment.assigned", OFFICE),
          reasoned(UNASSIGNED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(UNASSIGNED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          reasoned(UNASSIGNED, Action.SPLIT, SPLIT, "commitment.split", OFFICE),
          //
          quiet(ASSIGNED, RECEIVE, RECEIVED, "commitment.received", OWNER),
          reasoned(ASSIGNED, RETURN, RETURNED, "commitment.returned", OWNER),
          quiet(ASSIGNED, REPORT, IN_PROGRESS, "commitment.reported", OWNER),
          quiet(ASSIGNED, CLAIM, CLAIMED, "commitment.claimed", OWNER),
          reasoned(ASSIGNED, ASK_EXTENSION, ASSIGNED, "commitment.extension-asked", OWNER),
          reasoned(ASSIGNED, ASSIGN, ASSIGNED, "commitment.reassigned", OFFICE),
          reasoned(ASSIGNED, EXTEND, ASSIGNED, "commitment.extended", OFFICE),
          reasoned(ASSIGNED, REFUSE_EXTENSION, ASSIGNED, "commitment.extension-refused", OFFICE),
          reasoned(ASSIGNED, PAUSE, PAUSED, "commitment.paused", OFFICE),
          reasoned(ASSIGNED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(ASSIGNED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          reasoned(ASSIGNED, Action.SPLIT, SPLIT, "commitment.split", OFFICE),
          //
          reasoned(RECEIVED, RETURN, RETURNED, "commitment.returned", OWNER),
          quiet(RECEIVED, REPORT, IN_PROGRESS, "commitment.reported", OWNER),
          quiet(RECEIVED, CLAIM, CLAIMED, "commitment.claimed", OWNER),
          reasoned(RECEIVED, ASK_EXTENSION, RECEIVED, "commitment.extension-asked", OWNER),
          reasoned(RECEIVED, ASSIGN, ASSIGNED, "commitment.reassigned", OFFICE),
          reasoned(RECEIVED, EXTEND, RECEIVED, "commitment.extended", OFFICE),
          reasoned(RECEIVED, REFUSE_EXTENSION, RECEIVED, "commitment.extension-refused", OFFICE),
          reasoned(RECEIVED, PAUSE, PAUSED, "commitment.paused", OFFICE),
          reasoned(RECEIVED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(RECEIVED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          reasoned(RECEIVED, Action.SPLIT, SPLIT, "commitment.split", OFFICE),
          //
          reasoned(IN_PROGRESS, RETURN, RETURNED, "commitment.returned", OWNER),
          quiet(IN_PROGRESS, REPORT, IN_PROGRESS, "commitment.reported", OWNER),
          quiet(IN_PROGRESS, CLAIM, CLAIMED, "commitment.claimed", OWNER),
          reasoned(IN_PROGRESS, ASK_EXTENSION, IN_PROGRESS, "commitment.extension-asked", OWNER),
          reasoned(IN_PROGRESS, ASSIGN, ASSIGNED, "commitment.reassigned", OFFICE),
          reasoned(IN_PROGRESS, EXTEND, IN_PROGRESS, "commitment.extended", OFFICE),
          reasoned(
              IN_PROGRESS, REFUSE_EXTENSION, IN_PROGRESS, "commitment.extension-refused", OFFICE),
          reasoned(IN_PROGRESS, PAUSE, PAUSED, "commitment.paused", OFFICE),
          reasoned(IN_PROGRESS, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(IN_PROGRESS, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          reasoned(IN_PROGRESS, Action.SPLIT, SPLIT, "commitment.split", OFFICE),
          //
          quiet(CLAIMED, CONFIRM, COMPLETED, "commitment.confirmed", OFFICE),
          reasoned(CLAIMED, SEND_BACK, IN_PROGRESS, "commitment.sent-back", OFFICE),
          quiet(CLAIMED, REPORT, IN_PROGRESS, "commitment.claim-withdrawn", OWNER),
          reasoned(CLAIMED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(CLAIMED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          //
          reasoned(RETURNED, ASSIGN, ASSIGNED, "commitment.reassigned", OFFICE),
          reasoned(RETURNED, SEND_BACK, ASSIGNED, "commitment.return-refused", OFFICE),
          reasoned(RETURNED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(RETURNED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          reasoned(RETURNED, Action.SPLIT, SPLIT, "commitment.split", OFFICE),
          //
          quiet(PAUSED, RESUME, IN_PROGRESS, "commitment.resumed", OFFICE),
          reasoned(PAUSED, CANCEL, CANCELLED, "commitment.cancelled", OFFICE),
          reasoned(PAUSED, REPLACE, REPLACED, "commitment.replaced", OFFICE),
          //
          reasoned(COMPLETED, REOPEN, IN_PROGRESS, "commitment.reopened", OFFICE));

  private LifeCycle() {}

  /** The move that an action is in this state; empty: it is none. */
  static Optional<Transition> find(State state, Action action) {
    return TABLE.stream()
        .filter(move -> move.from() == state && move.action() == action)
        .findFirst();
  }

  /** What can be done in this state, in the order of the table. */
  static List<Action> allowedIn(State state) {
    return TABLE.stream().filter(move -> move.from() == state).map(Transition::action).toList();
  }

  /** Whether the move answers something; nobody refuses an extension that nobody asks for. */
  static boolean isOpenTo(Transition move, Commitment c) {
    return move.action() != REFUSE_EXTENSION || c.terms().asked() != null;
  }

  /**
   * The move as it leads on from here: a pause ends in the state in which it began, so that nobody
   * is held to have received what he has not; the state of the table where that is not known.
   *
   * @param pausedIn where it stood when it was paused, as its history says; empty: it does not
   */
  static Transition resumed(Transition move, Optional<State> pausedIn) {
    return pausedIn
        .filter(state -> find(state, Action.PAUSE).isPresent())
        .map(move::into)
        .orElse(move);
  }

  private static Transition quiet(State from, Action action, State to, String event, Party by) {
    return new Transition(from, action, to, event, by, false);
  }

  private static Transition reasoned(State from, Action action, State to, String event, Party by) {
    return new Transition(from, action, to, event, by, true);
  }
}
