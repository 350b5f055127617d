package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open work that a module keeps for units; a Spring bean of that module. It is asked when somebody
 * wants to know what a unit has on its desk, above all before and after the unit is abolished.
 *
 * <p>The module moves its work itself when it hears {@link SuccessorConfirmed} or {@link
 * SuccessorCorrected}; closed work keeps its holder.
 */
public interface WorkOfUnit {

  /** The key of the work's name in the messages: "nhiệm vụ đang thực hiện". */
  String messageKey();

  /** How much of it is open for each of the units on that day; those without any are left out. */
  Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on);

  /** The most urgent pieces of it. */
  List<Piece> listOpen(UnitId unit, LocalDate on, int most);

  /**
   * How much went over from an abolished unit to one of the holders, and is still open there
   * because of that: what somebody assigned by hand since does not count, nor what is closed. It is
   * what moves on when the module hears {@link SuccessorCorrected}.
   */
  int countPassed(UnitId unit, Collection<UnitId> holders);

  /** The most urgent pieces of that. */
  List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most);

  /**
   * What one of the holders has and may have got from the unit before handovers left a trace: it
   * does not move by itself, somebody looks at it. Nothing, where all of it is known.
   */
  default List<Piece> listUnclear(UnitId unit, Collection<UnitId> holders) {
    return List.of();
  }

  /**
   * What would not stand alone if these units ended and one unit answered for them: the same work
   * is with it already, or comes to it from several of them, and is joined there. The most urgent
   * first; what the reader must not know of is left out.
   *
   * @param heir who would answer; null: a new unit
   */
  default List<Joining> listJoining(Collection<UnitId> ending, @Nullable UnitId heir) {
    return List.of();
  }

  /**
   * Looks for work that came to a unit after it was no more, and passes it on to who answers for
   * the unit; asked at the start of the program and every half hour. Nothing, where none can come.
   */
  default void sweep() {}

  /**
   * One piece of open work.
   *
   * @param url where it can be looked at
   */
  record Piece(String title, String url) {}

  /**
   * A piece of the unit's that would be joined to another's.
   *
   * @param to whose it would be joined to
   */
  record Joining(UnitId unit, UnitId to, Piece piece) {}
}
