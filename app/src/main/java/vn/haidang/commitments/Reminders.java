package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;

/**
 * Reminds: seven and two days before a due date, on the day, the day after, then up the ladder.
 * Each rung once for a due date and who owes it then, however often the sweep runs or is cut off:
 * the note that somebody was reminded is the reminder, and its key refuses a second one.
 */
@Component
public class Reminders {

  /** For how many days a reminder stays on the page. */
  private static final int SHOWN = 7;

  private final ReminderStore store;
  private final CommitmentStore commitments;
  private final Insight insight;
  private final Clock clock;

  Reminders(ReminderStore store, CommitmentStore commitments, Insight insight, Clock clock) {
    this.store = store;
    this.commitments = commitments;
    this.insight = insight;
    this.clock = clock;
  }

  /** Reminds of all that has reached a rung; all of it or, cut off, nothing. Says of how many. */
  @Transactional
  public int sweep() {
    return store.add(LocalDate.now(clock), clock.instant());
  }

  /**
   * The last reminder in these days of each task that these units lead, or in which they have a
   * part that is not done; the latest first. What was reported done or given back since is the
   * office's to decide, and of an earlier due date nothing is said any more.
   */
  public List<Reminder> listFor(Collection<UnitId> units, int limit) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<ReminderStore.Line> lines =
        store.list(units, LocalDate.now(clock).minusDays(SHOWN), limit);
    List<CommitmentId> ids = lines.stream().map(ReminderStore.Line::task).toList();
    Map<CommitmentId, Commitment> tasks = commitments.list(ids);
    Set<CommitmentId> hidden = insight.hiddenTasks(tasks.values());
    return lines.stream()
        .filter(line -> !hidden.contains(line.task()))
        .flatMap(line ->
            Stream.ofNullable(tasks.get(line.task()))
                .map(task -> new Reminder(task, line.due(), line.rung(), line.on())))
        .toList();
  }
}
