package vn.haidang.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the chain found.
 *
 * @param links how many links were looked at
 * @param head hash of the last one
 * @param breaks where it does not hold, first link first; cut off after some tens
 * @param checkpoints how many agree
 * @param anchoredTo the last position that an agreeing checkpoint vouches for; 0 if none
 * @param anchoredAt when that checkpoint was signed
 * @param waiting lines that are committed and not linked yet
 */
record AuditVerification(
    long links,
    String head,
    List<AuditBreak> breaks,
    int checkpoints,
    long anchoredTo,
    @Nullable Instant anchoredAt,
    int waiting) {

  AuditVerification {
    breaks = breaks.stream().sorted(Comparator.comparingLong(AuditBreak::position)).toList();
  }

  boolean isIntact() {
    return breaks.isEmpty();
  }

  /** Whether there was a checkpoint to hold the chain against, agreeing or not. */
  boolean isHeldAgainstCheckpoints() {
    return anchoredTo > 0
        || breaks.stream()
            .anyMatch(one ->
                one.kind() == AuditBreak.Kind.CUT_OFF || one.kind() == AuditBreak.Kind.REWRITTEN);
  }

  @Nullable AuditBreak firstBreak() {
    return breaks.isEmpty() ? null : breaks.getFirst();
  }
}
