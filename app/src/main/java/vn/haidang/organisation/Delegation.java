package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Set;
import vn.haidang.platform.Permission;

/**
 * That a part of a post's authority was handed to somebody in writing, until a day; it is not
 * passed on ("TUQ.", Decree 30/2020/NĐ-CP, annex I).
 *
 * @param holding whose, of which post, when, in which words and on which basis
 * @param permissions the part of the authority that was handed on
 * @param takenBack whether it gives nothing any more, because it was taken back
 */
public record Delegation(Holding holding, Set<Permission> permissions, boolean takenBack) {

  public Delegation {
    permissions = Set.copyOf(permissions);
  }

  /** Where a delegation stands on a day. */
  public enum State {
    /** It begins later. */
    COMING,
    RUNNING,
    /** Its last day is over. */
    ENDED,
    /** It was taken back before its last day. */
    TAKEN_BACK;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "delegations.state." + name();
    }
  }

  public State stateOn(LocalDate day) {
    LocalDate until = holding.time().until();
    if (takenBack) {
      return State.TAKEN_BACK;
    }
    if (until != null && !day.isBefore(until)) {
      return State.ENDED;
    }
    return day.isBefore(holding.time().since()) ? State.COMING : State.RUNNING;
  }
}
