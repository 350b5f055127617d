package vn.haidang.platform;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit: who did what to which thing, when, with what is needed to understand it
 * later.
 */
public record AuditLine(
    long id, Instant at, String actor, String action, String subject, Map<String, String> detail) {

  public AuditLine {
    detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
  }
}
