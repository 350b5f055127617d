package vn.haidang.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit: who did what to which thing, when and from where, with what it was before
 * and is after.
 *
 * @param id number in the order of writing; has gaps, because a change that is taken back takes its
 *     line along
 * @param at time of the database, to the microsecond; the order of the lines does not rest on it
 * @param account of {@code actor}, empty where nobody was signed in
 * @param before what was there, by name of the field; empty for something new
 * @param after what is there now; empty for something that went away
 * @param detail what else must be known later, such as a reason
 */
public record AuditLine(
    long id,
    Instant at,
    String account,
    String actor,
    AuditOrigin origin,
    String action,
    String subject,
    Map<String, String> before,
    Map<String, String> after,
    Map<String, String> detail) {

  public AuditLine {
    before = sorted(before);
    after = sorted(after);
    detail = sorted(detail);
  }

  /** The line as bytes of a fixed form, the same on every computer: what the chain rests on. */
  String canonical() {
    return AuditForm.of(this);
  }

  /** What it held before and after, field by field. */
  public List<AuditChange> changes() {
    return AuditChange.of(this);
  }

  private static Map<String, String> sorted(Map<String, String> fields) {
    return Collections.unmodifiableMap(new TreeMap<>(fields));
  }
}
