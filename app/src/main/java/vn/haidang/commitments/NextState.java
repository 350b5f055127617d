package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment.Claim;
import vn.haidang.commitments.Commitment.Terms;
import vn.haidang.kernel.time.DeadlineClock;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * How a commitment stands after a permitted move; refuses a step that lacks what its move needs.
 */
final class NextState {

  private final Commitment before;
  private final Transition move;
  private final Step step;
  private final Instant at;
  private final LocalDate today;
  private final Supplier<DeadlineClock> clock;
  private final @Nullable Integer head;

  /**
   * For a step that is taken now.
   *
   * @param clock asked for only by a step that reckons with working days
   * @param head number of the post of the head of the unit it is given to; null: none known
   */
  NextState(
      Commitment before,
      Transition move,
      Step step,
      Instant at,
      ZoneId zone,
      Supplier<DeadlineClock> clock,
      @Nullable Integer head) {
    this.before = before;
    this.move = move;
    this.step = step;
    this.at = at;
    this.today = LocalDate.ofInstant(at, zone);
    this.clock = clock;
    this.head = head;
  }

  Commitment commitment() {
    if (move.reasoned() && step.note().isEmpty()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    if (step.percent() < 0 || step.percent() > 100) {
      throw new RefusedException(Problem.of("commitments.percent-out-of-range"));
    }
    boolean assigns = step.action() == Action.ASSIGN;
    boolean keepsPeople = !assigns || Objects.equals(step.unit(), before.owner());
    if (assigns && step.unit() == null) {
      throw new RefusedException(Problem.of("commitments.unit-missing"));
    }
    return new Commitment(
        before.id(),
        before.origin(),
        before.parent(),
        before.text(),
        before.deliverable(),
        before.legalBasis(),
        before.visibility(),
        assigns ? step.unit() : before.owner(),
        proposed(),
        keepsPeople ? before.accountable() : head,
        assigns ? step.officer() : before.officer(),
        before.owedTo(),
        terms(),
        move.to(),
        claim(),
        before.evidence(),
        before.openedOn(),
        before.version() + 1);
  }

  /** Who returns it may say who is competent. */
  private @Nullable UnitId proposed() {
    UnitId named = step.unit();
    if (step.action() != Action.RETURN || named == null) {
      return before.proposed();
    }
    if (named.equals(before.owner())) {
      throw new RefusedException(Problem.of("commitments.returned-to-itself"));
    }
    return named;
  }

  private Terms terms() {
    Terms t = before.terms();
    return switch (step.action()) {
      case ASSIGN -> given(Objects.equals(step.unit(), before.owner()) ? t : asking(t, null));
      case EXTEND -> extended(t, later(t.due()));
      case ASK_EXTENSION -> asking(t, later(t.due()));
      case REFUSE_EXTENSION -> asking(t, null);
      case PAUSE -> new Terms(t.rule(), t.originalDue(), t.due(), t.extensions(), t.asked(), today);
      case RESUME -> resumed(t);
      case RECEIVE, RETURN, REPORT, CLAIM, CONFIRM, SEND_BACK, CANCEL, REPLACE, SPLIT, REOPEN -> t;
    };
  }

  private Terms given(Terms t) {
    return step.day() == null ? t : set(t, step.day());
  }

  /** What a former owner asked for is not asked for by the next. */
  private static Terms asking(Terms t, @Nullable LocalDate until) {
    return new Terms(t.rule(), t.originalDue(), t.due(), t.extensions(), until, t.pausedOn());
  }

  /** The first due date; one that was there before stays the original and counts as extended. */
  private static Terms set(Terms t, LocalDate due) {
    if (t.due() == null) {
      return Terms.of(t.rule(), due);
    }
    return due.equals(t.due()) ? t : extended(t, due);
  }

  private static Terms extended(Terms t, LocalDate due) {
    LocalDate first = t.originalDue() == null ? due : t.originalDue();
    int times = t.due() == null ? t.extensions() : t.extensions() + 1;
    return new Terms(t.rule(), first, due, times, null, t.pausedOn());
  }

  private LocalDate later(@Nullable LocalDate due) {
    LocalDate day = step.day();
    if (day == null) {
      throw new RefusedException(Problem.of("commitments.day-missing"));
    }
    if (due != null && !day.isAfter(due)) {
      throw new RefusedException(Problem.of("commitments.not-later"));
    }
    return day;
  }

  private Terms resumed(Terms t) {
    LocalDate since = Objects.requireNonNullElse(t.pausedOn(), today);
    LocalDate last = today.minusDays(1);
    LocalDate due = t.due();
    LocalDate moved =
        due == null || last.isBefore(since)
            ? due
            : clock.get().afterPause(due, new Period(since, last));
    return new Terms(t.rule(), t.originalDue(), moved, t.extensions(), t.asked(), null);
  }

  private Claim claim() {
    Claim c = before.claim();
    return switch (step.action()) {
      case REPORT -> new Claim(step.percent(), null, null, at);
      case CLAIM -> new Claim(100, doneOn(), null, at);
      case CONFIRM ->
          new Claim(
              100, c.claimedOn(), Objects.requireNonNullElse(c.claimedOn(), today), c.reportedAt());
      case SEND_BACK, REOPEN -> new Claim(Math.min(99, c.percent()), null, null, c.reportedAt());
      case ASSIGN ->
          Objects.equals(step.unit(), before.owner()) ? c : new Claim(0, null, null, null);
      case RECEIVE, RETURN, ASK_EXTENSION, EXTEND, REFUSE_EXTENSION -> c;
      case PAUSE, RESUME, CANCEL, REPLACE, SPLIT -> c;
    };
  }

  /** The day it was done: not in the future, not before it was owed. */
  private LocalDate doneOn() {
    LocalDate day = Objects.requireNonNullElse(step.day(), today);
    if (day.isAfter(today) || day.isBefore(before.openedOn())) {
      throw new RefusedException(Problem.of("commitments.done-day-impossible"));
    }
    return day;
  }
}
