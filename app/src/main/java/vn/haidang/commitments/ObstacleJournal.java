package vn.haidang.commitments;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.SignedIn;

/** Writes what happened into the history of the obstacle and into the audit, both or neither. */
@Component
class ObstacleJournal {

  private final CommitmentHistoryStore history;
  private final Audit audit;
  private final Clock clock;

  ObstacleJournal(CommitmentHistoryStore history, Audit audit, Clock clock) {
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /** Inside the transaction of the change itself. */
  void note(ObstacleId id, String kind, String note, Map<String, String> detail, SignedIn by) {
    history.add(id, new Event(clock.instant(), by.name(), kind, note, detail));
    Map<String, String> all = new HashMap<>(detail);
    if (!note.isEmpty()) {
      all.put("note", note);
    }
    audit.record(kind, "obstacle:" + id, all);
  }

  /** To which level it was carried, and to which unit there. */
  static Map<String, String> level(Competence competence, @Nullable UnitId unit) {
    Map<String, String> level = new HashMap<>();
    level.put("competence", competence.name());
    if (unit != null) {
      level.put("unit", unit.toString());
    }
    return level;
  }
}
