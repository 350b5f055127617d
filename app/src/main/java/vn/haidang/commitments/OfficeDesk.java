package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.kernel.time.DeadlineRule;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.WorkingDays;

/** What the assigning office alone may say of a commitment without moving it through its life. */
@Component
public class OfficeDesk {

  private final Commitments commitments;
  private final ParticularsStore particulars;
  private final Journal journal;
  private final Desk desk;
  private final WorkingDays days;
  private final Clock clock;

  OfficeDesk(
      Commitments commitments,
      ParticularsStore particulars,
      Journal journal,
      Desk desk,
      WorkingDays days,
      Clock clock) {
    this.commitments = commitments;
    this.particulars = particulars;
    this.journal = journal;
    this.desk = desk;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Says to whom it is owed, what shall come out of it, on what it rests, who may see it.
   *
   * @param seen version the person saw
   */
  @Transactional
  public void describe(CommitmentId id, int seen, Particulars wanted, SignedIn by) {
    Commitment c = ofOffice(id, by);
    Particulars before = Particulars.of(c);
    if (before.equals(wanted)) {
      return;
    }
    changed(particulars.putParticulars(id, seen, wanted));
    Map<String, String> detail = new HashMap<>();
    if (before.visibility() != wanted.visibility()) {
      detail.put("visibility", before.visibility() + " → " + wanted.visibility());
    }
    if (!before.owedTo().equals(wanted.owedTo())) {
      detail.put("to", wanted.owedTo().words());
    }
    journal.note(id, "commitment.described", "", detail, by);
  }

  /** Whether it waits for an event before it has a due date. */
  public static boolean waitsForEvent(Commitment c) {
    String rule = c.terms().rule();
    return c.state().isOpen()
        && c.terms().due() == null
        && rule != null
        && DeadlineRule.parse(rule).filter(DeadlineRule.Upon.class::isInstance).isPresent();
  }

  /**
   * The event for which it waited has come: from that day the time runs.
   *
   * @param day of the event, not in the future
   * @param allowed days that are left after the event, 0 to 1000; 0: it is due that very day
   * @param working whether they are working days
   */
  @Transactional
  public void eventHasCome(
      CommitmentId id, int seen, LocalDate day, int allowed, boolean working, SignedIn by) {
    Commitment c = ofOffice(id, by);
    if (!waitsForEvent(c)) {
      throw new RefusedException(Problem.of("commitments.no-event-awaited"));
    }
    if (day.isAfter(LocalDate.now(clock))) {
      throw new RefusedException(Problem.of("commitments.event-in-future"));
    }
    if (allowed < 0 || allowed > 1000) {
      throw new RefusedException(Problem.of("commitments.days-out-of-range"));
    }
    LocalDate due =
        allowed == 0
            ? days.deadlineClock().due(day).last()
            : days.deadlineClock().dueFrom(new DeadlineRule.Within(allowed, working), day).last();
    changed(particulars.putEvent(id, seen, day, due));
    journal.note(
        id, "commitment.event-came", "", Map.of("event", day.toString(), "due", " → " + due), by);
  }

  private Commitment ofOffice(CommitmentId id, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!desk.mayAssign(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    return c;
  }

  private static void changed(boolean done) {
    if (!done) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
  }
}
