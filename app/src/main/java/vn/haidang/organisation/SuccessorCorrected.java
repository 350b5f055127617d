package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Set;

/**
 * A wrong successor was put right: what went over from the abolished unit to one of the wrong ones,
 * and is still open there, is another's. Modules listen and move it; what is closed stays where it
 * was closed, and what the wrong one had of its own stays with it.
 *
 * @param from the day from which the unit was no more
 * @param decision number of the decision about this unit; a later one has the greater number
 */
public record SuccessorCorrected(
    UnitId unit, Set<UnitId> wrong, UnitId right, LocalDate from, int decision, String reason) {

  public SuccessorCorrected {
    wrong = Set.copyOf(wrong);
    if (wrong.contains(right)) {
      throw new IllegalArgumentException(right + " is both wrong and right");
    }
  }
}
