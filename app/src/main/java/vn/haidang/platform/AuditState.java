package vn.haidang.platform;

import java.time.Instant;

/**
 * How the last verification of the whole chain ended.
 *
 * @param links how many links were looked at
 * @param head hash of the last one
 * @param brokenAt position of the first broken link; 0 if none
 * @param brokenHow name of an {@link AuditBreak.Kind}; empty if nothing is broken
 */
public record AuditState(Instant at, long links, String head, long brokenAt, String brokenHow) {

  /** Whether nothing was found. */
  public boolean isIntact() {
    return brokenHow.isEmpty();
  }
}
