package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.AgendaItem;
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.MeetingRecord;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.platform.Problem;

/**
 * A briefing with its agenda, on paper, on the screen and on the wall.
 *
 * @param unit who holds it
 * @param holds whether this person may change agenda and decisions now
 * @param owns whether he may hold this unit's briefings at all
 * @param proposes whether he may put something forward for his unit
 * @param since what changed since the one before; null: there was none
 * @param record how everything stood, and on which day
 * @param previous title of the one before; null: there was none
 * @param rows in their order, {@code dropped} those taken off
 * @param suggestedDue by when a decision is due unless something else is said
 */
public record BriefingPage(
    Briefing briefing,
    String unit,
    boolean holds,
    boolean owns,
    boolean proposes,
    @Nullable Changes since,
    MeetingRecord record,
    @Nullable Briefing previous,
    List<AgendaRow> rows,
    List<AgendaRow> dropped,
    List<DecisionRow> decisions,
    List<UnitChoice> units,
    LocalDate suggestedDue,
    Map<String, String> typed,
    @Nullable Problem problem) {

  public BriefingPage {
    rows = List.copyOf(rows);
    dropped = List.copyOf(dropped);
    decisions = List.copyOf(decisions);
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** What changed since the briefing before. */
  public record Changes(LocalDate since, List<Change> groups) {
    public Changes {
      groups = List.copyOf(groups);
    }
  }

  /**
   * One kind of change.
   *
   * @param key {@code fresh}, {@code slipped}, {@code recovered} or {@code done}
   */
  public record Change(String key, int count, List<TaskRow> first) {
    public Change {
      first = List.copyOf(first);
    }

    /** How it is drawn. */
    public String mark() {
      return switch (key) {
        case "slipped" -> "bad";
        case "recovered", "done" -> "ok";
        default -> "over";
      };
    }
  }

  /** Whether it has ended and the day of which it is kept can be looked at. */
  public boolean hasRecord() {
    return !briefing.isOpen() && briefing.stoodOn() != null;
  }

  /** Its address. */
  public String href() {
    return "/briefings/" + briefing.id();
  }

  /** Whether a heading stands before this line: its kind is another than that of the one before. */
  public boolean begins(int row) {
    return row == 0 || rows.get(row).item().kind() != rows.get(row - 1).item().kind();
  }

  /** How many lines of this kind there are. */
  public long count(AgendaItem.Kind kind) {
    return rows.stream().filter(row -> row.item().kind() == kind).count();
  }

  /** The kinds that occur, in the order in which they first do. */
  public List<AgendaItem.Kind> kinds() {
    return rows.stream().map(row -> row.item().kind()).distinct().toList();
  }
}
