package vn.haidang.platform;

/**
 * A place where the chain does not hold.
 *
 * @param position of the first link concerned; for a line that never became a link, the position
 *     after the last
 * @param lineId number of the line, 0 where none is known
 * @param about what helps to find it: the name of a file, the day of a checkpoint
 */
public record AuditBreak(Kind kind, long position, long lineId, String about) {

  /** In what way; the sentence stands under {@code audit.break.<name>}. */
  public enum Kind {
    /** A link is not there: the numbers have a gap. */
    LINK_MISSING,
    /** The line that the link stands for is gone. */
    LINE_MISSING,
    /**
     * The hash does not follow from the line and the hash before: line, order or hash was changed.
     */
    HASH_WRONG,
    /** A line stands beside the chain: put in by hand, or its link was removed. */
    LINE_OUTSIDE,
    /** A line was removed before it was linked. */
    WAITING_LINE_MISSING,
    /** A checkpoint knows a longer chain: its end was cut off. */
    CUT_OFF,
    /** A checkpoint knows another hash at its position: the chain was rewritten. */
    REWRITTEN,
    /** A checkpoint does not bear a valid signature of a known key. */
    SIGNATURE_WRONG,
    /** A checkpoint that is kept elsewhere was removed from the database. */
    CHECKPOINT_MISSING,
    /** A file with a checkpoint cannot be read. */
    CHECKPOINT_UNREADABLE
  }
}
