package vn.haidang.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * The monthly bulletin on assigned tasks: the six official buckets, how much of what is done is
 * proved, how much of what is open is silent. Its own sums are checked before it is released; once
 * released its figures stay.
 */
@Component
public class Bulletins {

  private final MonthEnds ends;
  private final MonthEndStore drawn;
  private final BulletinStore store;
  private final Desk desk;
  private final Audit audit;
  private final Clock clock;

  Bulletins(
      MonthEnds ends,
      MonthEndStore drawn,
      BulletinStore store,
      Desk desk,
      Audit audit,
      Clock clock) {
    this.ends = ends;
    this.drawn = drawn;
    this.store = store;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /** When and by whom a bulletin was released. */
  public record Release(Instant at, String by) {}

  /** Figures published elsewhere, with the version to be sent back when they are corrected. */
  public record Entered(PublishedMonth figures, int version, Instant at, String by) {}

  /** When the bulletin of a month was released; empty: it has not been. */
  public Optional<Release> findRelease(YearMonth month) {
    return store.findRelease(month.atEndOfMonth());
  }

  /** Whether the month is over, so that its bulletin can be released. */
  public boolean isOver(YearMonth month) {
    return month.atEndOfMonth().isBefore(LocalDate.now(clock));
  }

  /**
   * Releases the bulletin of a month that is over.
   *
   * @throws RefusedException if the month still runs, its sums do not add up or it was released
   */
  @Transactional
  public void release(YearMonth month, SignedIn by) {
    mayPublish(by);
    if (!isOver(month)) {
      throw new RefusedException(Problem.of("commitments.month-runs", month));
    }
    List<Counts.Stated> slips = ends.at(month).findSlips();
    if (!slips.isEmpty()) {
      Counts.Stated first = slips.getFirst();
      throw new RefusedException(
          Problem.of("commitments.bulletin-does-not-add-up", first.name(), first.slip()));
    }
    if (!store.release(month.atEndOfMonth(), clock.instant(), by.name())) {
      throw new RefusedException(Problem.of("commitments.bulletin-released", month));
    }
    audit.record("bulletin.released", "month:" + month, Map.of());
  }

  /** Draws a month anew that is not released yet, so that late confirmations count. */
  @Transactional
  public void redraw(YearMonth month, SignedIn by) {
    mayPublish(by);
    if (findRelease(month).isPresent()) {
      throw new RefusedException(Problem.of("commitments.bulletin-released", month));
    }
    drawn.forget(month.atEndOfMonth());
    ends.at(month);
    audit.record("bulletin.redrawn", "month:" + month, Map.of());
  }

  /**
   * Enters figures as they were published elsewhere; what does not add up stays as it is.
   *
   * @param seen version of those that stood there for the month; 0: none did
   * @return false: others stand there, entered by somebody since
   */
  @Transactional
  public boolean enter(PublishedMonth month, int seen, SignedIn by) {
    mayPublish(by);
    if (month.source().isEmpty()) {
      throw new RefusedException(Problem.of("commitments.source-missing"));
    }
    if (!store.put(month, seen, clock.instant(), by.name())) {
      return false;
    }
    audit.record(
        "bulletin.published-entered",
        "month:" + YearMonth.from(month.day()),
        Map.of("source", month.source(), "slips", "" + month.findSlips().size()));
    return true;
  }

  /** Figures published elsewhere, the newest month first. */
  public List<Entered> listPublished() {
    return store.listPublished();
  }

  /** The figures published for a month, where they were entered. */
  public Optional<Entered> findPublished(YearMonth month) {
    return store.findPublished(month.atEndOfMonth());
  }

  private void mayPublish(SignedIn by) {
    if (!desk.mayAssign(by, null)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
  }
}
