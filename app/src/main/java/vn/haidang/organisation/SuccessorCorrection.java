package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What a correction of a successor would begin with, before it is decided.
 *
 * @param unit the abolished one, as it stood on its last day
 * @param ended first day on which it was no more
 * @param holder to whom its open work went
 * @param version of the decision that stands; 0: none was needed, it went there whole
 * @param reason of that decision; empty: none was needed
 * @param moving what went over and is still open there, kind by kind
 * @param unclear what may have gone over before handovers left a trace; it stays where it is
 */
public record SuccessorCorrection(
    Unit unit,
    LocalDate ended,
    Unit holder,
    int version,
    String reason,
    List<Moving> moving,
    List<WorkOfUnit.Piece> unclear) {

  public SuccessorCorrection {
    moving = List.copyOf(moving);
    unclear = List.copyOf(unclear);
  }

  /** How much there is of all kinds. */
  public int count() {
    return moving.stream().mapToInt(Moving::count).sum();
  }

  /**
   * What would move of one kind.
   *
   * @param messageKey name of the kind in the messages
   * @param first the most urgent pieces
   */
  public record Moving(String messageKey, int count, List<WorkOfUnit.Piece> first) {

    public Moving {
      first = List.copyOf(first);
    }
  }
}
