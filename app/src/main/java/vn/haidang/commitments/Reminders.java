package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;

/**
 * Reminds: seven and two days before a due date, on the day, the day after, then up the ladder.
 * Each rung once for a due date, however often the sweep runs or is cut off: the note that somebody
 * was reminded is the reminder, and its key refuses a second one.
 */
@Component
public class Reminders {

  /** For how many days a reminder stays on the page. */
  private static final int SHOWN = 7;

  private final ReminderStore store;
  private final CommitmentStore commitments;
  private final Clock clock;

  Reminders(ReminderStore store, CommitmentStore commitments, Clock clock) {
    this.store = store;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** Reminds of all that has reached a rung; all of it or, cut off, nothing. Says of how many. */
  @Transactional
  public int sweep() {
    return store.add(LocalDate.now(clock));
  }

  /**
   * What these units were reminded of in the last days and have still to do, the latest first; what
   * they reported done or gave back since is the office's to decide.
   */
  public List<Reminder> listFor(Collection<UnitId> units, int limit) {
    if (units.isEmpty()) {
      return List.of();
    }
    return store.list(units, LocalDate.now(clock).minusDays(SHOWN), limit).stream()
        .flatMap(line ->
            commitments
                .find(line.task())
                .filter(task -> task.state().isWithOwner())
                .map(task -> new Reminder(task, line.due(), line.rung(), line.on()))
                .stream())
        .toList();
  }
}
