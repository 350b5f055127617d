package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.Part;
import vn.haidang.commitments.Reminder;
import vn.haidang.organisation.UnitId;

/**
 * What a unit has to do, by urgency.
 *
 * @param unit its name; empty: this person acts for no unit
 * @param number its number, for links
 * @param oversees whether his post owes nothing itself and he looks after what others owe
 * @param counts and {@code due}: of whoever oversees those of all units, what is late the longest
 * @param due overdue, due soon, sent back or waiting to be received, led or taking part in
 * @param lead what it leads and has open
 * @param shared what it takes part in and has not finished its part, {@code sharedTotal} in all
 * @param parts its parts in those
 * @param partners those of them that another unit leads
 * @param waiting what others say is done and this person may confirm
 * @param reminders of what it was reminded in the last days
 * @param leaders names of other units that lead some of that
 * @param asking for what others ask an extension that this person may grant or refuse
 * @param returned what came back as not within somebody's competence
 */
public record WorkPage(
    String unit,
    String number,
    LocalDate today,
    Counts counts,
    List<TaskRow> due,
    List<TaskRow> lead,
    int leadTotal,
    List<TaskRow> shared,
    int sharedTotal,
    Map<CommitmentId, List<Part>> parts,
    Set<CommitmentId> partners,
    List<TaskRow> waiting,
    List<TaskRow> returned,
    List<TaskRow> asking,
    List<Reminder> reminders,
    Map<UnitId, String> leaders,
    boolean confirms,
    boolean oversees) {

  public WorkPage {
    due = List.copyOf(due);
    lead = List.copyOf(lead);
    shared = List.copyOf(shared);
    parts = Map.copyOf(parts);
    partners = Set.copyOf(partners);
    waiting = List.copyOf(waiting);
    returned = List.copyOf(returned);
    asking = List.copyOf(asking);
    reminders = List.copyOf(reminders);
    leaders = Map.copyOf(leaders);
  }

  /** Whether another unit leads it and this one has a part in it. */
  public boolean isShared(TaskRow row) {
    return partners.contains(row.task().id());
  }

  /** Who leads what it was reminded of; empty: it does itself. */
  public String leaderOf(Reminder reminder) {
    UnitId owner = reminder.task().owner();
    return owner == null ? "" : leaders.getOrDefault(owner, "");
  }

  /** The unit's parts in it; none where it leads it. */
  public List<Part> partsIn(TaskRow row) {
    return parts.getOrDefault(row.task().id(), List.of());
  }
}
