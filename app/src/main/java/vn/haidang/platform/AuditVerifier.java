package vn.haidang.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a chain link by link and names what does not hold.
 *
 * <p>After a broken link it goes on with the hash that is written there, so that one changed line
 * is one finding and the lines after it are not blamed. A chain that was rewritten from some point
 * on agrees with itself; only a checkpoint that was kept gives it away.
 */
final class AuditVerifier {

  /** Enough to see what happened; who broke more has been found already. */
  static final int MOST_BREAKS = 50;

  private final AuditSeals seals;
  private final Map<Long, List<AuditCheckpoint>> checkpoints;
  private final List<AuditBreak> breaks = new ArrayList<>();
  private long position;
  private String hash;
  private int agreeing;
  private long anchoredTo;
  private @Nullable Instant anchoredAt;

  private AuditVerifier(AuditSeals seals, long position, String hash) {
    this.seals = seals;
    this.checkpoints = seals.byPosition();
    this.position = position;
    this.hash = hash;
  }

  /** The whole chain. */
  static AuditVerification verify(AuditTrail trail, AuditSeals seals) {
    return new AuditVerifier(seals, 0, AuditHash.BEFORE_THE_FIRST).go(trail);
  }

  /** Only what came after a checkpoint that is known to hold. */
  static AuditVerification verifyAfter(AuditCheckpoint known, AuditTrail trail) {
    return new AuditVerifier(AuditSeals.NONE, known.position(), known.hash()).go(trail);
  }

  private AuditVerification go(AuditTrail trail) {
    seals.unreadable().forEach(file -> found(AuditBreak.Kind.CHECKPOINT_UNREADABLE, 0, 0, file));
    trail.forEachLinkAfter(position, this::check);
    long next = position + 1;
    // First, so that many lines outside of a chain that was cut do not hide that it was.
    checkCheckpoints(next);
    trail
        .listOutsideTheChain(MOST_BREAKS)
        .forEach(line -> found(AuditBreak.Kind.LINE_OUTSIDE, next, line, ""));
    trail
        .listWaitingWithoutLine(MOST_BREAKS)
        .forEach(line -> found(AuditBreak.Kind.WAITING_LINE_MISSING, next, line, ""));
    return new AuditVerification(
        position, hash, breaks, agreeing, anchoredTo, anchoredAt, trail.countWaiting());
  }

  private void check(AuditLink link) {
    boolean follows = link.position() == position + 1;
    if (!follows) {
      found(AuditBreak.Kind.LINK_MISSING, position + 1, 0, "");
    }
    String line = link.line();
    if (line == null) {
      found(AuditBreak.Kind.LINE_MISSING, link.position(), link.lineId(), "");
    } else if (follows && !AuditHash.next(hash, line).equals(link.hash())) {
      found(AuditBreak.Kind.HASH_WRONG, link.position(), link.lineId(), "");
    }
    position = link.position();
    hash = link.hash();
    checkpoints.getOrDefault(position, List.of()).forEach(this::compare);
  }

  private void compare(AuditCheckpoint checkpoint) {
    if (!seals.isSigned(checkpoint)) {
      return;
    }
    if (checkpoint.hash().equals(hash)) {
      agreeing++;
      anchoredTo = checkpoint.position();
      anchoredAt = checkpoint.at();
    } else {
      // Somewhere between the last checkpoint that agrees and this one.
      found(AuditBreak.Kind.REWRITTEN, anchoredTo + 1, 0, checkpoint.fileName());
    }
  }

  private void checkCheckpoints(long next) {
    checkpoints
        .values()
        .forEach(there ->
            there.forEach(checkpoint -> {
              if (!seals.isSigned(checkpoint)) {
                found(
                    AuditBreak.Kind.SIGNATURE_WRONG,
                    checkpoint.position(),
                    0,
                    checkpoint.fileName());
              } else if (checkpoint.position() >= next) {
                found(AuditBreak.Kind.CUT_OFF, next, 0, checkpoint.fileName());
              }
            }));
    seals
        .listMissingBeside()
        .forEach(checkpoint ->
            found(
                AuditBreak.Kind.CHECKPOINT_MISSING,
                checkpoint.position(),
                0,
                checkpoint.fileName()));
  }

  private void found(AuditBreak.Kind kind, long at, long line, String about) {
    if (breaks.size() < MOST_BREAKS) {
      breaks.add(new AuditBreak(kind, at, line, about));
    }
  }
}
