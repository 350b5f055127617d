package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * To whom a commitment is owed: the unit that gets what comes out of it.
 *
 * @param unit null: none is known
 * @param words as the document says it, or where it is more than one unit; may be empty
 */
public record OwedTo(@Nullable UnitId unit, String words) {

  /** Nobody has said. */
  public static final OwedTo UNSAID = new OwedTo(null, "");

  public OwedTo {
    words = words.strip();
  }
}
