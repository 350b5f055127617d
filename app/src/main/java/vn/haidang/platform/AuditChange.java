package vn.haidang.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One field of a line of the audit, before and after.
 *
 * @param before empty where there was nothing
 * @param after empty where there is nothing
 */
public record AuditChange(String field, String before, String after) {

  /** Whether it really changed. */
  public boolean isDifferent() {
    return !before.equals(after);
  }

  /** The fields of a line by name. */
  static List<AuditChange> of(AuditLine line) {
    TreeSet<String> fields = new TreeSet<>(line.before().keySet());
    fields.addAll(line.after().keySet());
    List<AuditChange> changes = new ArrayList<>();
    for (String field : fields) {
      changes.add(
          new AuditChange(
              field, line.before().getOrDefault(field, ""), line.after().getOrDefault(field, "")));
    }
    return changes;
  }
}
