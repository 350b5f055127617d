package vn.haidang.commitments;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Audit;
import vn.haidang.platform.SignedIn;

/** Writes what happened into the history of the commitment and into the audit, both or neither. */
@Component
class Journal {

  private final CommitmentHistoryStore history;
  private final Audit audit;
  private final Clock clock;

  Journal(CommitmentHistoryStore history, Audit audit, Clock clock) {
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /** Inside the transaction of the change itself. */
  void note(CommitmentId id, String kind, String note, Map<String, String> detail, SignedIn by) {
    history.add(id, new Event(clock.instant(), by.name(), kind, note, detail), by.account());
    Map<String, String> all = new HashMap<>(detail);
    if (!note.isEmpty()) {
      all.put("note", note);
    }
    audit.record(kind, "commitment:" + id, all);
  }
}
